// Sanctions after deliveries
// Question: Who was sanctioned after taking delivery of arms, or after ordering them?
// Returns: one row a pair of events: recipient, weapon, supplier, date of the deal, who sanctioned, date of the sanction.
MATCH (r:Entity)<-[:RECIPIENT]-(d:Event)
WHERE d.type IN ['Delivery', 'Contract'] AND d.status IN ['occurred', 'ended']
MATCH (r)<-[:TARGET]-(s:Sanction)
WHERE s.status IN ['occurred', 'ended'] AND s.end_date >= d.start_date
OPTIONAL MATCH (d)-[:ITEM]->(w:Entity)
OPTIONAL MATCH (d)-[:SUPPLIER]->(supplier:Entity)
OPTIONAL MATCH (s)-[:ACTOR]->(by:Entity)
RETURN r.name AS recipient, w.name AS weapon, supplier.name AS supplier, d.title AS deal, d.date AS deal_date, by.name AS sanctioned_by, s.date AS sanction_date
ORDER BY d.start_date, s.start_date, recipient
