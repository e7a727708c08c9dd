/**
 * The port behind which papers, concepts and facts are kept. Two adapters, `embedded/` and `neo4j/`, give the same
 * answers in the same order; the contract suite in `test/contract` says what that means.
 *
 * Reading methods that take several ids answer for all of them in a number of database calls that does not depend on
 * how many there are. Ids that the store does not hold are absent from the maps that come back; of those that it holds
 * but has nothing to say of, the list is empty.
 *
 * Every method throws a `PapergraphError`: `STORE_UNAVAILABLE` if the database cannot be reached, is locked or is full;
 * `STORE_BUSY` if more is asked at once than may wait;
 * `BAD_INPUT` if a page's `first` is no count or its `after` no cursor of that list, or if a text is longer than the
 * database can index.
 *
 * Strings are ordered by code points. Ids, names and texts come back exactly as they were written.
 */
import type { ConceptType, Predicate } from '../../schema/predicates.js';
import type { Mention, Paper, PaperKnowledge, Span, VocabularyConcept } from '../../schema/knowledge.js';
import type { Change, Correction, Proposal } from './corrections/correction.js';
import type { CuratedConcept } from './corrections/correctVocabulary.js';
import type { GraphFigures } from './figures.js';
import type { SeenPapers } from './identity/seen.js';
import type { GraphKeeping } from './keeping/graphKeeping.js';
import type { Paths, PathsRequest, Surroundings, SurroundingsRequest } from './walks.js';

export type * from './walks.js';

/** Where an entry stands in its list: the values of the list's sort keys. A page begins after a cursor. */
export type Cursor = readonly (string | number)[];

export interface PageRequest {
  /** At most so many entries. */
  readonly first: number;
  readonly after?: Cursor | undefined;
}

export interface Page<T> {
  readonly entries: readonly { readonly cursor: Cursor; readonly node: T }[];
  readonly hasNextPage: boolean;
}

export type CountedPage<T> = Page<T> & { readonly totalCount: number };

export type PageOfFacts = CountedPage<StoredFact> & {
  /** Of the concepts that the facts name those that were read with them. */
  readonly concepts?: readonly StoredConcept[];
};

export interface StoredConcept {
  readonly id: string;
  readonly name: string;
  readonly type: ConceptType;
  /** How many papers have a mention of it. */
  readonly paperCount: number;
  /** Whether the curated vocabulary has it, or a correction has put it there. */
  readonly curated: boolean;
}

export interface StoredFact {
  /** The same for the same paper, predicate, subject and object, in every store. */
  readonly id: string;
  readonly paperId: string;
  readonly predicate: Predicate;
  /** Null: the paper itself. */
  readonly subjectId: string | null;
  readonly objectId: string;
  readonly withId: string | null;
  readonly evidence: Span;
  readonly confidence: number;
  readonly extractor: string;
}

export interface Alias {
  readonly name: string;
  /** `vocabulary` when it is curated, there or by a correction; `paper` when papers define or write it. */
  readonly from: 'vocabulary' | 'paper';
}

/** A name of a concept that somebody may have meant by another. */
export interface NearName {
  readonly concept: StoredConcept;
  readonly name: string;
  /** How many letters are too many, missing, wrong or swapped with the next; 0 if it is the name itself. */
  readonly edits: number;
}

/** What a paper must state, or with no predicate, merely mention. */
export interface ConceptCondition {
  /** Undefined: the paper mentions one of the concepts. Else: it states this of itself (a fact without a subject). */
  readonly predicate?: Predicate | undefined;
  /** Any one of these concepts. An empty list is met by no paper. */
  readonly conceptIds: readonly string[];
  /** Of the fact, or of the mention. 0 if undefined. */
  readonly minConfidence?: number | undefined;
  /**
   * Meeting one of these is as good as meeting the condition itself: so `all` can ask for "(A or B) and (C or D)". They
   * have the rank of the condition, and no alternatives of their own.
   */
  readonly or?: readonly Omit<ConceptCondition, 'or'>[] | undefined;
}

/** As part of a filter, so that what a text means need not be asked for beforehand. */
export interface SoughtCondition extends ConceptCondition {
  /** Beside `conceptIds`, those that this text means: see `GraphStore.idsMeant`. */
  readonly meant?: string | undefined;
  readonly or?: readonly Omit<SoughtCondition, 'or'>[] | undefined;
}

/**
 * `PUBLISHED_DESC`: newest first, papers without a date last. `PUBLISHED_ASC`: papers without a date first, then oldest.
 * `TITLE_ASC`: by the title's search terms. `FACTS_DESC`: those that state most facts first.
 * `RELEVANCE`: papers that meet an earlier condition of `any` first; then those with all of `text` in the title; then
 * by the greatest confidence among the facts (or mentions) that meet a condition of `any` or `all`; then newest first.
 * Every order ends by id (ascending), so that it is total.
 */
export const PAPER_ORDERS = [
  'PUBLISHED_DESC',
  'PUBLISHED_ASC',
  'TITLE_ASC',
  'FACTS_DESC',
  'RELEVANCE',
] as const;
export type PaperOrder = (typeof PAPER_ORDERS)[number];

export interface PaperFilter {
  /** Every one must hold. */
  readonly all?: readonly SoughtCondition[] | undefined;
  /** At least one must hold, unless the list is empty or undefined. */
  readonly any?: readonly SoughtCondition[] | undefined;
  /** No one may hold. */
  readonly none?: readonly SoughtCondition[] | undefined;
  /** Each of its search terms begins a term of the title or the abstract. A text without a search term holds for all. */
  readonly text?: string | undefined;
  /**
   * Each is one of the authors: each of its search terms begins a term of one author's name, the same for all terms. A name
   * without a term is everybody's.
   */
  readonly authors?: readonly string[] | undefined;
  /** At least one is one of the authors, unless the list is empty or undefined. */
  readonly anyAuthor?: readonly string[] | undefined;
  /** From one of these sources, written just so. */
  readonly sources?: readonly string[] | undefined;
  /**
   * On this day or later; `2021` means 2021-01-01, here and in papers. Papers without a date do not match.
   * `BAD_INPUT` if it is no date, as for `publishedBefore`.
   */
  readonly publishedAfter?: string | undefined;
  /** Before this day. Papers without a date do not match. */
  readonly publishedBefore?: string | undefined;
}

export interface PaperPage extends Page<Paper> {
  /**
   * For each paper of the page, by its id, the facts that meet a condition of `all` or `any` with a predicate, as
   * `evidenceFor` has them.
   */
  readonly evidence: ReadonlyMap<string, readonly StoredFact[]>;
  /** For each paper of the page, by its id, what `factsOfPapers` has, as far as `PaperDetail` asks for it. */
  readonly facts: ReadonlyMap<string, PageOfFacts>;
}

/** How much is read of each paper of a page. */
export interface PaperDetail {
  /** False: nobody looks at the abstracts, and they may be empty. */
  readonly abstracts?: boolean | undefined;
  /** The first so many facts, with this predicate or any: they need no call of their own. */
  readonly facts?: { readonly predicate: Predicate | undefined; readonly first: number } | undefined;
}

/** `PAPERS_DESC`: most papers first. `NAME_ASC`: by the name's search terms. Both end by id. */
export const CONCEPT_ORDERS = ['PAPERS_DESC', 'NAME_ASC'] as const;
export type ConceptOrder = (typeof CONCEPT_ORDERS)[number];

export interface ConceptFilter {
  readonly types?: readonly ConceptType[] | undefined;
  /** Each of its search terms begins a term of the canonical name or of one alias, the same for all terms. */
  readonly text?: string | undefined;
  /**
   * A name begins with the letters and digits of its search terms, whatever stands between them, or means the same by its
   * `conceptKey`. A prefix without a search term holds for all.
   */
  readonly prefix?: string | undefined;
  /** 0 also lists concepts of the vocabulary that no paper mentions. 1 if undefined. */
  readonly minPapers?: number | undefined;
}

/** Facts come by confidence, greatest first, then by id. */
export interface FactFilter {
  readonly predicate?: Predicate | undefined;
  /** Only facts whose subject is one of these concepts. */
  readonly subjectIds?: readonly string[] | undefined;
  /** True: only what papers state of themselves. False: only concept to concept. */
  readonly ofPaperItself?: boolean | undefined;
  readonly objectIds?: readonly string[] | undefined;
  readonly paperIds?: readonly string[] | undefined;
  readonly minConfidence?: number | undefined;
  /** At least so many papers state the same subject, predicate and object. Of facts without a subject each has one paper. */
  readonly minPapers?: number | undefined;
  /** True: what several papers state of two concepts comes once, by its surest statement (on a tie, the smaller id). */
  readonly once?: boolean | undefined;
}

/** What facts of one paper or concept may be asked by. */
export type FactFilterOfOne = Pick<FactFilter, 'predicate' | 'minConfidence' | 'once'>;

export type SearchHit =
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'concept'; readonly concept: StoredConcept };

export interface Statistics {
  readonly papers: number;
  /** Concepts that at least one paper mentions. */
  readonly concepts: number;
  readonly mentions: number;
  readonly facts: number;
  /** Of the concepts and facts counted above. Types without a concept and predicates without a fact are listed with 0, in the order of the schema. */
  readonly conceptsByType: readonly { readonly type: ConceptType; readonly count: number }[];
  readonly factsByPredicate: readonly { readonly predicate: Predicate; readonly count: number }[];
}

/** One concept is a kind of the other. */
export interface BroaderRelation {
  readonly narrower: string;
  readonly broader: string;
}

export type ConceptRelation = 'broader' | 'narrower' | 'close';

/** What the store knows of a paper's last reading; an ingest skips a paper for which both are unchanged. */
export interface PaperVersion {
  readonly contentHash: string;
  readonly extractor: string;
}

/** The corrections that hold. */
export interface Journal {
  /** Another whenever a correction is made or undone. */
  readonly revision: number;
  /** In the order in which they were made. */
  readonly changes: readonly Change[];
}

/**
 * What is written is the corrected form of what it is given: papers and vocabulary come as they were read, and the
 * corrections that hold are made to them.
 */
export interface GraphStore extends GraphFigures, GraphKeeping {
  /** As the user would write it, without password: `file:./papergraph.db`, `neo4j://host:7687`. */
  readonly address: string;

  /**
   * Sets up constraints and indexes. Safe to call at any time.
   * Throws `STORE_INCOMPATIBLE` if a newer version wrote the store, or an older one: see `StoreKeeper.upgrade`.
   */
  prepare(): Promise<void>;

  /**
   * Makes the curated concepts those of the store: names, types, aliases, broader and close concepts. Concepts that a
   * former vocabulary had and this one has not are kept only if a paper mentions them. Does nothing if it is the same
   * vocabulary as before, in whatever order. Throws `BAD_INPUT` if a concept stands twice, or is related to itself or to
   * one that the vocabulary lacks.
   */
  installVocabulary(vocabulary: readonly VocabularyConcept[]): Promise<void>;

  /**
   * Makes these the relations of the hierarchy that come from papers, beside the vocabulary's (see `hierarchy.ts`): all
   * that were there before go. What names a concept that the store lacks, or the same twice, is left out.
   *
   * @param seen the `ungrownWrites` from before the relations were found: they are not ungrown any more. Where others have
   *   grown the hierarchy from these or later writes meanwhile, theirs stays, or the write that came since has its mark
   */
  installGrownHierarchy(relations: readonly BroaderRelation[], seen?: readonly string[]): Promise<void>;
  /**
   * Marks of the writes since the hierarchy last grew, each made in the transaction of its write: whoever is stopped before
   * the hierarchy has grown leaves them to the next.
   */
  ungrownWrites(): Promise<readonly string[]>;

  /** What is read from now on holds all that anybody wrote before: on a cluster, servers follow the leader with some delay. */
  catchUp(): Promise<void>;

  paperVersions(paperIds: readonly string[]): Promise<ReadonlyMap<string, PaperVersion>>;

  /**
   * Writes all these papers in one transaction. A paper that is there already is replaced: what it said before and
   * does not say now is gone, concepts that then have no paper and are not curated too; ids stay the same for what it
   * still says. A concept that is not curated has the name and the type that most of its papers give it (on a tie,
   * the smaller string). If a paper is given twice, the last counts.
   * Throws `BAD_INPUT`, and writes nothing, if one of them is not what `acceptPapers` accepts.
   *
   * False, and nothing is written, if somebody else has written or removed papers with the keys of `seen`, by which this
   * was decided, since then.
   *
   * @param replaced ids of papers that these are written in the place of: they are removed in the same transaction
   */
  writePapers(
    papers: readonly PaperKnowledge[],
    replaced?: readonly string[],
    seen?: SeenPapers,
  ): Promise<boolean>;

  /** Removes a paper with all that it said. False if there is none. */
  removePaper(paperId: string): Promise<boolean>;

  /** All papers that have one of these keys: see identity/paperKeys.ts. Sorted by id. */
  papersByKeys(keys: readonly string[]): Promise<readonly Paper[]>;
  papersByIds(ids: readonly string[]): Promise<ReadonlyMap<string, Paper>>;
  findPapers(
    filter: PaperFilter,
    order: PaperOrder,
    page: PageRequest,
    detail?: PaperDetail,
  ): Promise<PaperPage>;
  countPapers(filter: PaperFilter): Promise<number>;
  /** In the order of the text: title first, then by start, end and concept. */
  mentionsOfPapers(paperIds: readonly string[]): Promise<ReadonlyMap<string, readonly Mention[]>>;

  conceptsByIds(ids: readonly string[]): Promise<ReadonlyMap<string, StoredConcept>>;
  /**
   * The concept that each name, as given, means by its `conceptKey`: a canonical name before an alias of the vocabulary, this before
   * an alias from papers; among equals the concept with more papers, then the smaller id.
   */
  conceptsByNames(names: readonly string[]): Promise<ReadonlyMap<string, StoredConcept>>;
  /**
   * Names that differ from `text` by slips of the pen: by their `conceptKey` one letter too many, missing, wrong or swapped
   * with the next, in names of eight letters or more two. One a concept, of concepts that papers mention: the nearest
   * first, then concepts with most papers, then by id. None for a text whose key has less than four letters or more than
   * a hundred. Neo4j finds the fifty nearest keys: where more are as near, those with most papers may be missing.
   */
  nearNames(text: string, first: number): Promise<readonly NearName[]>;
  /** The concept that each text means: that with this id, else as `conceptsByNames` has it. */
  conceptsMeant(texts: readonly string[]): Promise<ReadonlyMap<string, StoredConcept>>;
  /** As `conceptsMeant`, but the ids of the concept and of all that is narrower, at any depth, each once, sorted. */
  idsMeant(texts: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  findConcepts(filter: ConceptFilter, order: ConceptOrder, page: PageRequest): Promise<Page<StoredConcept>>;
  countConcepts(filter: ConceptFilter): Promise<number>;
  /** Without the canonical name, each name once; the vocabulary's first, then by name. */
  aliasesOfConcepts(ids: readonly string[]): Promise<ReadonlyMap<string, readonly Alias[]>>;
  /** Direct neighbours, by the vocabulary or the grown hierarchy, in the order `NAME_ASC`. */
  relatedConcepts(
    ids: readonly string[],
    relation: ConceptRelation,
  ): Promise<ReadonlyMap<string, readonly StoredConcept[]>>;
  /** The ids themselves, held or not, and all that is narrower, at any depth, each once, sorted. */
  withNarrower(ids: readonly string[]): Promise<readonly string[]>;

  findFacts(filter: FactFilter, page: PageRequest): Promise<Page<StoredFact>>;
  countFacts(filter: FactFilter): Promise<number>;
  /** A page for each paper, in one call. `totalCount` is that of the paper. */
  factsOfPapers(
    paperIds: readonly string[],
    filter: FactFilterOfOne,
    page: PageRequest,
  ): Promise<ReadonlyMap<string, PageOfFacts>>;
  /** Facts with the concept as subject or object: a page for each concept, in one call. */
  factsOfConcepts(
    conceptIds: readonly string[],
    filter: FactFilterOfOne,
    page: PageRequest,
  ): Promise<ReadonlyMap<string, PageOfFacts>>;
  /** All facts with the subject, predicate and object of each fact, itself included: a page for each, in one call. */
  statementsOfFacts(
    factIds: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, CountedPage<StoredFact>>>;
  /** Papers that mention the concept or, with a predicate, state it: newest first, a page for each concept, in one call. */
  papersOfConcepts(
    conceptIds: readonly string[],
    predicate: Predicate | undefined,
    page: PageRequest,
  ): Promise<ReadonlyMap<string, CountedPage<Paper>>>;
  /** For each paper the facts of its own (no subject) that meet a condition with a predicate, ordered as in `findFacts`. */
  evidenceFor(
    paperIds: readonly string[],
    conditions: readonly ConceptCondition[],
  ): Promise<ReadonlyMap<string, readonly StoredFact[]>>;

  /**
   * How two concepts hang together. Shorter paths are looked for first, and longer ones only if there are too few. None
   * if the store lacks one of the two, or they are the same. `BAD_INPUT` if `maxLength` is out of bounds.
   */
  paths(request: PathsRequest): Promise<Paths>;
  /**
   * What facts join to some papers and concepts, in some steps. What the store does not hold is left out. `BAD_INPUT` if
   * `depth` or `limit` is out of bounds.
   */
  surroundings(request: SurroundingsRequest): Promise<Surroundings>;

  /**
   * Papers and concepts in which each search term of `text` begins a term, and concepts that have it as a name by its
   * `conceptKey`. In this order: concepts with this name, or just these terms in this order in one; other concepts
   * (canonical name or one alias has all terms); papers with all terms in the title; other papers. Within each: concepts
   * with most papers first, papers newest first, ties by id. Concepts that no paper mentions are left out. Empty if `text`
   * has no search term.
   */
  search(text: string, page: PageRequest): Promise<Page<SearchHit>>;
  countSearch(text: string): Promise<number>;

  statistics(): Promise<Statistics>;

  /** Facts by `StoredFact.id`. */
  factsByIds(ids: readonly string[]): Promise<ReadonlyMap<string, StoredFact>>;

  // Corrections: see corrections/correct.ts, which says what can be corrected. -----------------------------------------

  journal(): Promise<Journal>;
  /**
   * Writes the correction into the journal and corrects what it is about, in one transaction: papers, and the vocabulary.
   * Null, and nothing is written, if the journal is not at this revision any more.
   */
  makeCorrection(proposal: Proposal, revision: number): Promise<Correction | null>;
  /** As `makeCorrection`, the other way round. Null also if there is no such correction that holds. */
  undoCorrection(number: number, by: string, revision: number): Promise<Correction | null>;
  correctionsByNumbers(numbers: readonly number[]): Promise<ReadonlyMap<number, Correction>>;
  /** All that were ever made, undone or not, the newest first. */
  findCorrections(page: PageRequest): Promise<Page<Correction>>;
  countCorrections(): Promise<number>;
  /**
   * Of these papers, those that a person has deleted, by whichever of their ids: the number of the correction by the paper's
   * id. They are not written again.
   */
  deletedPapers(papers: readonly Paper[]): Promise<ReadonlyMap<string, number>>;
  /** What papers were read to say, before corrections. */
  readings(paperIds: readonly string[]): Promise<ReadonlyMap<string, PaperKnowledge>>;
  /** The installed vocabulary with the corrections, sorted by id. */
  vocabulary(): Promise<readonly CuratedConcept[]>;

  /** A mark of what the database holds: another one after anybody has written, the same as long as nobody has. */
  contentMark(): Promise<string>;
  /**
   * The last `contentMark` that this process has seen, by asking for it or by any other call; empty if there is none. What
   * is read from now on is as new.
   */
  readonly seenMark: string;
  /** Resolves if the database answers and its schema is the one that this version wants. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
