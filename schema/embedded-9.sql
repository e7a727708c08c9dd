-- Version 9: what papers bring is put into the full-text tables where it is written, all of a transaction at once. With a
-- trigger for each row, SQLite writes out the terms that it has gathered at every row, as an index of their own each time, and
-- has to merge these.

DROP TRIGGER IF EXISTS author_search_added;
DROP TRIGGER IF EXISTS name_search_added;
DROP TRIGGER IF EXISTS name_trigram_added;

-- Whether some concepts are joined to some others is looked up, where the edges of a hub were gone through.
DROP INDEX IF EXISTS edge;
CREATE INDEX edge ON fact (subject, object, predicate, support) WHERE subject IS NOT NULL AND support > 0;
