/** Of the port `GraphStore`: what it takes to copy a graph whole. */
import type { PaperKnowledge, VocabularyConcept } from '../../../schema/knowledge.js';
import type { Correction } from '../corrections/correction.js';
import type { BroaderRelation, GraphStore, Page, PageRequest } from '../store.js';

/** A correction with what the journal keeps so that it can be undone. */
export interface JournalEntry extends Correction {
  /** What the paper was read to say that the correction deletes; null if it deletes none. */
  readonly deleted: PaperKnowledge | null;
}

/**
 * All that a store holds is what papers were read to say, the vocabulary as it was installed, the journal of corrections
 * and the relations that grew: everything else follows from them.
 */
export interface GraphKeeping {
  /**
   * Does the work on a store that only reads, and of which all that is read is one state of it, whatever is written
   * meanwhile. Where the database cannot keep a former state (Neo4j), `checkUnchanged` throws `STORE_UNAVAILABLE` if something
   * was written. The work calls it when it has read all, before it makes anything final: a file that it puts in place, an
   * end that says that all is there. If it has not called it, it is called after the work.
   */
  snapshot<T>(work: (store: GraphStore, checkUnchanged: () => Promise<void>) => Promise<T>): Promise<T>;

  /** The vocabulary as it was installed, before corrections, sorted by id. */
  installedVocabulary(): Promise<readonly VocabularyConcept[]>;
  /** All corrections that were ever made, undone or not, the oldest first. */
  findJournalEntries(page: PageRequest): Promise<Page<JournalEntry>>;
  /** What papers were read to say, before corrections, by the papers' ids. */
  findReadings(page: PageRequest): Promise<Page<PaperKnowledge>>;
  /** Relations of the hierarchy that come from papers, by the ids of the narrower and the broader concept. */
  findGrownRelations(page: PageRequest): Promise<Page<BroaderRelation>>;

  /**
   * Writes these entries into the journal as they are, and makes what is curated what the journal says then. For a store that
   * has its vocabulary and no papers yet: papers that are written later are corrected by them. Entries with a number that
   * the journal has are passed over.
   */
  writeJournalEntries(entries: readonly JournalEntry[]): Promise<void>;
  /** As `installGrownHierarchy`, but in addition to the relations that are there. */
  addGrownRelations(relations: readonly BroaderRelation[]): Promise<void>;
}
