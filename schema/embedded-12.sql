-- Version 12: all that is found by names and words is made anew, by the rules that this papergraph compares them by: what is
-- asked for is cut by the new rules, and was not found where it had been stored under others.

UPDATE concept SET name_terms = joined_terms(name) WHERE name_terms <> joined_terms(name);
-- `concept_key` is a function of the store's own, as `joined_terms` is: see connection.ts.
UPDATE concept_name SET lookup_key = concept_key(name), terms = joined_terms(name)
  WHERE lookup_key <> concept_key(name) OR terms <> joined_terms(name);
INSERT INTO name_search (name_search) VALUES ('delete-all');
INSERT INTO name_search (rowid, terms) SELECT key, terms FROM concept_name;
INSERT INTO name_trigram (name_trigram) VALUES ('delete-all');
INSERT INTO name_trigram (rowid, padded_key)
  SELECT key, format('^^%s$$=%02d', lookup_key, min(length(lookup_key), 99)) FROM concept_name;

UPDATE paper
  SET title_terms = (SELECT joined_terms(title) FROM paper_text WHERE paper_text.paper = paper.key)
  WHERE title_terms <> (SELECT joined_terms(title) FROM paper_text WHERE paper_text.paper = paper.key);
INSERT INTO title_search (title_search) VALUES ('delete-all');
INSERT INTO title_search (rowid, terms) SELECT key, title_terms FROM paper;
INSERT INTO text_search (text_search) VALUES ('delete-all');
INSERT INTO text_search (rowid, terms)
  SELECT paper.key, paper.title_terms || ' ' || joined_terms(paper_text.abstract)
  FROM paper CROSS JOIN paper_text ON paper_text.paper = paper.key;

DELETE FROM paper_key;
INSERT OR IGNORE INTO paper_key (key, paper)
  SELECT found.value, paper.key
  FROM paper CROSS JOIN paper_text ON paper_text.paper = paper.key,
    json_each(coalesce(paper_text.records, json_array(json_object('id', paper.id, 'title', paper_text.title,
      'authors', json(paper_text.authors), 'doi', paper_text.doi, 'arxivId', paper_text.arxiv_id)))) AS record,
    json_each(paper_keys(record.value ->> 'id', record.value ->> 'title', record.value -> 'authors',
      record.value ->> 'doi', record.value ->> 'arxivId')) AS found;

CREATE TEMPORARY TABLE named AS
  SELECT DISTINCT paper, joined_terms(author.value) AS terms
  FROM paper_text, json_each(paper_text.authors) AS author;
DROP TRIGGER author_gone;
DELETE FROM authorship;
DELETE FROM author;
INSERT INTO author_search (author_search) VALUES ('delete-all');
INSERT INTO author (terms) SELECT DISTINCT terms FROM named WHERE terms <> '' ORDER BY terms;
INSERT INTO authorship (paper, author, published_key)
  SELECT paper.key, author.key, paper.published_key
  FROM named CROSS JOIN author ON author.terms = named.terms CROSS JOIN paper ON paper.key = named.paper;
INSERT INTO author_search (rowid, terms) SELECT key, terms FROM author;
DROP TABLE named;
-- Of whom there is no paper any more.
CREATE TRIGGER author_gone AFTER DELETE ON authorship
  WHEN NOT EXISTS (SELECT 1 FROM authorship WHERE author = old.author)
BEGIN
  DELETE FROM author WHERE key = old.author;
  DELETE FROM author_search WHERE rowid = old.author;
END;
