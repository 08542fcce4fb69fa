// Full-text search of names
// Question: Who or what is called like this?
// Parameter: $text (text, default "S-400~"): words; a tilde finds similar spellings, an asterisk the beginning of a word
// Parameter: $limit (number, default 25): most rows
// Returns: one row an entity, the best first: name, type, other spellings, mentions.
CALL db.index.fulltext.queryNodes('entity_names', $text) YIELD node, score
RETURN node.name AS name, node.type AS type, node.aliases AS spellings, node.mention_count AS mentions, round(score, 2) AS score
ORDER BY score DESC, name LIMIT $limit
