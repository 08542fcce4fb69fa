// Events with several independent sources
// Question: What do at least so many independent documents report?
// Parameter: $sources (number, default 2): fewest independent documents
// Returns: one row an event: date, title, independent sources, documents.
MATCH (e:Event)-[:REPORTED_IN]->(d:Document)
WHERE e.source_count >= $sources
WITH e, collect(DISTINCT d.name) AS documents
RETURN e.date AS date, e.title AS title, e.source_count AS sources, documents
ORDER BY sources DESC, e.start_date, title
