/** The store in a Neo4j database, for teams and for size. */
import { heldNodes } from '../links.js';
import { findPaths } from '../paths.js';
import type { GraphStore } from '../store.js';
import { drawSurroundings } from '../surroundings.js';
import * as concepts from './concepts.js';
import { coOccurringConcepts } from './coOccurrence.js';
import { Connection } from './connection.js';
import * as facts from './facts.js';
import { makeCorrection, undoCorrection, writeJournalEntries } from './corrections.js';
import { addGrownRelations, findGrownRelations, installGrownHierarchy, ungrownWrites } from './hierarchy.js';
import * as journal from './journal.js';
import { linksIn } from './links.js';
import * as meaning from './meaning.js';
import { checkSchema, prepareSchema } from './migrate.js';
import { lockVocabulary } from './naming.js';
import { nearNames } from './nearNames.js';
import * as papers from './papers.js';
import { findReadings, readings } from './readings.js';
import { countSearch, search } from './search.js';
import { similarPapers } from './similarPapers.js';
import { snapshot } from './snapshot.js';
import { statementsOfFacts } from './statements.js';
import { statistics } from './statistics.js';
import * as timelines from './timelines.js';
import { countTrends, findTrends } from './trends.js';
import { curatedVocabulary, installedVocabulary, installVocabulary } from './vocabulary.js';
import { paperVersions, removePaper, writePapers } from './write.js';

/**
 * Opens the store in the database at this address, prepared. `neo4j://` finds all servers of a cluster, `bolt://` talks
 * to one; `+s` encrypts. A path names the database, as in `neo4j://host:7687/papers`.
 *
 * Throws `BAD_USAGE` if it is no such address, `STORE_UNAVAILABLE` if the server cannot be reached, refuses the
 * credentials or has no such database, `STORE_INCOMPATIBLE` if another version or another program wrote it, or it is being filled.
 */
export async function openNeo4jStore(
  address: string,
  credentials: { user: string; password: string } | undefined,
): Promise<GraphStore> {
  const connection = new Connection(address, credentials);
  try {
    await prepareSchema(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return storeOn(connection);
}

/** The store in a database that has the schema of this version. */
export function storeOn(connection: Connection): GraphStore {
  return {
    address: connection.address,

    prepare: () => prepareSchema(connection),
    installVocabulary: (vocabulary) => installVocabulary(connection, vocabulary),

    installGrownHierarchy: (relations, seen) => installGrownHierarchy(connection, relations, seen),
    ungrownWrites: () => ungrownWrites(connection),

    // The bookmark of a transaction on the leader is later than all that was written there.
    catchUp: () => connection.write(lockVocabulary),

    paperVersions: (paperIds) => paperVersions(connection, paperIds),
    papersByKeys: (keys) => papers.papersByKeys(connection.reader, keys),
    writePapers: (knowledge, replaced, seen) => writePapers(connection, knowledge, replaced, seen),
    removePaper: (paperId) => removePaper(connection, paperId),

    papersByIds: (ids) => papers.papersByIds(connection, ids),
    findPapers: (filter, order, page, detail) => papers.findPapers(connection, filter, order, page, detail),
    countPapers: (filter) => papers.countPapers(connection, filter),
    mentionsOfPapers: (paperIds) => papers.mentionsOfPapers(connection, paperIds),
    papersOfConcepts: (ids, predicate, page) => papers.papersOfConcepts(connection, ids, predicate, page),

    conceptsByIds: (ids) => concepts.conceptsByIds(connection, ids),
    conceptsByNames: (names) => concepts.conceptsByNames(connection, names),
    nearNames: (text, first) => nearNames(connection, text, first),
    conceptsMeant: (texts) => meaning.conceptsMeant(connection, texts),
    idsMeant: (texts) => meaning.idsMeant(connection, texts),
    findConcepts: (filter, order, page) => concepts.findConcepts(connection, filter, order, page),
    countConcepts: (filter) => concepts.countConcepts(connection, filter),
    aliasesOfConcepts: (ids) => concepts.aliasesOfConcepts(connection, ids),
    relatedConcepts: (ids, relation) => concepts.relatedConcepts(connection, ids, relation),
    withNarrower: (ids) => concepts.withNarrower(connection, ids),

    findFacts: (filter, page) => facts.findFacts(connection, filter, page),
    countFacts: (filter) => facts.countFacts(connection, filter),
    factsOfPapers: (paperIds, filter, page) => facts.factsOfPapers(connection, paperIds, filter, page),
    factsOfConcepts: (ids, filter, page) => facts.factsOfConcepts(connection, ids, filter, page),
    statementsOfFacts: (ids, page) => statementsOfFacts(connection, ids, page),
    evidenceFor: (paperIds, conditions) => facts.evidenceFor(connection, paperIds, conditions),

    factsByIds: (ids) => facts.factsByIds(connection, ids),

    journal: () => journal.readJournal(connection),
    makeCorrection: (proposal, revision) => makeCorrection(connection, proposal, revision),
    undoCorrection: (number, by, revision) => undoCorrection(connection, number, by, revision),
    correctionsByNumbers: (numbers) => journal.correctionsByNumbers(connection, numbers),
    findCorrections: (page) => journal.findCorrections(connection, page),
    countCorrections: () => journal.countCorrections(connection),
    deletedPapers: (papers) => journal.deletedPapers(connection, papers),
    readings: (paperIds) => readings(connection.reader, paperIds),
    vocabulary: () => curatedVocabulary(connection),
    paths: async (request) =>
      findPaths(
        linksIn(connection),
        await concepts.conceptsByIds(connection, [request.from, request.to]),
        request,
      ),

    surroundings: async (request) => {
      const held = await heldNodes(
        {
          papersByIds: (ids) => papers.papersByIds(connection, ids),
          conceptsByIds: (ids) => concepts.conceptsByIds(connection, ids),
        },
        request.around,
      );
      return drawSurroundings(linksIn(connection), held, request);
    },

    search: (text, page) => search(connection, text, page),
    countSearch: (text) => countSearch(connection, text),
    statistics: () => statistics(connection),

    papersByPeriod: (granularity) => timelines.papersByPeriod(connection, granularity),
    papersBySource: (first) => timelines.papersBySource(connection, first),
    timelinesOfConcepts: (ids, granularity) => timelines.timelinesOfConcepts(connection, ids, granularity),
    firstPapersOfConcepts: (ids) => timelines.firstPapersOfConcepts(connection, ids),
    coOccurringConcepts: (ids, types, page) => coOccurringConcepts(connection, ids, types, page),
    similarPapers: (ids, page) => similarPapers(connection, ids, page),
    findTrends: (request, page) => findTrends(connection, request, page),
    countTrends: (request) => countTrends(connection, request),

    contentMark: () => connection.newestBookmark(),
    get seenMark() {
      return connection.seenBookmark;
    },
    snapshot: (work) => snapshot(connection, (checkUnchanged) => work(storeOn(connection), checkUnchanged)),
    installedVocabulary: () => installedVocabulary(connection.reader),
    findJournalEntries: (page) => journal.findJournalEntries(connection, page),
    findReadings: (page) => findReadings(connection, page),
    findGrownRelations: (page) => findGrownRelations(connection, page),
    writeJournalEntries: (entries) => writeJournalEntries(connection, entries),
    addGrownRelations: (relations) => addGrownRelations(connection, relations),

    ping: () => checkSchema(connection),
    close: () => connection.close(),
  };
}
