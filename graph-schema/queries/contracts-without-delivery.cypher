// Orders without a delivery
// Question: Which orders does no text report as delivered?
// Returns: one row a contract: recipient, weapon, supplier, date, status.
MATCH (recipient:Entity)<-[:RECIPIENT]-(contract:Contract)-[:ITEM]->(w:Entity)
WHERE contract.status <> 'denied'
  AND NOT EXISTS { (w)<-[:ITEM]-(delivery:Delivery)-[:RECIPIENT]->(recipient) WHERE delivery.status IN ['occurred', 'ended'] }
OPTIONAL MATCH (contract)-[:SUPPLIER]->(supplier:Entity)
RETURN recipient.name AS recipient, w.name AS weapon, supplier.name AS supplier, contract.date AS date, contract.status AS status
ORDER BY contract.start_date, recipient, weapon
