-- Version 10: authors, each name once: the newest papers of an author are read by an index, where all were found and sorted;
-- and the concepts of all names that begin alike are read of their index alone.

DROP TABLE IF EXISTS paper_author;
DROP TABLE IF EXISTS author_search;

CREATE TABLE author (
  key INTEGER PRIMARY KEY,
  terms TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE authorship (
  paper INTEGER NOT NULL REFERENCES paper ON DELETE CASCADE,
  author INTEGER NOT NULL REFERENCES author,
  published_key TEXT NOT NULL -- the paper's
) STRICT;
CREATE VIRTUAL TABLE author_search USING fts5 (
  terms, content = '', contentless_delete = 1, detail = 'none', prefix = '1 2 3 4', tokenize = 'ascii'
);

CREATE TEMPORARY TABLE named AS
  SELECT DISTINCT paper, joined_terms(author.value) AS terms
  FROM paper_text, json_each(paper_text.authors) AS author;
INSERT INTO author (terms) SELECT DISTINCT terms FROM named WHERE terms <> '' ORDER BY terms;
INSERT INTO authorship (paper, author, published_key)
  SELECT paper.key, author.key, paper.published_key
  FROM named CROSS JOIN author ON author.terms = named.terms CROSS JOIN paper ON paper.key = named.paper;
INSERT INTO author_search (rowid, terms) SELECT key, terms FROM author;
DROP TABLE named;

CREATE INDEX author_of_paper ON authorship (paper, author);
CREATE INDEX author_newest ON authorship (author, published_key DESC, paper);

-- Of whom there is no paper any more.
CREATE TRIGGER author_gone AFTER DELETE ON authorship
  WHEN NOT EXISTS (SELECT 1 FROM authorship WHERE author = old.author)
BEGIN
  DELETE FROM author WHERE key = old.author;
  DELETE FROM author_search WHERE rowid = old.author;
END;

DROP INDEX concept_name_by_letters;
CREATE INDEX concept_name_by_letters ON concept_name (replace(terms, ' ', ''), concept);
