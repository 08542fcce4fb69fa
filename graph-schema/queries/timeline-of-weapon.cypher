// Timeline of a weapon system
// Question: What happened with a weapon system, and in which order?
// Parameter: $weapon (text, default "S-400"): the weapon system (name or alias)
// Returns: one row an event in order of time: date, how exactly it is known, type, title, status, documents.
MATCH (w:WeaponSystem)<-[:ITEM]-(e:Event)
WHERE w.name = $weapon OR $weapon IN w.aliases
WITH DISTINCT e
RETURN e.date AS date, e.date_precision AS precision, e.type AS type, e.title AS title, e.status AS status, e.document_count AS documents
ORDER BY e.start_date, e.end_date, title
