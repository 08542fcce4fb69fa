// Entities and their spellings
// Question: Who and what is mentioned most, and under which names?
// Parameter: $limit (number, default 25): most rows
// Returns: one row an entity: name, type, mentions, documents, spellings.
MATCH (x:Entity)
RETURN x.name AS name, x.type AS type, x.mention_count AS mentions, x.document_count AS documents, x.aliases AS spellings
ORDER BY mentions DESC, name LIMIT $limit
