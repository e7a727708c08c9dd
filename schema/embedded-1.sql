-- Version 1 of the embedded store (SQLite). A later version is a file of its own, run after this one.
--
-- `key` columns are the store's own numbers, small and joined on; `id` columns are what the outside knows.
-- Whatever a paper says hangs on its row by cascading keys, so that removing the row removes all of it.

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Papers --------------------------------------------------------------------------------------------------------------

-- Narrow, because lists are sorted by it; what is only shown is in paper_text.
CREATE TABLE paper (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  published_key TEXT NOT NULL,
  title_terms TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  extractor TEXT NOT NULL
) STRICT;
CREATE INDEX paper_newest ON paper (published_key DESC, id);
CREATE INDEX paper_oldest ON paper (published_key, id);
CREATE INDEX paper_by_title ON paper (title_terms, id);

CREATE TABLE paper_text (
  paper INTEGER PRIMARY KEY REFERENCES paper ON DELETE CASCADE,
  title TEXT NOT NULL,
  abstract TEXT NOT NULL,
  authors TEXT NOT NULL, -- JSON list of names
  published TEXT,
  url TEXT,
  doi TEXT,
  arxiv_id TEXT,
  source TEXT NOT NULL
) STRICT;

-- Holds search terms that are cut already, joined by spaces: the tokenizer that cuts at spaces and nothing else but
-- ASCII punctuation leaves them as they are.
CREATE VIRTUAL TABLE paper_search USING fts5 (
  title, abstract, content = '', contentless_delete = 1, detail = 'column', prefix = '1 2 3 4', tokenize = 'ascii'
);
CREATE TRIGGER paper_search_removed AFTER DELETE ON paper BEGIN
  DELETE FROM paper_search WHERE rowid = old.key;
END;

-- Concepts ------------------------------------------------------------------------------------------------------------

CREATE TABLE concept (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_terms TEXT NOT NULL,
  type TEXT NOT NULL,
  curated INTEGER NOT NULL, -- 1: the vocabulary has it
  paper_count INTEGER NOT NULL DEFAULT 0 -- papers with a mention of it
) STRICT;
CREATE INDEX concept_by_papers ON concept (paper_count DESC, id);
CREATE INDEX concept_by_name ON concept (name_terms, id);

-- Every name by which a concept is found.
CREATE TABLE concept_name (
  key INTEGER PRIMARY KEY,
  concept INTEGER NOT NULL REFERENCES concept ON DELETE CASCADE,
  origin INTEGER NOT NULL, -- 0: canonical, 1: alias of the vocabulary, 2: alias from papers
  name TEXT NOT NULL,
  lookup_key TEXT NOT NULL,
  terms TEXT NOT NULL,
  UNIQUE (concept, origin, name)
) STRICT;
CREATE INDEX concept_name_by_key ON concept_name (lookup_key);
CREATE INDEX concept_name_by_terms ON concept_name (terms);

CREATE VIRTUAL TABLE name_search USING fts5 (
  terms, content = '', contentless_delete = 1, detail = 'none', prefix = '1 2 3 4', tokenize = 'ascii'
);
CREATE TRIGGER name_search_added AFTER INSERT ON concept_name BEGIN
  INSERT INTO name_search (rowid, terms) VALUES (new.key, new.terms);
END;
CREATE TRIGGER name_search_removed AFTER DELETE ON concept_name BEGIN
  DELETE FROM name_search WHERE rowid = old.key;
END;

CREATE TABLE broader_concept (
  narrower INTEGER NOT NULL REFERENCES concept ON DELETE CASCADE,
  broader INTEGER NOT NULL REFERENCES concept ON DELETE CASCADE,
  PRIMARY KEY (narrower, broader)
) STRICT, WITHOUT ROWID;
CREATE INDEX narrower_concept ON broader_concept (broader, narrower);

-- Each pair stands in both directions.
CREATE TABLE close_concept (
  concept INTEGER NOT NULL REFERENCES concept ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES concept ON DELETE CASCADE,
  PRIMARY KEY (concept, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX close_concept_reversed ON close_concept (other, concept);

-- What papers say -----------------------------------------------------------------------------------------------------

-- A concept as one paper names it.
CREATE TABLE paper_concept (
  paper INTEGER NOT NULL REFERENCES paper ON DELETE CASCADE,
  concept INTEGER NOT NULL REFERENCES concept,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  confidence REAL, -- the greatest of the paper's mentions of it; null: facts name it, but there is no mention
  PRIMARY KEY (paper, concept)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_concept_by_concept ON paper_concept (concept, paper, confidence);

-- How many papers give a concept this name and type. Kept by triggers, as paper_count is, so that no way of writing can
-- forget it.
CREATE TABLE concept_vote (
  concept INTEGER NOT NULL REFERENCES concept ON DELETE CASCADE,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  papers INTEGER NOT NULL,
  PRIMARY KEY (concept, name, type)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER paper_concept_counted AFTER INSERT ON paper_concept BEGIN
  UPDATE concept SET paper_count = paper_count + (new.confidence IS NOT NULL) WHERE key = new.concept;
  INSERT INTO concept_vote (concept, name, type, papers) VALUES (new.concept, new.name, new.type, 1)
    ON CONFLICT DO UPDATE SET papers = papers + 1;
END;
CREATE TRIGGER paper_concept_discounted AFTER DELETE ON paper_concept BEGIN
  UPDATE concept SET paper_count = paper_count - (old.confidence IS NOT NULL) WHERE key = old.concept;
  UPDATE concept_vote SET papers = papers - 1
    WHERE concept = old.concept AND name = old.name AND type = old.type;
  DELETE FROM concept_vote WHERE concept = old.concept AND name = old.name AND type = old.type AND papers = 0;
END;

CREATE TABLE paper_alias (
  paper INTEGER NOT NULL,
  concept INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (paper, concept, name),
  FOREIGN KEY (paper, concept) REFERENCES paper_concept ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_alias_by_name ON paper_alias (concept, name);

CREATE TABLE mention (
  paper INTEGER NOT NULL,
  position INTEGER NOT NULL, -- in the order of the text, from 0
  concept INTEGER NOT NULL,
  type TEXT NOT NULL,
  field TEXT NOT NULL,
  start_point INTEGER NOT NULL, -- Unicode code points, here and in fact
  end_point INTEGER NOT NULL,
  text TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (paper, position),
  FOREIGN KEY (paper, concept) REFERENCES paper_concept ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE fact (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  paper INTEGER NOT NULL,
  predicate TEXT NOT NULL,
  subject INTEGER, -- null: the paper itself
  object INTEGER NOT NULL,
  replacement INTEGER, -- of REPLACES: what takes the place
  confidence REAL NOT NULL,
  extractor TEXT NOT NULL,
  field TEXT NOT NULL,
  start_point INTEGER NOT NULL,
  end_point INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  FOREIGN KEY (paper, subject) REFERENCES paper_concept ON DELETE CASCADE,
  FOREIGN KEY (paper, object) REFERENCES paper_concept ON DELETE CASCADE,
  FOREIGN KEY (paper, replacement) REFERENCES paper_concept ON DELETE CASCADE
) STRICT;
CREATE INDEX fact_of_paper ON fact (paper, predicate, object);
CREATE INDEX fact_of_paper_itself ON fact (object, predicate, paper, confidence) WHERE subject IS NULL;
CREATE INDEX fact_by_object ON fact (object, confidence DESC, id, predicate);
CREATE INDEX fact_by_subject ON fact (subject, confidence DESC, id, predicate, object) WHERE subject IS NOT NULL;
CREATE INDEX fact_by_predicate ON fact (predicate, confidence DESC, id);
CREATE INDEX fact_by_confidence ON fact (confidence DESC, id);

-- How many rows there are, because counting millions takes SQLite seconds: 'mention', or a predicate for its facts.
CREATE TABLE tally (
  counted TEXT PRIMARY KEY,
  rows INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER mention_counted AFTER INSERT ON mention BEGIN
  INSERT INTO tally (counted, rows) VALUES ('mention', 1) ON CONFLICT DO UPDATE SET rows = rows + 1;
END;
CREATE TRIGGER mention_discounted AFTER DELETE ON mention BEGIN
  UPDATE tally SET rows = rows - 1 WHERE counted = 'mention';
END;
CREATE TRIGGER fact_counted AFTER INSERT ON fact BEGIN
  INSERT INTO tally (counted, rows) VALUES (new.predicate, 1) ON CONFLICT DO UPDATE SET rows = rows + 1;
END;
CREATE TRIGGER fact_discounted AFTER DELETE ON fact BEGIN
  UPDATE tally SET rows = rows - 1 WHERE counted = old.predicate;
END;
