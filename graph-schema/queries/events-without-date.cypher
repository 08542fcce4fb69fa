// Events without a date
// Question: Which events does no report date?
// Parameter: $limit (number, default 25): most rows
// Returns: one row an event: type, title, status, a quote and its document.
MATCH (e:Event)
WHERE e.date IS NULL
OPTIONAL MATCH (e)-[r:REPORTED_IN]->(d:Document)
WITH e, r, d ORDER BY d.name, r.start
RETURN e.type AS type, e.title AS title, e.status AS status, head(collect(r.quote)) AS quote, head(collect(d.name)) AS document
ORDER BY type, title LIMIT $limit
