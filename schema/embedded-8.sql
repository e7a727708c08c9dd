-- Version 8: a page of what is said of a hub costs no more than that of another concept: there are indexes in the orders
-- of the lists, and counts of what would take long to count.

-- The day by which papers are ordered, as paper.published_key is, of what the index of a concept is read by.
ALTER TABLE paper_concept ADD COLUMN published_key TEXT
  GENERATED ALWAYS AS (iif(published = '', '', published || substr('-01-01', length(published) - 3))) VIRTUAL;
DROP INDEX IF EXISTS paper_concept_by_date;
DROP INDEX IF EXISTS paper_concept_by_concept;
CREATE INDEX paper_concept_newest ON paper_concept (concept, published_key DESC, paper, confidence, published);
CREATE INDEX paper_concept_surest ON paper_concept (concept, confidence DESC, published_key DESC, paper);

-- As the paper gives it, empty without a date.
ALTER TABLE fact ADD COLUMN published TEXT NOT NULL DEFAULT '';
ALTER TABLE fact ADD COLUMN published_key TEXT
  GENERATED ALWAYS AS (iif(published = '', '', published || substr('-01-01', length(published) - 3))) VIRTUAL;
UPDATE fact SET published = coalesce((SELECT published FROM paper_text WHERE paper_text.paper = fact.paper), '');
DROP INDEX IF EXISTS fact_of_paper_itself;
CREATE INDEX own_fact_newest ON fact (object, predicate, published_key DESC, paper, confidence, published)
  WHERE subject IS NULL;
CREATE INDEX own_fact_surest ON fact (object, predicate, confidence DESC, published_key DESC, paper)
  WHERE subject IS NULL;

-- Facts of each concept: those that papers state of themselves, those that join it to another concept, those that join it
-- to itself; and edges, of the latter two, however many papers state one.
CREATE TABLE fact_tally (
  concept INTEGER NOT NULL REFERENCES concept ON DELETE CASCADE,
  predicate TEXT NOT NULL,
  own INTEGER NOT NULL,
  joining INTEGER NOT NULL,
  loops INTEGER NOT NULL,
  edges INTEGER NOT NULL,
  PRIMARY KEY (concept, predicate)
) STRICT, WITHOUT ROWID;
INSERT INTO fact_tally (concept, predicate, own, joining, loops, edges)
  SELECT concept, predicate, sum(own), sum(joining), sum(loops), sum(edges) FROM (
    SELECT object AS concept, predicate, subject IS NULL AS own, subject IS NOT NULL AND subject <> object AS joining,
      subject IS NOT NULL AND subject = object AS loops, subject IS NOT NULL AND support > 0 AS edges
    FROM fact
    UNION ALL
    SELECT subject, predicate, 0, 1, 0, support > 0 FROM fact WHERE subject IS NOT NULL AND subject <> object)
  GROUP BY concept, predicate;

CREATE TRIGGER own_fact_discounted AFTER DELETE ON fact WHEN old.subject IS NULL BEGIN
  UPDATE fact_tally SET own = own - 1 WHERE concept = old.object AND predicate = old.predicate;
END;
CREATE TRIGGER joining_fact_discounted AFTER DELETE ON fact WHEN old.subject IS NOT NULL BEGIN
  UPDATE fact_tally SET joining = joining - (old.subject <> old.object), loops = loops - (old.subject = old.object),
      edges = edges - (NOT EXISTS (
        SELECT 1 FROM fact WHERE subject = old.subject AND predicate = old.predicate AND object = old.object))
    WHERE concept IN (old.subject, old.object) AND predicate = old.predicate;
END;

-- What papers bring is counted where they are written, in src/graph/embedded/tallies.ts: all of a transaction at once, for a
-- trigger takes as long as the row. What they take along is counted by triggers still.
DROP TRIGGER IF EXISTS fact_of_paper_counted;
DROP TRIGGER IF EXISTS fact_of_paper_discounted;
DROP TRIGGER IF EXISTS paper_concept_counted;
DROP TRIGGER IF EXISTS mention_counted;
DROP TRIGGER IF EXISTS fact_counted;
DROP TRIGGER IF EXISTS edge_supported;

-- Of an edge, its surest fact knows how many papers say so, without counting them anew for each that goes.
DROP TRIGGER IF EXISTS edge_unsupported;
CREATE TRIGGER edge_unsupported AFTER DELETE ON fact WHEN old.subject IS NOT NULL BEGIN
  UPDATE fact SET support = iif(old.support = 0, support - 1, old.support - 1)
    WHERE key = (
      SELECT key FROM fact
      WHERE subject = old.subject AND predicate = old.predicate AND object = old.object
      ORDER BY confidence DESC, id LIMIT 1);
END;
