/** Papers in and out: whatever is written here runs inside one transaction. */
import type { Paper, PaperKnowledge } from '../../../schema/knowledge.js';
import { acceptPapers } from '../accept.js';
import type { Change } from '../corrections/correction.js';
import { correctPaper } from '../corrections/correctPaper.js';
import { publishedKey } from '../dates.js';
import { factId } from '../factId.js';
import { paperKeys } from '../identity/paperKeys.js';
import { inTextOrder } from '../mentions.js';
import type { PaperVersion } from '../store.js';
import type { Connection } from './connection.js';
import { activeChanges } from './journal.js';
import { addName, settleConcepts, type Touched } from './naming.js';
import { joinedTerms } from './terms.js';

export function writePapers(
  connection: Connection,
  papers: readonly PaperKnowledge[],
  replaced: readonly string[] = [],
): void {
  const accepted = acceptPapers(papers);
  connection.writing(() => {
    const touched: Touched = new Set();
    for (const id of replaced) deletePaper(connection, id, touched);
    const changes = activeChanges(connection);
    for (const read of accepted) replacePaper(connection, read, changes, touched);
    settleConcepts(connection, touched);
  });
}

/** Writes what the paper says once it is corrected, in the place of what it said before. */
export function replacePaper(
  connection: Connection,
  read: PaperKnowledge,
  changes: readonly Change[],
  touched: Touched,
): void {
  deletePaper(connection, read.paper.id, touched);
  const corrected = correctPaper(read, changes);
  if (corrected === null) return;
  const paper = insertPaper(connection, corrected, touched);
  if (corrected !== read) {
    connection.run('INSERT INTO paper_reading (paper, knowledge) VALUES (:paper, :knowledge)', {
      paper,
      knowledge: JSON.stringify(read),
    });
  }
}

export function removePaper(connection: Connection, paperId: string): boolean {
  return connection.writing(() => {
    const touched: Touched = new Set();
    const removed = deletePaper(connection, paperId, touched);
    settleConcepts(connection, touched);
    return removed;
  });
}

export function paperVersions(
  connection: Connection,
  paperIds: readonly string[],
): ReadonlyMap<string, PaperVersion> {
  const rows = connection.all<{ id: string } & PaperVersion>(
    `SELECT id, content_hash AS contentHash, extractor FROM paper WHERE id IN (SELECT value FROM json_each(:ids))`,
    { ids: JSON.stringify(paperIds) },
  );
  return new Map(rows.map(({ id, contentHash, extractor }) => [id, { contentHash, extractor }]));
}

function deletePaper(connection: Connection, paperId: string, touched: Touched): boolean {
  const [paper] = connection.all<{ key: number }>('SELECT key FROM paper WHERE id = :paperId', { paperId });
  if (paper === undefined) return false;
  const concepts = connection.all<{ concept: number }>(
    'SELECT concept FROM paper_concept WHERE paper = :key',
    paper,
  );
  for (const { concept } of concepts) touched.add(concept);
  // All that it said goes along: see the foreign keys and triggers of the schema.
  connection.run('DELETE FROM paper WHERE key = :key', { key: paper.key });
  return true;
}

/** The paper's key. */
function insertPaper(connection: Connection, knowledge: PaperKnowledge, touched: Touched): number {
  const paper = insertPaperRow(connection, knowledge);
  const keys = new Map<string, number>();
  for (const concept of knowledge.concepts) {
    const key = conceptKeyFor(connection, concept);
    keys.set(concept.id, key);
    touched.add(key);
    insertPaperConcept(connection, paper, key, concept, knowledge);
  }
  insertMentions(connection, paper, knowledge, keys);
  insertFacts(connection, paper, knowledge, keys);
  return paper;
}

function insertPaperRow(connection: Connection, { paper, contentHash, extractor }: PaperKnowledge): number {
  const titleTerms = joinedTerms(paper.title);
  const key = connection.insert(
    `INSERT INTO paper (id, published_key, title_terms, content_hash, extractor)
     VALUES (:id, :publishedKey, :titleTerms, :contentHash, :extractor)`,
    { id: paper.id, publishedKey: publishedKey(paper.published), titleTerms, contentHash, extractor },
  );
  connection.run(
    `INSERT INTO paper_text (paper, title, abstract, authors, published, url, doi, arxiv_id, source, origin, records)
     VALUES (:key, :title, :abstract, :authors, :published, :url, :doi, :arxivId, :source, :origin, :records)`,
    { key, ...paperColumns(paper) },
  );
  for (const paperKey of paperKeys(paper)) {
    connection.run('INSERT INTO paper_key (key, paper) VALUES (:paperKey, :key)', { paperKey, key });
  }
  for (const author of paper.authors) {
    connection.run('INSERT INTO paper_author (paper, terms) VALUES (:key, :terms)', {
      key,
      terms: joinedTerms(author),
    });
  }
  connection.run(
    'INSERT INTO paper_search (rowid, title, abstract) VALUES (:key, :titleTerms, :abstractTerms)',
    {
      key,
      titleTerms,
      abstractTerms: joinedTerms(paper.abstract),
    },
  );
  return key;
}

function paperColumns(paper: Paper) {
  const { title, abstract, authors, published, url, doi, arxivId, source, origin, records } = paper;
  return {
    title,
    abstract,
    authors: JSON.stringify(authors),
    published: published ?? null,
    url: url ?? null,
    doi: doi ?? null,
    arxivId: arxivId ?? null,
    source,
    origin: origin ?? null,
    records: records === undefined ? null : JSON.stringify(records),
  };
}

type NamedConcept = PaperKnowledge['concepts'][number];

function conceptKeyFor(connection: Connection, { id, name, type }: NamedConcept): number {
  const [known] = connection.all<{ key: number }>('SELECT key FROM concept WHERE id = :id', { id });
  if (known !== undefined) return known.key;
  const key = connection.insert(
    `INSERT INTO concept (id, name, name_terms, type, curated) VALUES (:id, :name, :terms, :type, 0)`,
    { id, name, terms: joinedTerms(name), type },
  );
  addName(connection, key, name, 'canonical');
  return key;
}

function insertPaperConcept(
  connection: Connection,
  paper: number,
  concept: number,
  { id, name, type, aliases }: NamedConcept,
  { mentions, paper: { published = '' } }: PaperKnowledge,
): void {
  const confidences = mentions
    .filter((mention) => mention.concept === id)
    .map((mention) => mention.confidence);
  const confidence = confidences.length === 0 ? null : Math.max(...confidences);
  connection.run(
    `INSERT INTO paper_concept (paper, concept, name, type, confidence, published)
     VALUES (:paper, :concept, :name, :type, :confidence, :published)`,
    { paper, concept, name, type, confidence, published },
  );
  for (const alias of new Set(aliases)) {
    connection.run('INSERT INTO paper_alias (paper, concept, name) VALUES (:paper, :concept, :alias)', {
      paper,
      concept,
      alias,
    });
    addName(connection, concept, alias, 'paper');
  }
}

function insertMentions(
  connection: Connection,
  paper: number,
  { mentions }: PaperKnowledge,
  keys: ReadonlyMap<string, number>,
): void {
  inTextOrder(mentions).forEach(({ concept, type, field, start, end, text, confidence }, position) => {
    connection.run(
      `INSERT INTO mention (paper, position, concept, type, field, start_point, end_point, text, confidence)
       VALUES (:paper, :position, :concept, :type, :field, :start, :end, :text, :confidence)`,
      { paper, position, concept: keyOf(concept, keys), type, field, start, end, text, confidence },
    );
  });
}

function insertFacts(
  connection: Connection,
  paper: number,
  knowledge: PaperKnowledge,
  keys: ReadonlyMap<string, number>,
): void {
  const { extractor } = knowledge;
  for (const fact of knowledge.facts) {
    const { field, start, end, text } = fact.evidence;
    connection.run(
      `INSERT INTO fact (id, paper, predicate, subject, object, replacement, confidence, extractor,
         field, start_point, end_point, evidence)
       VALUES (:id, :paper, :predicate, :subject, :object, :replacement, :confidence, :extractor,
         :field, :start, :end, :text)`,
      {
        id: factId(knowledge.paper.id, fact.predicate, fact.subject ?? null, fact.object),
        paper,
        predicate: fact.predicate,
        subject: fact.subject === undefined ? null : keyOf(fact.subject, keys),
        object: keyOf(fact.object, keys),
        replacement: fact.with === undefined ? null : keyOf(fact.with, keys),
        confidence: fact.confidence,
        extractor,
        field,
        start,
        end,
        text,
      },
    );
  }
}

function keyOf(conceptId: string, keys: ReadonlyMap<string, number>): number {
  const key = keys.get(conceptId);
  if (key === undefined) throw new Error(`acceptPapers lets no paper name a concept it lacks: ${conceptId}`);
  return key;
}
