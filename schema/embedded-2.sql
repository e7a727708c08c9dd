-- Version 2: relations of the hierarchy that grew from papers, beside those of the vocabulary.

ALTER TABLE broader_concept ADD COLUMN grown INTEGER NOT NULL DEFAULT 0; -- 1: not from the vocabulary
