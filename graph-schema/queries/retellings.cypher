// Retellings
// Question: Which documents tell the same despatch?
// Returns: one row a pair: the document, the one it retells, how much they share, sentences that both have.
MATCH (copy:Document)-[r:RETELLS]->(original:Document)
RETURN copy.name AS document, original.name AS retells, r.similarity AS similarity, r.shared_quotes AS shared
ORDER BY similarity DESC, document
