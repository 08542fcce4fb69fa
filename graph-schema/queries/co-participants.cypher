// Who acts together
// Question: Who takes part in the same events most often?
// Parameter: $limit (number, default 25): most rows
// Returns: one row a pair: both names, number of common events, their types.
MATCH (a:Entity)<-[:PARTICIPANT]-(e:Event)-[:PARTICIPANT]->(b:Entity)
WHERE a.id < b.id
RETURN a.name AS one, b.name AS other, count(DISTINCT e) AS events, collect(DISTINCT e.type) AS types
ORDER BY events DESC, one, other LIMIT $limit
