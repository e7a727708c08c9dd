/** What papers say, as rows of the tables: gathered of many papers, and inserted table by table. */
import type { Mention, Paper, PaperConcept, PaperKnowledge } from '../../../schema/knowledge.js';
import type { Predicate } from '../../../schema/predicates.js';
import { publishedKey } from '../dates.js';
import { factId } from '../factId.js';
import { paperKeys } from '../identity/paperKeys.js';
import { inTextOrder } from '../mentions.js';
import type { Connection, Row } from './connection.js';
import { type Edge, EdgeCounts, type FactOfEdge } from './edges.js';
import type { Naming } from './naming.js';
import { Tallies } from './tallies.js';
import { joinedTerms } from './terms.js';

/** A paper as it is to stand in the graph. */
export interface GraphPaper {
  readonly knowledge: PaperKnowledge;
  /** What it was read to say, if that is something else. */
  readonly read?: PaperKnowledge | undefined;
}

/**
 * In an order in which foreign keys let them be written. Full-text tables come last: any statement that may have to be taken
 * back makes SQLite write out the terms that these have gathered, as a small index that is merged with the others later.
 */
const INSERTIONS = {
  papers: 'INSERT INTO paper (key, id, published_key, title_terms, content_hash, extractor, fact_count)',
  texts: `INSERT INTO paper_text
    (paper, title, abstract, authors, published, url, doi, arxiv_id, source, origin, records)`,
  readings: 'INSERT INTO paper_reading (paper, knowledge)',
  keys: 'INSERT INTO paper_key (paper, key)',
  authors: 'INSERT INTO author (key, terms)',
  authorships: 'INSERT INTO authorship (paper, author, published_key)',
  concepts: 'INSERT INTO paper_concept (paper, concept, name, type, confidence, published)',
  aliases: 'INSERT INTO paper_alias (paper, concept, name)',
  mentions: `INSERT INTO mention
    (paper, position, concept, type, field, start_point, end_point, text, confidence)`,
  facts: `INSERT INTO fact (id, paper, predicate, subject, object, replacement, confidence, extractor,
    field, start_point, end_point, evidence, published, support)`,
  searchedTitles: 'INSERT INTO title_search (rowid, terms)',
  searchedTexts: 'INSERT INTO text_search (rowid, terms)',
  searchedAuthors: 'INSERT INTO author_search (rowid, terms)',
} as const;

type Table = keyof typeof INSERTIONS;

/** Of papers that are not in the graph. */
export function insertPapers(connection: Connection, papers: readonly GraphPaper[], naming: Naming): void {
  const concepts = papers.flatMap(({ knowledge }) => knowledge.concepts);
  const authors = papers.flatMap(({ knowledge }) => [...authorTerms(knowledge.paper)]);
  const keys = {
    concepts: conceptKeys(connection, concepts, naming),
    authors: authorKeys(connection, authors),
  };
  const rows = new PaperRows(connection, keys, naming);
  for (const paper of papers) rows.add(paper);
  rows.insert();
}

/** By their ids, of concepts that may not be there yet. */
function conceptKeys(
  connection: Connection,
  concepts: readonly PaperConcept[],
  naming: Naming,
): ReadonlyMap<string, number> {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const known = connection.all<{ id: string; key: number }>(
    'SELECT id, key FROM concept WHERE id IN (SELECT value FROM json_each(:ids))',
    { ids: JSON.stringify([...byId.keys()]) },
  );
  const keys = new Map(known.map(({ id, key }) => [id, key]));
  for (const { id, name, type } of byId.values()) {
    if (keys.has(id)) continue;
    const key = connection.insert(
      'INSERT INTO concept (id, name, name_terms, type, curated) VALUES (:id, :name, :terms, :type, 0)',
      { id, name, terms: joinedTerms(name), type },
    );
    naming.addName(key, name, 'canonical');
    keys.set(id, key);
  }
  return keys;
}

/** The names of its authors, each once, by which they are the same. */
function authorTerms({ authors }: Paper): ReadonlySet<string> {
  return new Set(authors.map(joinedTerms).filter((terms) => terms !== ''));
}

/** By their terms, of authors that are there. */
function authorKeys(connection: Connection, terms: readonly string[]): Map<string, number> {
  const known = connection.all<{ terms: string; key: number }>(
    'SELECT terms, key FROM author WHERE terms IN (SELECT value FROM json_each(:terms))',
    { terms: JSON.stringify([...new Set(terms)]) },
  );
  return new Map(known.map(({ terms, key }) => [terms, key]));
}

/** A fact whose row is whole once all facts are gathered. */
interface GatheredFact extends FactOfEdge {
  readonly edge: Edge | null;
  readonly object: number;
  readonly predicate: Predicate;
  /** All columns but `support`. */
  readonly columns: Row;
}

class PaperRows {
  readonly #connection: Connection;
  readonly #conceptKeys: ReadonlyMap<string, number>;
  readonly #authorKeys: Map<string, number>;
  readonly #naming: Naming;
  readonly #tallies = new Tallies();
  readonly #rows: Record<Table, Row[]> = {
    papers: [],
    texts: [],
    readings: [],
    keys: [],
    authors: [],
    authorships: [],
    concepts: [],
    aliases: [],
    mentions: [],
    facts: [],
    searchedTitles: [],
    searchedTexts: [],
    searchedAuthors: [],
  };
  readonly #facts: GatheredFact[] = [];
  /** The greatest keys until now. */
  #paper: number;
  #author: number;

  constructor(
    connection: Connection,
    { concepts, authors }: { concepts: ReadonlyMap<string, number>; authors: Map<string, number> },
    naming: Naming,
  ) {
    this.#connection = connection;
    this.#conceptKeys = concepts;
    this.#authorKeys = authors;
    this.#naming = naming;
    this.#paper = connection.count('SELECT coalesce(max(key), 0) AS count FROM paper');
    this.#author = connection.count('SELECT coalesce(max(key), 0) AS count FROM author');
  }

  add({ knowledge, read }: GraphPaper): void {
    this.#paper += 1;
    this.#addPaper(knowledge);
    this.#addAuthors(knowledge.paper);
    this.#addConcepts(knowledge);
    this.#addMentions(knowledge);
    this.#addFacts(knowledge);
    if (read !== undefined) this.#rows.readings.push([this.#paper, JSON.stringify(read)]);
  }

  insert(): void {
    this.#finishFacts();
    this.#tallies.write(this.#connection);
    for (const [table, insertion] of Object.entries(INSERTIONS) as [Table, string][])
      this.#connection.insertRows(insertion, this.#rows[table]);
  }

  #addPaper({ paper, contentHash, extractor, facts }: PaperKnowledge): void {
    const key = this.#paper;
    const titleTerms = joinedTerms(paper.title);
    this.#rows.papers.push([
      key,
      paper.id,
      publishedKey(paper.published),
      titleTerms,
      contentHash,
      extractor,
      facts.length,
    ]);
    this.#rows.texts.push([
      key,
      paper.title,
      paper.abstract,
      JSON.stringify(paper.authors),
      paper.published ?? null,
      paper.url ?? null,
      paper.doi ?? null,
      paper.arxivId ?? null,
      paper.source,
      paper.origin ?? null,
      paper.records === undefined ? null : JSON.stringify(paper.records),
    ]);
    for (const paperKey of paperKeys(paper)) this.#rows.keys.push([key, paperKey]);
    this.#rows.searchedTitles.push([key, titleTerms]);
    this.#rows.searchedTexts.push([key, `${titleTerms} ${joinedTerms(paper.abstract)}`]);
  }

  #addAuthors(paper: Paper): void {
    for (const terms of authorTerms(paper))
      this.#rows.authorships.push([this.#paper, this.#keyOfAuthor(terms), publishedKey(paper.published)]);
  }

  #keyOfAuthor(terms: string): number {
    const known = this.#authorKeys.get(terms);
    if (known !== undefined) return known;
    this.#author += 1;
    this.#authorKeys.set(terms, this.#author);
    this.#rows.authors.push([this.#author, terms]);
    this.#rows.searchedAuthors.push([this.#author, terms]);
    return this.#author;
  }

  #addConcepts({ concepts, mentions, paper: { published = '' } }: PaperKnowledge): void {
    const confidences = greatestConfidences(mentions);
    for (const { id, name, type, aliases } of concepts) {
      const concept = this.#keyOf(id);
      const confidence = confidences.get(id) ?? null;
      this.#naming.joined.add(concept);
      this.#rows.concepts.push([this.#paper, concept, name, type, confidence, published]);
      this.#tallies.addPaperOf(concept, name, type, confidence !== null);
      for (const alias of new Set(aliases)) {
        this.#rows.aliases.push([this.#paper, concept, alias]);
        this.#naming.addName(concept, alias, 'paper');
      }
    }
  }

  #addMentions({ mentions }: PaperKnowledge): void {
    this.#tallies.addMentions(mentions.length);
    inTextOrder(mentions).forEach(({ concept, type, field, start, end, text, confidence }, position) => {
      const key = this.#keyOf(concept);
      this.#rows.mentions.push([this.#paper, position, key, type, field, start, end, text, confidence]);
    });
  }

  #addFacts({ facts, extractor, paper: { id: paperId, published = '' } }: PaperKnowledge): void {
    for (const {
      predicate,
      subject: subjectId,
      object: objectId,
      with: withId,
      confidence,
      evidence,
    } of facts) {
      const id = factId(paperId, predicate, subjectId ?? null, objectId);
      const object = this.#keyOf(objectId);
      const subject = subjectId === undefined ? null : this.#keyOf(subjectId);
      const replacement = withId === undefined ? null : this.#keyOf(withId);
      const { field, start, end, text } = evidence;
      this.#facts.push({
        id,
        confidence,
        support: subject === null ? 1 : 0,
        predicate,
        object,
        edge: subject === null ? null : { subject, predicate, object },
        // prettier-ignore
        columns: [
          id, this.#paper, predicate, subject, object, replacement, confidence, extractor, field, start, end, text, published,
        ],
      });
    }
  }

  #finishFacts(): void {
    const edges = new EdgeCounts(
      this.#connection,
      this.#facts.flatMap(({ edge }) => edge ?? []),
    );
    for (const fact of this.#facts) {
      const { edge, predicate, object } = fact;
      const isNewEdge = edge !== null && edges.add(edge, fact);
      this.#tallies.addFact(predicate, edge?.subject ?? null, object, isNewEdge);
    }
    edges.write(this.#connection);
    // What is of one concept stands together in most indexes: so each of their pages is written once.
    this.#facts.sort((one, other) => one.object - other.object);
    this.#rows.facts = this.#facts.map(({ columns, support }) => columns.concat(support));
    this.#rows.concepts.sort(byConcept);
  }

  #keyOf(conceptId: string): number {
    const key = this.#conceptKeys.get(conceptId);
    if (key === undefined)
      throw new Error(`acceptPapers lets no paper name a concept it lacks: ${conceptId}`);
    return key;
  }
}

function byConcept([, one]: Row, [, other]: Row): number {
  return Number(one) - Number(other);
}

function greatestConfidences(mentions: readonly Mention[]): ReadonlyMap<string, number> {
  const greatest = new Map<string, number>();
  for (const { concept, confidence } of mentions)
    greatest.set(concept, Math.max(confidence, greatest.get(concept) ?? 0));
  return greatest;
}
