// Attacks
// Question: Who attacked whom, where, with what, and when?
// Parameter: $limit (number, default 25): most rows
// Returns: one row an event: date, attackers, targets, places, weapons, status.
MATCH (e:Attack)
OPTIONAL MATCH (e)-[:ACTOR]->(actor:Entity)
OPTIONAL MATCH (e)-[:TARGET]->(target:Entity)
OPTIONAL MATCH (e)-[:PLACE]->(place:Entity)
OPTIONAL MATCH (e)-[:ITEM]->(item:Entity)
WITH e, collect(DISTINCT actor.name) AS attackers, collect(DISTINCT target.name) AS targets, collect(DISTINCT place.name) AS places, collect(DISTINCT item.name) AS weapons
RETURN e.date AS date, attackers, targets, places, weapons, e.status AS status
ORDER BY e.start_date, attackers LIMIT $limit
