// Path between two states
// Question: How are two states connected by events?
// Parameter: $one (text, default "Russia"): the first state (name or alias)
// Parameter: $other (text, default "United States"): the second state (name or alias)
// Returns: the shortest paths through events, to be drawn.
MATCH (a:State) WHERE a.name = $one OR $one IN a.aliases
MATCH (b:State) WHERE (b.name = $other OR $other IN b.aliases) AND b <> a
MATCH path = allShortestPaths((a)-[:SUPPLIER|RECIPIENT|ITEM|ACTOR|TARGET|PARTICIPANT|PLACE*..8]-(b))
RETURN path LIMIT 10
