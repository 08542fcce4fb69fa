// Ids are unique: on the label that all nodes of a knowledge graph carry, and on the general ones that queries use.
CREATE CONSTRAINT knowledge_graph_id IF NOT EXISTS FOR (n:KnowledgeGraph) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;

// One marker a write records which of its batches are applied.
CREATE CONSTRAINT knowledge_graph_write_id IF NOT EXISTS FOR (n:__KnowledgeGraphWrite) REQUIRE n.id IS UNIQUE;

// Relationships have ids too; these constraints are also the indexes by which they are merged, paged and removed.
CREATE CONSTRAINT mentioned_in_id IF NOT EXISTS FOR ()-[r:MENTIONED_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT reported_in_id IF NOT EXISTS FOR ()-[r:REPORTED_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT attributed_to_id IF NOT EXISTS FOR ()-[r:ATTRIBUTED_TO]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT concerns_id IF NOT EXISTS FOR ()-[r:CONCERNS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT holds_office_id IF NOT EXISTS FOR ()-[r:HOLDS_OFFICE]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT retells_id IF NOT EXISTS FOR ()-[r:RETELLS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT supplier_id IF NOT EXISTS FOR ()-[r:SUPPLIER]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT recipient_id IF NOT EXISTS FOR ()-[r:RECIPIENT]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT item_id IF NOT EXISTS FOR ()-[r:ITEM]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR ()-[r:ACTOR]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT target_id IF NOT EXISTS FOR ()-[r:TARGET]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT participant_id IF NOT EXISTS FOR ()-[r:PARTICIPANT]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT outlet_id IF NOT EXISTS FOR ()-[r:OUTLET]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT place_id IF NOT EXISTS FOR ()-[r:PLACE]-() REQUIRE r.id IS UNIQUE;
