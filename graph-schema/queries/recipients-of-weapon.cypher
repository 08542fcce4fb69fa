// Who has a weapon system
// Question: Who received, ordered or deployed a weapon system?
// Parameter: $weapon (text, default "S-400"): the weapon system (name or alias)
// Returns: one row a holder and relation: who, what he did, how often, first and last day.
MATCH (x:Entity)-[r:RECEIVED|ORDERED|DEPLOYED]->(w:WeaponSystem)
WHERE w.name = $weapon OR $weapon IN w.aliases
RETURN x.name AS who, type(r) AS did, r.count AS times, r.first_date AS first, r.last_date AS last
ORDER BY who, did
