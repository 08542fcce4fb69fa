// Proposals and what came of them
// Question: What was proposed, and did it happen or was it refused?
// Returns: one row a proposal: date, who, to whom, about what, its content, later events between them on the same thing.
MATCH (proposal:Proposal)
OPTIONAL MATCH (proposal)-[:ACTOR]->(actor:Entity)
OPTIONAL MATCH (proposal)-[:TARGET]->(target:Entity)
OPTIONAL MATCH (proposal)-[:ITEM]->(item:Entity)
OPTIONAL MATCH (proposal)-[:CONCERNS]->(content:Event)
WITH proposal, collect(DISTINCT actor) AS actors, collect(DISTINCT target) AS targets, collect(DISTINCT item) AS items, collect(DISTINCT content.title + ' (' + content.status + ')') AS contents
OPTIONAL MATCH (thing:Entity)<-[:ITEM]-(later:Event)-[]->(party:Entity)
WHERE thing IN items AND party IN targets AND later.type IN ['Refusal', 'Delivery', 'Contract', 'Agreement'] AND (later.end_date IS NULL OR proposal.start_date IS NULL OR later.end_date >= proposal.start_date)
WITH proposal, actors, targets, items, contents, collect(DISTINCT later.title + ' (' + later.status + ')') AS later_events
RETURN proposal.date AS date, [a IN actors | a.name] AS who, [t IN targets | t.name] AS to_whom, [i IN items | i.name] AS about, contents, later_events
ORDER BY proposal.start_date, who
