-- Version 5: names by their trigrams, to find those near to one that is misspelt.

-- A key stands in it with padding, and with its length as a trigram of its own: "^^mlp$$=03" (src/graph/nearNames.ts).
CREATE VIRTUAL TABLE name_trigram USING fts5 (
  padded_key, content = '', contentless_delete = 1, detail = 'none', tokenize = 'trigram case_sensitive 1'
);
CREATE VIRTUAL TABLE name_trigram_frequency USING fts5vocab (name_trigram, row);
CREATE TRIGGER name_trigram_added AFTER INSERT ON concept_name BEGIN
  INSERT INTO name_trigram (rowid, padded_key)
    VALUES (new.key, format('^^%s$$=%02d', new.lookup_key, min(length(new.lookup_key), 99)));
END;
CREATE TRIGGER name_trigram_removed AFTER DELETE ON concept_name BEGIN
  DELETE FROM name_trigram WHERE rowid = old.key;
END;
INSERT INTO name_trigram (rowid, padded_key)
  SELECT key, format('^^%s$$=%02d', lookup_key, min(length(lookup_key), 99)) FROM concept_name;
