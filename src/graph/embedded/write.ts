/** Papers in and out: whatever is written here runs inside one transaction. */
import type { Paper, PaperKnowledge } from '../../../schema/knowledge.js';
import { acceptPapers } from '../accept.js';
import type { Change } from '../corrections/correction.js';
import { correctPaper } from '../corrections/correctPaper.js';
import { publishedKey } from '../dates.js';
import { factId } from '../factId.js';
import { paperKeys } from '../identity/paperKeys.js';
import { inTextOrder } from '../mentions.js';
import { isAsSeen, type SeenPapers } from '../identity/seen.js';
import type { PaperVersion } from '../store.js';
import type { Connection } from './connection.js';
import { markUngrown } from './hierarchy.js';
import { activeChanges } from './journal.js';
import { addName, settleConcepts, type Touched } from './naming.js';
import { papersByKeys } from './papers.js';
import { Tallies } from './tallies.js';
import { joinedTerms } from './terms.js';

export function writePapers(
  connection: Connection,
  papers: readonly PaperKnowledge[],
  replaced: readonly string[] = [],
  seen?: SeenPapers,
): boolean {
  const accepted = acceptPapers(papers);
  return connection.writing(() => {
    if (seen !== undefined && !isAsSeen(seen, papersByKeys(connection, seen.keys))) return false;
    const touched: Touched = new Set();
    for (const id of replaced) deletePaper(connection, id, touched);
    const changes = activeChanges(connection);
    const writing = new Writing();
    for (const read of accepted) replacePaper(connection, read, changes, touched, writing);
    writing.tallies.write(connection);
    settleConcepts(connection, touched);
    markUngrown(connection);
    return true;
  });
}

/** What the papers of one transaction share. Its tallies are written when all of them are. */
export class Writing {
  /** Keys of concepts by their ids, as far as they were looked up. */
  readonly keys = new Map<string, number>();
  readonly tallies = new Tallies();
}

/** Writes what the paper says once it is corrected, in the place of what it said before. */
export function replacePaper(
  connection: Connection,
  read: PaperKnowledge,
  changes: readonly Change[],
  touched: Touched,
  writing: Writing,
): void {
  deletePaper(connection, read.paper.id, touched);
  const corrected = correctPaper(read, changes);
  if (corrected === null) return;
  const paper = insertPaper(connection, corrected, touched, writing);
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
    if (removed) markUngrown(connection);
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
function insertPaper(
  connection: Connection,
  knowledge: PaperKnowledge,
  touched: Touched,
  writing: Writing,
): number {
  const { keys, tallies } = writing;
  const paper = insertPaperRow(connection, knowledge);
  for (const concept of knowledge.concepts) {
    const key = keys.get(concept.id) ?? conceptKeyFor(connection, concept);
    keys.set(concept.id, key);
    touched.add(key);
    insertPaperConcept(connection, paper, key, concept, knowledge, tallies);
  }
  insertMentions(connection, paper, knowledge, writing);
  insertFacts(connection, paper, knowledge, writing);
  return paper;
}

function insertPaperRow(connection: Connection, knowledge: PaperKnowledge): number {
  const { paper, contentHash, extractor, facts } = knowledge;
  const titleTerms = joinedTerms(paper.title);
  const key = connection.insert(
    `INSERT INTO paper (id, published_key, title_terms, content_hash, extractor, fact_count)
     VALUES (:id, :publishedKey, :titleTerms, :contentHash, :extractor, :factCount)`,
    {
      id: paper.id,
      publishedKey: publishedKey(paper.published),
      titleTerms,
      contentHash,
      extractor,
      factCount: facts.length,
    },
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
  tallies: Tallies,
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
  tallies.addPaperOf(concept, name, type, confidence !== null);
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
  { keys, tallies }: Writing,
): void {
  tallies.addMentions(mentions.length);
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
  { keys, tallies }: Writing,
): void {
  const {
    extractor,
    paper: { published = '' },
  } = knowledge;
  for (const { predicate, confidence, evidence, ...fact } of knowledge.facts) {
    const subject = fact.subject === undefined ? null : keyOf(fact.subject, keys);
    const stated = {
      id: factId(knowledge.paper.id, predicate, fact.subject ?? null, fact.object),
      predicate,
      subject,
      object: keyOf(fact.object, keys),
      confidence,
    };
    const support = subject === null ? 1 : supportEdge(connection, { ...stated, subject });
    tallies.addFact(predicate, subject, stated.object, support === 1);
    connection.run(
      `INSERT INTO fact (id, paper, predicate, subject, object, replacement, confidence, extractor,
         field, start_point, end_point, evidence, published, support)
       VALUES (:id, :paper, :predicate, :subject, :object, :replacement, :confidence, :extractor,
         :field, :start, :end, :text, :published, :support)`,
      {
        ...stated,
        ...evidence,
        paper,
        replacement: fact.with === undefined ? null : keyOf(fact.with, keys),
        extractor,
        published,
        support,
      },
    );
  }
}

interface EdgeFact {
  readonly id: string;
  readonly predicate: string;
  readonly subject: number;
  readonly object: number;
  readonly confidence: number;
}

/**
 * Of an edge, its surest fact knows how many papers say so, and the others have 0. Tells the one that did of a new fact, and
 * gives the number of the new one: 1 only if it is the first.
 */
function supportEdge(connection: Connection, { id, confidence, ...edge }: EdgeFact): number {
  const [surest] = connection.all<{ key: number; id: string; confidence: number; support: number }>(
    `SELECT key, id, confidence, support FROM fact INDEXED BY edge
     WHERE subject = :subject AND predicate = :predicate AND object = :object AND support > 0`,
    edge,
  );
  if (surest === undefined) return 1;
  const isSurer = confidence > surest.confidence || (confidence === surest.confidence && id < surest.id);
  const papers = surest.support + 1;
  connection.run('UPDATE fact SET support = :support WHERE key = :key', {
    key: surest.key,
    support: isSurer ? 0 : papers,
  });
  return isSurer ? papers : 0;
}

function keyOf(conceptId: string, keys: ReadonlyMap<string, number>): number {
  const key = keys.get(conceptId);
  if (key === undefined) throw new Error(`acceptPapers lets no paper name a concept it lacks: ${conceptId}`);
  return key;
}
