-- Version 3: what persons correct, kept apart from what papers say and what the vocabulary holds.

CREATE TABLE correction (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  change TEXT NOT NULL, -- JSON, as src/graph/corrections/correction.ts has it; so is what stood before
  before TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL, -- ISO 8601, UTC
  reason TEXT,
  undone_by TEXT, -- null: it holds
  undone_at TEXT,
  deleted_paper TEXT, -- of the deletion of a paper: its id, and what it was read to say, as JSON
  deleted_reading TEXT
) STRICT;
CREATE INDEX correction_of_deleted_paper ON correction (deleted_paper)
  WHERE deleted_paper IS NOT NULL AND undone_at IS NULL;

-- What a paper was read to say, as JSON, where corrections make it say something else.
CREATE TABLE paper_reading (
  paper INTEGER PRIMARY KEY REFERENCES paper ON DELETE CASCADE,
  knowledge TEXT NOT NULL
) STRICT;

-- The vocabulary as it was installed: the curated concepts of the other tables are this, corrected.
CREATE TABLE vocabulary_concept (
  id TEXT PRIMARY KEY,
  entry TEXT NOT NULL -- JSON
) STRICT, WITHOUT ROWID;
INSERT INTO vocabulary_concept (id, entry)
  SELECT id, json_object(
    'id', id, 'name', name, 'type', type,
    'aliases', (SELECT json_group_array(alias.name) FROM concept_name AS alias
      WHERE alias.concept = concept.key AND alias.origin = 1),
    'broader', (SELECT json_group_array(other.id) FROM broader_concept JOIN concept AS other ON other.key = broader
      WHERE narrower = concept.key AND grown = 0),
    'close', (SELECT json_group_array(other.id) FROM close_concept JOIN concept AS other ON other.key = close_concept.other
      WHERE close_concept.concept = concept.key))
  FROM concept WHERE curated = 1;
