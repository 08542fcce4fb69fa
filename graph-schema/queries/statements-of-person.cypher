// A person's statements
// Question: What do texts report on the word of a person?
// Parameter: $person (text, default "Wendy Sherman"): the person (name or alias)
// Returns: one row an event: date, title, status, documents, quotes.
MATCH (p:Person)<-[:ATTRIBUTED_TO]-(e:Event)-[r:REPORTED_IN]->(d:Document)
WHERE (p.name = $person OR $person IN p.aliases) AND p.name IN coalesce(r.attributed_to, [p.name])
WITH e, r.status AS status, collect(DISTINCT d.name) AS documents, collect(DISTINCT r.quote) AS quotes
RETURN e.date AS date, e.title AS title, status, documents, quotes
ORDER BY e.start_date, title
