// Full-text search of quotes
// Question: Which reports contain these words?
// Parameter: $text (text, default "missile"): words; Lucene syntax
// Parameter: $limit (number, default 25): most rows
// Returns: one row a report, the best first: quote, event, document.
CALL db.index.fulltext.queryRelationships('report_quotes', $text) YIELD relationship, score
RETURN relationship.quote AS quote, startNode(relationship).title AS event, endNode(relationship).name AS document, round(score, 2) AS score
ORDER BY score DESC, document, event LIMIT $limit
