// Who holds which office
// Question: Which offices do texts give to whom?
// Returns: one row a person and office: person, title, state or organization, documents.
MATCH (p:Person)-[r:HOLDS_OFFICE]->(x:Entity)
RETURN p.name AS person, r.title AS office, x.name AS of, r.documents AS documents
ORDER BY of, person, office
