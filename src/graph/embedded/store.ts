/** The embedded store: one SQLite file, no server. */
import { statSync } from 'node:fs';
import { PapergraphError } from '../../../schema/errors.js';
import type { Paper, PaperKnowledge, VocabularyConcept } from '../../../schema/knowledge.js';
import type { ConceptType, Predicate } from '../../../schema/predicates.js';
import type { Proposal } from '../corrections/correction.js';
import type { Granularity, TrendRequest } from '../figures.js';
import type { SeenPapers } from '../identity/seen.js';
import type { JournalEntry } from '../keeping/graphKeeping.js';
import { heldNodes } from '../links.js';
import { findPaths } from '../paths.js';
import { drawSurroundings } from '../surroundings.js';
import type {
  PaperDetail,
  BroaderRelation,
  ConceptCondition,
  ConceptFilter,
  ConceptOrder,
  ConceptRelation,
  FactFilter,
  FactFilterOfOne,
  GraphStore,
  PageRequest,
  PaperFilter,
  PaperOrder,
  PathsRequest,
  SurroundingsRequest,
} from '../store.js';
import { answer } from './answer.js';
import * as concepts from './concepts.js';
import { coOccurringConcepts } from './coOccurrence.js';
import { Connection, type ConnectionOptions } from './connection.js';
import * as facts from './facts.js';
import { makeCorrection, undoCorrection, writeJournalEntries } from './corrections.js';
import { addGrownRelations, findGrownRelations, installGrownHierarchy, ungrownWrites } from './hierarchy.js';
import * as journal from './journal.js';
import { linksIn } from './links.js';
import * as meaning from './meaning.js';
import { checkSchema, prepareSchema, schemaVersion } from './migrate.js';
import { nearNames } from './nearNames.js';
import * as papers from './papers.js';
import { findReadings, readings } from './readings.js';
import { countSearch, search } from './search.js';
import { similarPapers } from './similarPapers.js';
import { statementsOfFacts } from './statements.js';
import { statistics } from './statistics.js';
import * as timelines from './timelines.js';
import { countTrends, findTrends } from './trends.js';
import { curatedVocabulary, installedVocabulary, installVocabulary } from './vocabulary.js';
import { paperVersions, removePaper, writePapers } from './write.js';

/**
 * Opens the store in this file, prepared; makes the file if there is none, unless it is only read. Throws `STORE_INCOMPATIBLE` if the file is
 * not papergraph's or another version wrote it, `STORE_UNAVAILABLE` if it cannot be opened or written.
 */
export function openEmbeddedStore(path: string, options: ConnectionOptions = {}): Promise<GraphStore> {
  return answer(() => {
    const connection = new Connection(path, options);
    try {
      schemaVersion(connection); // Throws before anything is changed in a file that is not ours.
      connection.configure();
      if (options.readOnly === true) checkSchema(connection);
      else prepareSchema(connection);
      return new EmbeddedStore(connection);
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

/** The store in a file that is open and has the tables of this version. */
export class EmbeddedStore implements GraphStore {
  readonly address: string;
  readonly #connection: Connection;
  readonly #file: number;

  constructor(connection: Connection) {
    // eslint-disable-next-line papergraph/constant-statements -- An address, no statement.
    this.address = `file:${connection.path}`;
    this.#connection = connection;
    this.#file = statSync(connection.path).ino;
  }

  prepare() {
    return answer(() => {
      prepareSchema(this.#connection);
    });
  }

  installVocabulary(vocabulary: readonly VocabularyConcept[]) {
    return answer(() => {
      installVocabulary(this.#connection, vocabulary);
    });
  }

  installGrownHierarchy(relations: readonly BroaderRelation[], seen?: readonly string[]) {
    return answer(() => {
      installGrownHierarchy(this.#connection, relations, seen);
    });
  }

  catchUp() {
    return Promise.resolve();
  }

  ungrownWrites() {
    return answer(() => ungrownWrites(this.#connection));
  }

  paperVersions(paperIds: readonly string[]) {
    return answer(() => paperVersions(this.#connection, paperIds));
  }

  papersByKeys(keys: readonly string[]) {
    return answer(() => papers.papersByKeys(this.#connection, keys));
  }

  writePapers(knowledge: readonly PaperKnowledge[], replaced?: readonly string[], seen?: SeenPapers) {
    return answer(() => writePapers(this.#connection, knowledge, replaced, seen));
  }

  removePaper(paperId: string) {
    return answer(() => removePaper(this.#connection, paperId));
  }

  papersByIds(ids: readonly string[]) {
    return answer(() => papers.papersByIds(this.#connection, ids));
  }

  findPapers(filter: PaperFilter, order: PaperOrder, page: PageRequest, detail?: PaperDetail) {
    return answer(() => papers.findPapers(this.#connection, filter, order, page, detail));
  }

  countPapers(filter: PaperFilter) {
    return answer(() => papers.countPapers(this.#connection, filter));
  }

  mentionsOfPapers(paperIds: readonly string[]) {
    return answer(() => papers.mentionsOfPapers(this.#connection, paperIds));
  }

  papersOfConcepts(conceptIds: readonly string[], predicate: Predicate | undefined, page: PageRequest) {
    return answer(() => papers.papersOfConcepts(this.#connection, conceptIds, predicate, page));
  }

  conceptsByIds(ids: readonly string[]) {
    return answer(() => concepts.conceptsByIds(this.#connection, ids));
  }

  conceptsByNames(names: readonly string[]) {
    return answer(() => concepts.conceptsByNames(this.#connection, names));
  }

  nearNames(text: string, first: number) {
    return answer(() => nearNames(this.#connection, text, first));
  }

  conceptsMeant(texts: readonly string[]) {
    return answer(() => meaning.conceptsMeant(this.#connection, texts));
  }

  idsMeant(texts: readonly string[]) {
    return answer(() => meaning.idsMeant(this.#connection, texts));
  }

  findConcepts(filter: ConceptFilter, order: ConceptOrder, page: PageRequest) {
    return answer(() => concepts.findConcepts(this.#connection, filter, order, page));
  }

  countConcepts(filter: ConceptFilter) {
    return answer(() => concepts.countConcepts(this.#connection, filter));
  }

  aliasesOfConcepts(ids: readonly string[]) {
    return answer(() => concepts.aliasesOfConcepts(this.#connection, ids));
  }

  relatedConcepts(ids: readonly string[], relation: ConceptRelation) {
    return answer(() => concepts.relatedConcepts(this.#connection, ids, relation));
  }

  withNarrower(ids: readonly string[]) {
    return answer(() => concepts.withNarrower(this.#connection, ids));
  }

  findFacts(filter: FactFilter, page: PageRequest) {
    return answer(() => facts.findFacts(this.#connection, filter, page));
  }

  countFacts(filter: FactFilter) {
    return answer(() => facts.countFacts(this.#connection, filter));
  }

  factsOfPapers(paperIds: readonly string[], filter: FactFilterOfOne, page: PageRequest) {
    return answer(() => facts.factsOfPapers(this.#connection, paperIds, filter, page));
  }

  factsOfConcepts(conceptIds: readonly string[], filter: FactFilterOfOne, page: PageRequest) {
    return answer(() => facts.factsOfConcepts(this.#connection, conceptIds, filter, page));
  }

  statementsOfFacts(factIds: readonly string[], page: PageRequest) {
    return answer(() => statementsOfFacts(this.#connection, factIds, page));
  }

  evidenceFor(paperIds: readonly string[], conditions: readonly ConceptCondition[]) {
    return answer(() => facts.evidenceFor(this.#connection, paperIds, conditions));
  }

  factsByIds(ids: readonly string[]) {
    return answer(() => facts.factsByIds(this.#connection, ids));
  }

  journal() {
    return answer(() => journal.readJournal(this.#connection));
  }

  makeCorrection(proposal: Proposal, revision: number) {
    return answer(() => makeCorrection(this.#connection, proposal, revision));
  }

  undoCorrection(number: number, by: string, revision: number) {
    return answer(() => undoCorrection(this.#connection, number, by, revision));
  }

  correctionsByNumbers(numbers: readonly number[]) {
    return answer(() => journal.correctionsByNumbers(this.#connection, numbers));
  }

  findCorrections(page: PageRequest) {
    return answer(() => journal.findCorrections(this.#connection, page));
  }

  countCorrections() {
    return answer(() => journal.countCorrections(this.#connection));
  }

  deletedPapers(papers: readonly Paper[]) {
    return answer(() => journal.deletedPapers(this.#connection, papers));
  }

  readings(paperIds: readonly string[]) {
    return answer(() => readings(this.#connection, paperIds));
  }

  vocabulary() {
    return answer(() => curatedVocabulary(this.#connection));
  }

  async paths(request: PathsRequest) {
    return findPaths(
      linksIn(this.#connection),
      await this.conceptsByIds([request.from, request.to]),
      request,
    );
  }

  async surroundings(request: SurroundingsRequest) {
    return drawSurroundings(linksIn(this.#connection), await heldNodes(this, request.around), request);
  }

  search(text: string, page: PageRequest) {
    return answer(() => search(this.#connection, text, page));
  }

  countSearch(text: string) {
    return answer(() => countSearch(this.#connection, text));
  }

  statistics() {
    return answer(() => statistics(this.#connection));
  }

  papersByPeriod(granularity: Granularity) {
    return answer(() => timelines.papersByPeriod(this.#connection, granularity));
  }

  papersBySource(first: number) {
    return answer(() => timelines.papersBySource(this.#connection, first));
  }

  timelinesOfConcepts(conceptIds: readonly string[], granularity: Granularity) {
    return answer(() => timelines.timelinesOfConcepts(this.#connection, conceptIds, granularity));
  }

  firstPapersOfConcepts(conceptIds: readonly string[]) {
    return answer(() => timelines.firstPapersOfConcepts(this.#connection, conceptIds));
  }

  coOccurringConcepts(
    conceptIds: readonly string[],
    types: readonly ConceptType[] | undefined,
    page: PageRequest,
  ) {
    return answer(() => coOccurringConcepts(this.#connection, conceptIds, types, page));
  }

  similarPapers(paperIds: readonly string[], page: PageRequest) {
    return answer(() => similarPapers(this.#connection, paperIds, page));
  }

  findTrends(request: TrendRequest, page: PageRequest) {
    return answer(() => findTrends(this.#connection, request, page));
  }

  countTrends(request: TrendRequest) {
    return answer(() => countTrends(this.#connection, request));
  }

  get seenMark() {
    try {
      return this.#connection.contentMark();
    } catch {
      return '';
    }
  }

  contentMark() {
    return answer(() => this.#connection.contentMark());
  }

  async snapshot<T>(
    work: (store: GraphStore, checkUnchanged: () => Promise<void>) => Promise<T>,
  ): Promise<T> {
    const connection = new Connection(this.#connection.path, { readOnly: true });
    try {
      connection.configure();
      return await connection.holding(() => work(new EmbeddedStore(connection), () => Promise.resolve()));
    } finally {
      connection.close();
    }
  }

  installedVocabulary() {
    return answer(() => installedVocabulary(this.#connection));
  }

  findJournalEntries(page: PageRequest) {
    return answer(() => journal.findJournalEntries(this.#connection, page));
  }

  findReadings(page: PageRequest) {
    return answer(() => findReadings(this.#connection, page));
  }

  findGrownRelations(page: PageRequest) {
    return answer(() => findGrownRelations(this.#connection, page));
  }

  writeJournalEntries(entries: readonly JournalEntry[]) {
    return answer(() => {
      writeJournalEntries(this.#connection, entries);
    });
  }

  addGrownRelations(relations: readonly BroaderRelation[]) {
    return answer(() => {
      addGrownRelations(this.#connection, relations);
    });
  }

  ping() {
    return answer(() => {
      checkSchema(this.#connection);
      // SQLite goes on with an open file that somebody has deleted, and all that is written to it is lost.
      if (statSync(this.#connection.path, { throwIfNoEntry: false })?.ino !== this.#file) {
        throw new PapergraphError(
          'STORE_UNAVAILABLE',
          `${this.#connection.path} was removed or replaced while it was open: restart papergraph`,
        );
      }
    });
  }

  close() {
    return answer(() => {
      this.#connection.close();
    });
  }
}
