// Events on a day
// Question: What happened on one day, or may have?
// Parameter: $day (date, default "2022-03-05"): the day
// Returns: one row an event whose possible days include the day, the most exactly dated first.
MATCH (e:Event)
WHERE e.start_date <= date($day) AND e.end_date >= date($day)
RETURN e.date AS date, duration.inDays(e.start_date, e.end_date).days + 1 AS possible_days, e.type AS type, e.title AS title, e.status AS status
ORDER BY possible_days, title
