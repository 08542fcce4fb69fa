// Meetings between two
// Question: When did two meet or negotiate?
// Parameter: $one (text, default "Turkey"): the first (name or alias)
// Parameter: $other (text, default "United States"): the second (name or alias)
// Returns: one row a meeting: date, title, status, quotes.
MATCH (a:Entity)<-[:PARTICIPANT]-(e:Meeting)-[:PARTICIPANT]->(b:Entity)
WHERE (a.name = $one OR $one IN a.aliases) AND (b.name = $other OR $other IN b.aliases)
OPTIONAL MATCH (e)-[r:REPORTED_IN]->(:Document)
WITH e, collect(DISTINCT r.quote) AS quotes
RETURN e.date AS date, e.title AS title, e.status AS status, quotes
ORDER BY e.start_date, title
