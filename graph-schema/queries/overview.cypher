// Overview of the graph
// Question: What does the graph hold?
// Returns: one row a label: how many nodes carry it.
MATCH (n:KnowledgeGraph)
UNWIND labels(n) AS label
WITH label, count(*) AS nodes WHERE label <> 'KnowledgeGraph'
RETURN label, nodes
ORDER BY nodes DESC, label
