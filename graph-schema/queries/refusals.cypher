// Refusals
// Question: Who refused what to whom?
// Returns: one row an event: date, who, whom, what, status, a quote.
MATCH (e:Refusal)
OPTIONAL MATCH (e)-[:ACTOR]->(actor:Entity)
OPTIONAL MATCH (e)-[:TARGET]->(target:Entity)
OPTIONAL MATCH (e)-[:ITEM]->(item:Entity)
OPTIONAL MATCH (e)-[r:REPORTED_IN]->(:Document)
WITH e, collect(DISTINCT actor.name) AS who, collect(DISTINCT target.name) AS whom, collect(DISTINCT item.name) AS what, min(r.quote) AS quote
RETURN e.date AS date, who, whom, what, e.status AS status, quote
ORDER BY e.start_date, who
