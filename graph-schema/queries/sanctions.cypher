// Who sanctioned whom
// Question: Who imposed sanctions on whom, and when?
// Returns: one row a pair: who, on whom, how often, first and last day, documents.
MATCH (a:Entity)-[s:SANCTIONED]->(b:Entity)
RETURN a.name AS who, b.name AS whom, s.count AS times, s.first_date AS first, s.last_date AS last, s.documents AS documents
ORDER BY first, who, whom
