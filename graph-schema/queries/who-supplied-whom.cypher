// Who supplied whom
// Question: Which states and companies delivered arms to whom, with what, and when?
// Parameter: $limit (number, default 25): most rows
// Returns: one row a pair: supplier, recipient, weapons, number of deliveries, first and last day, documents.
MATCH (supplier:Entity)-[s:SUPPLIED]->(recipient:Entity)
OPTIONAL MATCH (w:Entity)<-[:ITEM]-(e:Event) WHERE e.id IN s.events
WITH supplier, recipient, s, collect(DISTINCT w.name) AS weapons
RETURN supplier.name AS supplier, recipient.name AS recipient, weapons, s.count AS deliveries, s.first_date AS first, s.last_date AS last, s.documents AS documents
ORDER BY deliveries DESC, supplier, recipient LIMIT $limit
