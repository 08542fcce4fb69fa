// Reports that disagree on what has happened
// Question: Which events do reports give different statuses?
// Returns: one row an event: title, the status that all reports weighed give, all statuses, number of reports.
MATCH (e:Event)
WHERE size(e.statuses) > 1
RETURN e.date AS date, e.title AS title, e.status AS status, e.statuses AS statuses, e.report_count AS reports
ORDER BY size(statuses) DESC, title
