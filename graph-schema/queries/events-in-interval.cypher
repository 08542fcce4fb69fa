// Events in an interval, uncertain dates included
// Question: What can have happened between two days?
// Parameter: $from (date, default "2019-01-01"): first day, included
// Parameter: $to (date, default "2022-12-31"): last day, included
// Returns: one row an event whose possible days overlap the interval: date, first and last possible day, whether it lies inside for certain, type, title, status.
MATCH (e:Event)
WHERE e.date IS NOT NULL
  AND coalesce(e.start_date, date('0001-01-01')) <= date($to)
  AND coalesce(e.end_date, date('9999-12-31')) >= date($from)
RETURN e.date AS date, e.start_date AS earliest, e.end_date AS latest,
  coalesce(e.start_date >= date($from) AND e.end_date <= date($to), false) AS certain, e.type AS type, e.title AS title, e.status AS status
ORDER BY earliest, latest, title
