// Direct relations, for a picture
// Question: Who did what to whom, without the events between?
// Parameter: $limit (number, default 100): most relationships
// Returns: entities with the relationships drawn from events, the most frequent first, to be drawn.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.events IS NOT NULL
RETURN a, r, b
ORDER BY r.count DESC, r.id LIMIT $limit
