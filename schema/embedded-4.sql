-- Version 4: papers by author, source and number of facts; concepts by how a name begins and by when papers name them;
-- what several papers say of two concepts as one edge.

-- Papers --------------------------------------------------------------------------------------------------------------

-- `joined_terms` is a function of the store's own: see connection.ts.
CREATE TABLE paper_author (
  key INTEGER PRIMARY KEY,
  paper INTEGER NOT NULL REFERENCES paper ON DELETE CASCADE,
  terms TEXT NOT NULL
) STRICT;
CREATE INDEX author_of_paper ON paper_author (paper);

CREATE VIRTUAL TABLE author_search USING fts5 (
  terms, content = '', contentless_delete = 1, detail = 'none', prefix = '1 2 3 4', tokenize = 'ascii'
);
CREATE TRIGGER author_search_added AFTER INSERT ON paper_author BEGIN
  INSERT INTO author_search (rowid, terms) VALUES (new.key, new.terms);
END;
CREATE TRIGGER author_search_removed AFTER DELETE ON paper_author BEGIN
  DELETE FROM author_search WHERE rowid = old.key;
END;
INSERT INTO paper_author (paper, terms)
  SELECT paper_text.paper, joined_terms(author.value) FROM paper_text, json_each(paper_text.authors) AS author;

CREATE INDEX paper_by_source ON paper_text (source);
CREATE INDEX paper_by_date ON paper_text (published);

ALTER TABLE paper ADD COLUMN fact_count INTEGER NOT NULL DEFAULT 0;
UPDATE paper SET fact_count = (SELECT count(*) FROM fact WHERE fact.paper = paper.key);
CREATE INDEX paper_by_facts ON paper (fact_count DESC, id);
CREATE TRIGGER fact_of_paper_counted AFTER INSERT ON fact BEGIN
  UPDATE paper SET fact_count = fact_count + 1 WHERE key = new.paper;
END;
CREATE TRIGGER fact_of_paper_discounted AFTER DELETE ON fact BEGIN
  UPDATE paper SET fact_count = fact_count - 1 WHERE key = old.paper;
END;

-- Concepts ------------------------------------------------------------------------------------------------------------

-- "multi-layer" and "multilayer" begin alike.
CREATE INDEX concept_name_by_letters ON concept_name (replace(terms, ' ', ''));

-- As the paper gives it, empty without a date: what is counted by year or month is read of the index alone.
ALTER TABLE paper_concept ADD COLUMN published TEXT NOT NULL DEFAULT '';
UPDATE paper_concept
  SET published = coalesce((SELECT published FROM paper_text WHERE paper_text.paper = paper_concept.paper), '');
CREATE INDEX paper_concept_by_date ON paper_concept (concept, published DESC, paper) WHERE confidence IS NOT NULL;

-- Edges ---------------------------------------------------------------------------------------------------------------

-- Facts with the same subject concept, predicate and object are one edge, and the surest of them stands for it:
-- `support` is how many papers say so, 0 for the others, and 1 for what a paper states of itself.
ALTER TABLE fact ADD COLUMN support INTEGER NOT NULL DEFAULT 1;
CREATE INDEX fact_of_edge ON fact (subject, predicate, object, confidence DESC, id) WHERE subject IS NOT NULL;
CREATE INDEX edge ON fact (subject, predicate, object, support) WHERE subject IS NOT NULL AND support > 0;
CREATE INDEX edge_by_support ON fact (confidence DESC, id, support) WHERE support > 1;
UPDATE fact SET support = iif(
    key = (SELECT key FROM fact AS said
           WHERE said.subject = fact.subject AND said.predicate = fact.predicate AND said.object = fact.object
           ORDER BY said.confidence DESC, said.id LIMIT 1),
    (SELECT count(*) FROM fact AS said
     WHERE said.subject = fact.subject AND said.predicate = fact.predicate AND said.object = fact.object),
    0)
  WHERE subject IS NOT NULL;

CREATE TRIGGER edge_supported AFTER INSERT ON fact WHEN new.subject IS NOT NULL BEGIN
  UPDATE fact SET support = 0
    WHERE subject = new.subject AND predicate = new.predicate AND object = new.object AND support > 0;
  UPDATE fact SET support = (
      SELECT count(*) FROM fact
      WHERE subject = new.subject AND predicate = new.predicate AND object = new.object)
    WHERE key = (
      SELECT key FROM fact
      WHERE subject = new.subject AND predicate = new.predicate AND object = new.object
      ORDER BY confidence DESC, id LIMIT 1);
END;
CREATE TRIGGER edge_unsupported AFTER DELETE ON fact WHEN old.subject IS NOT NULL BEGIN
  UPDATE fact SET support = 0
    WHERE subject = old.subject AND predicate = old.predicate AND object = old.object AND support > 0;
  UPDATE fact SET support = (
      SELECT count(*) FROM fact
      WHERE subject = old.subject AND predicate = old.predicate AND object = old.object)
    WHERE key = (
      SELECT key FROM fact
      WHERE subject = old.subject AND predicate = old.predicate AND object = old.object
      ORDER BY confidence DESC, id LIMIT 1);
END;
