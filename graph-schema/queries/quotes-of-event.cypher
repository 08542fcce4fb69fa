// All quotes of one event
// Question: In which words do texts report one event?
// Parameter: $title (text, default "Delivery"): words of its title
// Returns: one row a report: event, document, quote, offset in the text, status and date as this report has them.
MATCH (e:Event)-[r:REPORTED_IN]->(d:Document)
WHERE toLower(e.title) CONTAINS toLower($title)
RETURN e.title AS event, d.name AS document, r.quote AS quote, r.start AS offset, r.status AS status, r.date AS date
ORDER BY event, document, offset
