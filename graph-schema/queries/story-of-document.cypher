// One document as a graph
// Question: What does one document report?
// Parameter: $document (text, default ""): words of the document's name; empty for the first document
// Returns: the document with its events and their entities, to be drawn.
MATCH (d:Document)
WHERE d.name CONTAINS $document
WITH d ORDER BY d.name LIMIT 1
MATCH (d)<-[r:REPORTED_IN]-(e:Event)
OPTIONAL MATCH (e)-[role:SUPPLIER|RECIPIENT|ITEM|ACTOR|TARGET|PARTICIPANT|OUTLET|PLACE]->(x:Entity)
RETURN d, r, e, role, x
