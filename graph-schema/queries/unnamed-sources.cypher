// Unnamed sources
// Question: What rests on sources that texts do not name?
// Returns: one row a report: the source as worded, the event, the document, the quote.
MATCH (e:Event)-[r:REPORTED_IN]->(d:Document)
WHERE r.unnamed_source IS NOT NULL
RETURN r.unnamed_source AS source, e.title AS event, d.name AS document, r.quote AS quote
ORDER BY source, event, document
