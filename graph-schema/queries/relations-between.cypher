// All relations between two
// Question: What did two do to or with each other?
// Parameter: $one (text, default "United States"): the first (name or alias)
// Parameter: $other (text, default "Turkey"): the second (name or alias)
// Returns: one row a direct relationship: who, what, to whom, how often, first and last day, documents.
MATCH (a:Entity)-[r]-(b:Entity)
WHERE (a.name = $one OR $one IN a.aliases) AND (b.name = $other OR $other IN b.aliases) AND r.events IS NOT NULL
RETURN startNode(r).name AS who, type(r) AS did, endNode(r).name AS whom, r.count AS times, r.first_date AS first, r.last_date AS last, r.documents AS documents
ORDER BY first, did
