// Days, for timelines and intervals.
CREATE INDEX event_start_date IF NOT EXISTS FOR (n:Event) ON (n.start_date);
CREATE INDEX event_end_date IF NOT EXISTS FOR (n:Event) ON (n.end_date);
CREATE INDEX document_start_date IF NOT EXISTS FOR (n:Document) ON (n.start_date);

// What queries look up by its exact value.
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
CREATE INDEX event_status IF NOT EXISTS FOR (n:Event) ON (n.status);
CREATE INDEX document_name IF NOT EXISTS FOR (n:Document) ON (n.name);

// Words: names with their spellings, texts, and the quotes that report events.
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases];
CREATE FULLTEXT INDEX document_texts IF NOT EXISTS FOR (n:Document) ON EACH [n.title, n.text];
CREATE FULLTEXT INDEX report_quotes IF NOT EXISTS FOR ()-[r:REPORTED_IN]-() ON EACH [r.quote];
