// Most reported events
// Question: Which events are reported most often?
// Parameter: $limit (number, default 25): most rows
// Returns: one row an event: title, date, reports, documents, independent sources.
MATCH (e:Event)
RETURN e.title AS title, e.date AS date, e.report_count AS reports, e.document_count AS documents, e.source_count AS sources
ORDER BY sources DESC, documents DESC, reports DESC, title LIMIT $limit
