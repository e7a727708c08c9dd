// Constraints and indexes of the Neo4j store. Statements end with a semicolon at the end of a line; each runs by itself and
// can be repeated. What touches every node commits in parts, so that no transaction grows with the graph. What a later
// version adds stands under a line of its own at the end, and leaves what an older one reads as it was.
//
//   (:Paper)-[:MENTIONS]->(:Concept)      one for each paper and concept: what the paper calls it, and where
//   (:Paper)-[:REPLACES …]->(:Concept)    a fact that a paper states of itself, typed by its predicate
//   (:Concept)-[:REPLACES …]->(:Concept)  a fact between two concepts, stated by the paper whose id is in `paperId`
//   (:Name)-[:OF]->(:Concept)             every name by which a concept is found, the canonical one too
//   (:Paper)-[:WRITES]->(:Name)           a paper gives a concept this alias
//   (:Concept)-[:BROADER]->(:Concept)     from narrow to broad, with `grown` where papers say so and not the vocabulary
//   (:Concept)-[:CLOSE_TO]->(:Concept)    from the vocabulary: once for each pair, to be read in both directions
//   (:Correction)                         what a person corrected, in the order of `number`; `undoneAt` if it holds no more
//   (:VocabularyConcept)                  the vocabulary as it was installed: curated concepts are this, corrected
// A paper that corrections make say something else has in `asRead`, as JSON, what it was read to say.

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

// version 2

CREATE CONSTRAINT correction_number IF NOT EXISTS FOR (c:Correction) REQUIRE c.number IS UNIQUE;
CREATE INDEX correction_deleted_paper IF NOT EXISTS FOR (c:Correction) ON (c.deletedPaper);
CREATE CONSTRAINT vocabulary_concept_id IF NOT EXISTS FOR (v:VocabularyConcept) REQUIRE v.id IS UNIQUE;
MATCH (c:Concept) WHERE c.curated
MERGE (v:VocabularyConcept {id: c.id})
SET v.name = c.name, v.type = c.type,
  v.aliases = [(c)<-[:OF]-(n:Name) WHERE n.curated AND n.name <> c.name | n.name],
  v.broader = [(c)-[r:BROADER]->(other:Concept) WHERE r.grown IS NULL | other.id],
  v.close = [(c)-[:CLOSE_TO]-(other:Concept) | other.id];

// version 3

// Papers by author, source and number of facts; concepts by how a name begins; facts by id, and those that several papers
// state as one edge: `support` of the surest of them is how many papers say so, of the others 0, and of what a paper
// states of itself 1. `authorTerms`, a list as `authors` is, comes from migrate.ts.

CREATE FULLTEXT INDEX paper_authors IF NOT EXISTS FOR (p:Paper) ON EACH [p.authorTerms]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false } };
CREATE INDEX paper_source IF NOT EXISTS FOR (p:Paper) ON (p.source);
CREATE INDEX paper_fact_count IF NOT EXISTS FOR (p:Paper) ON (p.factCount);
CREATE INDEX name_letters IF NOT EXISTS FOR (n:Name) ON (n.letters);

MATCH (n:Name) CALL (n) { SET n.letters = replace(n.terms, ' ', '') } IN TRANSACTIONS OF 10000 ROWS;
MATCH (p:Paper)
  CALL (p) {
    SET p.factCount = COUNT {
      MATCH ()-[r:PROPOSES|USES|EVALUATES_ON|REPLACES|OUTPERFORMS|COMPARES_WITH|EXTENDS|ADDRESSES|STUDIES|IS_A|PART_OF]->(:Concept)
      WHERE r.paperId = p.id AND r.id >= '' }
  } IN TRANSACTIONS OF 10000 ROWS;
MATCH (:Paper)-[r:PROPOSES|USES|EVALUATES_ON|REPLACES|OUTPERFORMS|COMPARES_WITH|EXTENDS|ADDRESSES|STUDIES|IS_A|PART_OF]->(:Concept)
  CALL (r) { SET r.support = 1 } IN TRANSACTIONS OF 10000 ROWS;
MATCH (s:Concept)
  CALL (s) {
    MATCH (s)-[r:PROPOSES|USES|EVALUATES_ON|REPLACES|OUTPERFORMS|COMPARES_WITH|EXTENDS|ADDRESSES|STUDIES|IS_A|PART_OF]->(o:Concept)
    WITH type(r) AS predicate, o, r ORDER BY r.confidence DESC, r.id
    WITH predicate, o, collect(r) AS said
    UNWIND range(0, size(said) - 1) AS place
    WITH said[place] AS r, CASE place WHEN 0 THEN size(said) ELSE 0 END AS support
    SET r.support = support
  } IN TRANSACTIONS OF 100 ROWS;

CREATE INDEX proposes_id IF NOT EXISTS FOR ()-[r:PROPOSES]-() ON (r.id);
CREATE INDEX uses_id IF NOT EXISTS FOR ()-[r:USES]-() ON (r.id);
CREATE INDEX evaluates_on_id IF NOT EXISTS FOR ()-[r:EVALUATES_ON]-() ON (r.id);
CREATE INDEX replaces_id IF NOT EXISTS FOR ()-[r:REPLACES]-() ON (r.id);
CREATE INDEX outperforms_id IF NOT EXISTS FOR ()-[r:OUTPERFORMS]-() ON (r.id);
CREATE INDEX compares_with_id IF NOT EXISTS FOR ()-[r:COMPARES_WITH]-() ON (r.id);
CREATE INDEX extends_id IF NOT EXISTS FOR ()-[r:EXTENDS]-() ON (r.id);
CREATE INDEX addresses_id IF NOT EXISTS FOR ()-[r:ADDRESSES]-() ON (r.id);
CREATE INDEX studies_id IF NOT EXISTS FOR ()-[r:STUDIES]-() ON (r.id);
CREATE INDEX is_a_id IF NOT EXISTS FOR ()-[r:IS_A]-() ON (r.id);
CREATE INDEX part_of_id IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.id);

// version 4

// Names by their key as a whole, to find those near to one that is misspelt.
CREATE FULLTEXT INDEX name_keys IF NOT EXISTS FOR (n:Name) ON EACH [n.key]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'keyword', `fulltext.eventually_consistent`: false } };

// version 5

// By what papers of the same work are found: `keys`, a list, which comes from migrate.ts. `records` is JSON.
CREATE FULLTEXT INDEX paper_keys IF NOT EXISTS FOR (p:Paper) ON EACH [p.keys]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false } };

// version 6

// Keys of papers that are being written: nobody ever sees such a node (write.ts).
CREATE CONSTRAINT paper_key_lock IF NOT EXISTS FOR (k:PaperKeyLock) REQUIRE k.key IS UNIQUE;

// version 7

// All that is found by names and words is made anew, by the rules that this papergraph compares them by: migrate.ts does.
