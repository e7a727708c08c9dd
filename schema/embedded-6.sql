-- Version 6: walking from a hub reads this index alone, instead of each of its facts.

DROP INDEX fact_by_object;
CREATE INDEX fact_by_object ON fact (object, confidence DESC, id, predicate, subject, paper);
