// Claims with a single source
// Question: Which events does only one independent document report?
// Parameter: $limit (number, default 25): most rows
// Returns: one row an event: date, title, status, the document, to whom it attributes the report.
MATCH (e:Event)-[r:REPORTED_IN]->(d:Document)
WHERE e.source_count = 1
WITH e, collect(DISTINCT d.name) AS documents, head(collect(r.attributed_to)) AS attributed_to, min(r.unnamed_source) AS unnamed_source
RETURN e.date AS date, e.title AS title, e.status AS status, documents, attributed_to, unnamed_source
ORDER BY e.start_date, title LIMIT $limit
