// Neighbourhood, for a picture
// Question: What is directly connected with somebody or something?
// Parameter: $name (text, default "S-400"): the entity (name or alias)
// Parameter: $limit (number, default 25): most rows
// Returns: events of the entity with the other entities in them, to be drawn.
MATCH (x:Entity)<-[role]-(e:Event)
WHERE x.name = $name OR $name IN x.aliases
WITH x, role, e ORDER BY e.source_count DESC, e.id LIMIT $limit
OPTIONAL MATCH (e)-[other:SUPPLIER|RECIPIENT|ITEM|ACTOR|TARGET|PARTICIPANT|OUTLET|PLACE]->(y:Entity)
RETURN x, role, e, other, y
