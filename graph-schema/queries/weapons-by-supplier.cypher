// Weapons by supplier
// Question: What does each supplier deliver or sell, and to whom?
// Returns: one row a supplier and weapon: supplier, weapon, recipients, number of events.
MATCH (supplier:Entity)<-[:SUPPLIER]-(e:Event)-[:ITEM]->(w:Entity)
WHERE e.type IN ['Delivery', 'Contract'] AND e.status <> 'denied'
OPTIONAL MATCH (e)-[:RECIPIENT]->(recipient:Entity)
RETURN supplier.name AS supplier, w.name AS weapon, collect(DISTINCT recipient.name) AS recipients, count(DISTINCT e) AS events
ORDER BY supplier, events DESC, weapon
