// Timeline of anybody or anything
// Question: What happened with a person, state, organization, weapon or place, and in which order?
// Parameter: $name (text, default "Turkey"): the entity (name or alias)
// Returns: one row an event in order of time: date, type, title, the entity's roles, status.
MATCH (x:Entity)<-[role]-(e:Event)
WHERE x.name = $name OR $name IN x.aliases
WITH e, collect(DISTINCT type(role)) AS roles
RETURN e.date AS date, e.type AS type, e.title AS title, roles, e.status AS status
ORDER BY e.start_date, e.end_date, title
