-- Version 7: papers of several records, as of a preprint and its published version.

ALTER TABLE paper_text ADD COLUMN origin TEXT;
ALTER TABLE paper_text ADD COLUMN records TEXT; -- JSON list, if there are several

-- By what papers of the same work are found. `paper_keys` is a function of the store's own: see connection.ts.
CREATE TABLE paper_key (
  key TEXT NOT NULL,
  paper INTEGER NOT NULL REFERENCES paper ON DELETE CASCADE,
  PRIMARY KEY (key, paper)
) STRICT, WITHOUT ROWID;
CREATE INDEX key_of_paper ON paper_key (paper);
INSERT INTO paper_key (key, paper)
  SELECT found.value, paper.key
  FROM paper JOIN paper_text ON paper_text.paper = paper.key,
    json_each(paper_keys(paper.id, paper_text.title, paper_text.authors, paper_text.doi, paper_text.arxiv_id)) AS found;
