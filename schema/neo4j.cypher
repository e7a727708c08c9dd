// Constraints and indexes of the Neo4j store. Statements end with a semicolon at the end of a line; each runs in a
// transaction of its own and can be repeated. What a later version adds stands under a line of its own at the end.
//
//   (:Paper)-[:MENTIONS]->(:Concept)      one for each paper and concept: what the paper calls it, and where
//   (:Paper)-[:REPLACES …]->(:Concept)    a fact that a paper states of itself, typed by its predicate
//   (:Concept)-[:REPLACES …]->(:Concept)  a fact between two concepts, stated by the paper whose id is in `paperId`
//   (:Name)-[:OF]->(:Concept)             every name by which a concept is found, the canonical one too
//   (:Paper)-[:WRITES]->(:Name)           a paper gives a concept this alias
//   (:Concept)-[:BROADER]->(:Concept)     from narrow to broad, with `grown` where papers say so and not the vocabulary
//   (:Concept)-[:CLOSE_TO]->(:Concept)    from the vocabulary: once for each pair, to be read in both directions

// version 1

CREATE CONSTRAINT papergraph_schema_id IF NOT EXISTS FOR (s:PapergraphSchema) REQUIRE s.id IS UNIQUE;

CREATE CONSTRAINT paper_id IF NOT EXISTS FOR (p:Paper) REQUIRE p.id IS UNIQUE;
CREATE INDEX paper_published_key IF NOT EXISTS FOR (p:Paper) ON (p.publishedKey);
// `terms` and `titleTerms` hold search terms that are cut already, joined by spaces.
CREATE FULLTEXT INDEX paper_terms IF NOT EXISTS FOR (p:Paper) ON EACH [p.terms]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false } };

CREATE CONSTRAINT concept_id IF NOT EXISTS FOR (c:Concept) REQUIRE c.id IS UNIQUE;
CREATE INDEX concept_paper_count IF NOT EXISTS FOR (c:Concept) ON (c.paperCount);
CREATE INDEX concept_name_terms IF NOT EXISTS FOR (c:Concept) ON (c.nameTerms);

CREATE CONSTRAINT name_of_concept IF NOT EXISTS FOR (n:Name) REQUIRE (n.conceptId, n.name) IS UNIQUE;
CREATE INDEX name_key IF NOT EXISTS FOR (n:Name) ON (n.key);
CREATE INDEX name_terms IF NOT EXISTS FOR (n:Name) ON (n.terms);
CREATE FULLTEXT INDEX name_search IF NOT EXISTS FOR (n:Name) ON EACH [n.terms]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false } };

// One for each predicate. By `paperId` in front, the index behind the constraint also finds all that a paper states.
CREATE CONSTRAINT proposes_fact IF NOT EXISTS FOR ()-[r:PROPOSES]-() REQUIRE (r.paperId, r.id) IS UNIQUE;
CREATE CONSTRAINT uses_fact IF NOT EXISTS FOR ()-[r:USES]-() REQUIRE (r.paperId, r.id) IS UNIQUE;
CREATE CONSTRAINT evaluates_on_fact IF NOT EXISTS FOR ()-[r:EVALUATES_ON]-() REQUIRE (r.paperId, r.id) IS UNIQUE;
CREATE CONSTRAINT replaces_fact IF NOT EXISTS FOR ()-[r:REPLACES]-() REQUIRE (r.paperId, r.id) IS UNIQUE;
CREATE CONSTRAINT outperforms_fact IF NOT EXISTS FOR ()-[r:OUTPERFORMS]-() REQUIRE (r.paperId, r.id) IS UNIQUE;
CREATE CONSTRAINT compares_with_fact IF NOT EXISTS FOR ()-[r:COMPARES_WITH]-() REQUIRE (r.paperId, r.id) IS UNIQUE;
CREATE CONSTRAINT extends_fact IF NOT EXISTS FOR ()-[r:EXTENDS]-() REQUIRE (r.paperId, r.id) IS UNIQUE;
CREATE CONSTRAINT addresses_fact IF NOT EXISTS FOR ()-[r:ADDRESSES]-() REQUIRE (r.paperId, r.id) IS UNIQUE;
CREATE CONSTRAINT studies_fact IF NOT EXISTS FOR ()-[r:STUDIES]-() REQUIRE (r.paperId, r.id) IS UNIQUE;
CREATE CONSTRAINT is_a_fact IF NOT EXISTS FOR ()-[r:IS_A]-() REQUIRE (r.paperId, r.id) IS UNIQUE;
CREATE CONSTRAINT part_of_fact IF NOT EXISTS FOR ()-[r:PART_OF]-() REQUIRE (r.paperId, r.id) IS UNIQUE;
