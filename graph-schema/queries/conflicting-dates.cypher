// Conflicting dates
// Question: Which events do reports date differently?
// Returns: one row an event: title, the date chosen, and each date with the document that gives it and its words.
MATCH (e:Event)-[r:REPORTED_IN]->(d:Document)
WHERE r.date IS NOT NULL
WITH e, collect(DISTINCT r.date) AS dates, collect(DISTINCT r.date + ' in ' + d.name + coalesce(' ("' + r.date_text + '")', '')) AS given
WHERE size(dates) > 1
RETURN e.title AS title, e.date AS chosen, given
ORDER BY title
