// Who says so
// Question: To whom are reports attributed, and how often?
// Parameter: $limit (number, default 25): most rows
// Returns: one row a source: name, kind, events on its word, documents that quote it.
MATCH (who:Entity)<-[a:ATTRIBUTED_TO]-(e:Event)
UNWIND a.documents AS document
RETURN who.name AS source, who.type AS kind, count(DISTINCT e) AS events, collect(DISTINCT document) AS documents
ORDER BY events DESC, source LIMIT $limit
