// Deliveries after contracts
// Question: Which orders were followed by a delivery, and how long did it take?
// Returns: one row a contract and delivery of the same weapon to the same recipient: both dates, fewest and most days between them.
MATCH (recipient:Entity)<-[:RECIPIENT]-(contract:Contract)-[:ITEM]->(w:Entity)<-[:ITEM]-(delivery:Delivery)-[:RECIPIENT]->(recipient)
WHERE contract.status IN ['occurred', 'ended'] AND delivery.status IN ['occurred', 'ended'] AND delivery.end_date >= contract.start_date
RETURN recipient.name AS recipient, w.name AS weapon, contract.date AS ordered, delivery.date AS delivered,
  CASE WHEN delivery.start_date > contract.end_date THEN duration.inDays(contract.end_date, delivery.start_date).days ELSE 0 END AS fewest_days,
  duration.inDays(contract.start_date, delivery.end_date).days AS most_days
ORDER BY contract.start_date, delivery.start_date, recipient
