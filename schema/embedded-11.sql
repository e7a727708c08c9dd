-- Version 11: a page of an answer costs about as much among a million papers as among ten thousand.

-- Titles have a full-text index of their own: in one of titles and abstracts, all papers that have a text anywhere were gone
-- through to find those that have it in the title. That of both need not tell them apart then.

DROP TRIGGER IF EXISTS paper_search_removed;
DROP TABLE IF EXISTS paper_search;

CREATE VIRTUAL TABLE title_search USING fts5 (
  terms, content = '', contentless_delete = 1, detail = 'none', prefix = '1 2 3 4', tokenize = 'ascii'
);
CREATE VIRTUAL TABLE text_search USING fts5 (
  terms, content = '', contentless_delete = 1, detail = 'none', prefix = '1 2 3 4', tokenize = 'ascii'
);
CREATE TRIGGER searched_text_removed AFTER DELETE ON paper BEGIN
  DELETE FROM title_search WHERE rowid = old.key;
  DELETE FROM text_search WHERE rowid = old.key;
END;

INSERT INTO title_search (rowid, terms) SELECT key, title_terms FROM paper;
INSERT INTO text_search (rowid, terms)
  SELECT paper.key, paper.title_terms || ' ' || joined_terms(paper_text.abstract)
  FROM paper CROSS JOIN paper_text ON paper_text.paper = paper.key;

-- The edges among many concepts are chosen from this index alone, where each was looked up among wide rows.
DROP INDEX IF EXISTS edge;
CREATE INDEX edge ON fact (subject, object, predicate, support, confidence, id)
  WHERE subject IS NOT NULL AND support > 0;
