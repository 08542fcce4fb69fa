// How a date was found
// Question: How is the date of each event known, step by step?
// Parameter: $type (text, default ""): an event type such as Delivery; empty for all
// Returns: one row an event: date, basis, the words that date it, the reasons.
MATCH (e:Event)
WHERE e.date IS NOT NULL AND ($type = '' OR e.type = $type)
RETURN e.date AS date, e.title AS title, e.date_basis AS basis, e.date_text AS words, e.date_reason AS reasons
ORDER BY e.start_date, title
