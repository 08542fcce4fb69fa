// Denied against asserted
// Question: Which events does one text report and another deny?
// Returns: one row an event with contrary reports: title, who asserts it, who denies it, each with quotes.
MATCH (e:Event)-[denial:REPORTED_IN {status: 'denied'}]->(denier:Document)
MATCH (e)-[assertion:REPORTED_IN]->(asserter:Document)
WHERE assertion.status IN ['occurred', 'planned', 'ended']
RETURN e.date AS date, e.title AS title,
  collect(DISTINCT asserter.name + ': ' + assertion.quote) AS asserted, collect(DISTINCT denier.name + ': ' + denial.quote) AS denied
ORDER BY title
