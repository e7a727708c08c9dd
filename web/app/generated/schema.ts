export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
};

/** What was changed. */
export type AcceptFactPayload = {
  __typename?: 'AcceptFactPayload';
  /** As it is recorded. */
  correction: Correction;
  /** The fact as it is now. */
  fact: Fact;
};

/** Which name of which concept. */
export type AliasInput = {
  /** The name. */
  alias: Scalars['String']['input'];
  /** Who does it: a name, at most 200 characters. */
  by: Scalars['String']['input'];
  /** Id or any name of the concept. */
  concept: Scalars['String']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Another name of a concept, and where it comes from. */
export type AliasOrigin = {
  __typename?: 'AliasOrigin';
  /** The name. */
  alias: Scalars['String']['output'];
  /** Whether it stands in the curated vocabulary, or a person has added it; if not, papers define or write it. */
  curated: Scalars['Boolean']['output'];
};

/** What was changed. */
export type AliasPayload = {
  __typename?: 'AliasPayload';
  /** The concept as it is now. */
  concept: Concept;
  /** As it is recorded. */
  correction: Correction;
};

/** The answer to a question: how it was understood, what answers it, and the sentences that say so. Nothing is made up. */
export type Answer = {
  __typename?: 'Answer';
  /**
   * The concepts that answer the question ("which datasets does LSTM use?", "what outperforms LSTM?"), those first that most
   * papers state. If only papers answer it: those that the question speaks of, as in its interpretation.
   */
  concepts: ConceptConnection;
  /**
   * For "how many …?": how many there are. Null if more is stated than was read: `message` then says how many there are at
   * least.
   */
  count?: Maybe<Scalars['Int']['output']>;
  /** For "what is …?": the concept. `evidence` has what papers say that it is, `papers` those that propose it. */
  definition?: Maybe<Concept>;
  /**
   * The sentences that say so: those of the first papers, in the order of `papers`, then those that state something of
   * concepts, or lie along the paths.
   */
  evidence: Array<AnswerEvidence>;
  /** What answers the question beside what its papers state of themselves: what is stated of concepts, or along the paths. */
  facts: FactConnection;
  /** How the question was understood. Null if it was not, or if it speaks of a concept that the graph does not hold. */
  interpretation?: Maybe<Interpretation>;
  /** What answers it. Several fields may be filled: "what outperforms LSTM?" has papers and concepts. */
  kind: AnswerKind;
  /** For a person to read: why there is no answer, or what should be known about it. Null if there is nothing to say. */
  message?: Maybe<Scalars['String']['output']>;
  /** True if the question was understood but the graph holds nothing that answers it. */
  notInGraph: Scalars['Boolean']['output'];
  /** The papers that answer the question, those first that say it of exactly what was asked. */
  papers: PaperConnection;
  /** For "how is … related to …?": the ways from the one to the other, the most telling first. */
  paths: Array<Path>;
  /** The question as it was asked. */
  question: Scalars['String']['output'];
  /**
   * If the question has no interpretation: what may have been meant by it, with other words or names in the place of those
   * that are not known; ready to be asked.
   */
  suggestedQuestions: Array<Scalars['String']['output']>;
  /** Names of the graph that may have been meant by one that it does not hold: did you mean one of these? */
  suggestions: Array<Scalars['String']['output']>;
};


/** The answer to a question: how it was understood, what answers it, and the sentences that say so. Nothing is made up. */
export type AnswerConceptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The answer to a question: how it was understood, what answers it, and the sentences that say so. Nothing is made up. */
export type AnswerEvidenceArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The answer to a question: how it was understood, what answers it, and the sentences that say so. Nothing is made up. */
export type AnswerFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The answer to a question: how it was understood, what answers it, and the sentences that say so. Nothing is made up. */
export type AnswerPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The words of a paper that answer a question. */
export type AnswerEvidence = {
  __typename?: 'AnswerEvidence';
  /** Where they end (the first code point after them). */
  end: Scalars['Int']['output'];
  /** The fact that they state. */
  fact: Fact;
  /** Where: the title or the abstract. */
  field: TextField;
  /** The paper in which they stand. */
  paper: Paper;
  /** Where they begin, counted in Unicode code points from 0. */
  start: Scalars['Int']['output'];
  /** The words as they stand in the paper. */
  text: Scalars['String']['output'];
};

/** What answers a question. */
export type AnswerKind =
  /** Concepts: see `concepts`. */
  | 'CONCEPTS'
  /** A number: see `count`, or `message` where it is null. What was counted is listed, too. */
  | 'COUNT'
  /** What a concept is: see `definition`. */
  | 'DEFINITION'
  /** Nothing: the question was not understood, or the graph does not hold it. See `message`. */
  | 'NONE'
  /** Papers: see `papers`. */
  | 'PAPERS'
  /** How two concepts are related: see `paths`. */
  | 'PATHS';

/**
 * The concepts that a question asks for by what is stated of another concept, or by papers of their own work, in the pieces of a
 * `StatedConceptsFilter`: a program can show them, change one, and ask again by `statedConcepts(where: …)`.
 */
export type AskedConcepts = {
  __typename?: 'AskedConcepts';
  /**
   * What they are stated of. Null if it is papers. Narrower concepts count too, but not for what it is a kind of: see
   * `StatedConceptsFilter.narrower`.
   */
  concept?: Maybe<Concept>;
  /** Left out, with all that is narrower: what the question excludes ("metrics other than BLEU"). */
  except: Array<Concept>;
  /**
   * Which papers state it of their own work; the concepts that their conditions name are left out. Null if it is a concept that
   * they are stated of.
   */
  papers?: Maybe<AskedPapers>;
  /** What is stated: one of these. */
  predicates: Array<Predicate>;
  /** Stated by papers that were published on this day or later. */
  publishedAfter?: Maybe<Scalars['String']['output']>;
  /** Stated by papers that were published before this day. */
  publishedBefore?: Maybe<Scalars['String']['output']>;
  /** Whether they are what is said, or what it is said of. */
  role: FactRole;
  /** They are of one of these types. Empty: of any. */
  types: Array<ConceptType>;
  /**
   * For "is X a kind of Y?": Y, as in `StatedConceptsFilter.whether`. Then `concept` is X itself, without what is narrower. Null
   * for any other question.
   */
  whether?: Maybe<Concept>;
};

/** What a paper must state, or must not. Narrower concepts count too. */
export type AskedCondition = {
  __typename?: 'AskedCondition';
  /** The concept. */
  concept: Concept;
  /** Whether the question did not ask for this concept, but for one that is close to it: such papers come last. */
  isClose: Scalars['Boolean']['output'];
  /** What it states of the concept. Null: it is enough that it mentions the concept. */
  predicate?: Maybe<Predicate>;
};

/**
 * The papers that a question asks for, in the pieces of a `PaperFilter`: a program can show them, change one, and ask again by
 * `papers(where: …, orderBy: …)`.
 */
export type AskedPapers = {
  __typename?: 'AskedPapers';
  /** The paper meets at least one condition of each of these lists. */
  all: Array<Array<AskedCondition>>;
  /** At least one is one of its authors. Empty: whoever it is by. */
  anyAuthor: Array<Scalars['String']['output']>;
  /** Each is one of its authors. */
  authors: Array<Scalars['String']['output']>;
  /** The paper meets none of these conditions. */
  none: Array<AskedCondition>;
  /** In which order they come. */
  orderBy: PaperOrder;
  /** Published on this day or later, as in `PaperFilter.publishedAfter`. */
  publishedAfter?: Maybe<Scalars['String']['output']>;
  /** Published before this day, as in `PaperFilter.publishedBefore`. */
  publishedBefore?: Maybe<Scalars['String']['output']>;
};

/** Which concept is, or is not, a kind of which. */
export type BroaderConceptInput = {
  /** Id or any name of the broader concept. */
  broader: Scalars['String']['input'];
  /** Who does it: a name, at most 200 characters. */
  by: Scalars['String']['input'];
  /** Id or any name of the narrower concept. */
  concept: Scalars['String']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Which concepts are, or are not, close. */
export type CloseConceptInput = {
  /** Who does it: a name, at most 200 characters. */
  by: Scalars['String']['input'];
  /** Id or any name of the other. */
  close: Scalars['String']['input'];
  /** Id or any name of one concept. */
  concept: Scalars['String']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Papers and concepts side by side. A paper has the concepts of which it states something of its own work, and those that it
 * mentions. A concept has those of which facts state something with it as subject, and those of which the papers that propose
 * it (the 20 most confident proposals) state something of their own work.
 *
 * Rows that more of the compared have come first, then those with a more confident fact or mention, then by id.
 */
export type Comparison = {
  __typename?: 'Comparison';
  /** Every concept that one of them has. */
  concepts: ComparisonRowConnection;
  /** The datasets that one of them has. */
  datasets: ComparisonRowConnection;
  /** What is compared, in the order of `ids`, each once. */
  items: Array<GraphItem>;
  /** The metrics that one of them has. */
  metrics: ComparisonRowConnection;
  /** Those of `ids` that the graph does not hold. */
  notInGraph: Array<Scalars['ID']['output']>;
  /** What one of them outperforms. */
  outperforms: ComparisonRowConnection;
  /** What one of them replaces. */
  replaces: ComparisonRowConnection;
  /** The tasks that one of them has. */
  tasks: ComparisonRowConnection;
};


/**
 * Papers and concepts side by side. A paper has the concepts of which it states something of its own work, and those that it
 * mentions. A concept has those of which facts state something with it as subject, and those of which the papers that propose
 * it (the 20 most confident proposals) state something of their own work.
 *
 * Rows that more of the compared have come first, then those with a more confident fact or mention, then by id.
 */
export type ComparisonConceptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  shared?: InputMaybe<Scalars['Boolean']['input']>;
  types?: InputMaybe<Array<ConceptType>>;
};


/**
 * Papers and concepts side by side. A paper has the concepts of which it states something of its own work, and those that it
 * mentions. A concept has those of which facts state something with it as subject, and those of which the papers that propose
 * it (the 20 most confident proposals) state something of their own work.
 *
 * Rows that more of the compared have come first, then those with a more confident fact or mention, then by id.
 */
export type ComparisonDatasetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  shared?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Papers and concepts side by side. A paper has the concepts of which it states something of its own work, and those that it
 * mentions. A concept has those of which facts state something with it as subject, and those of which the papers that propose
 * it (the 20 most confident proposals) state something of their own work.
 *
 * Rows that more of the compared have come first, then those with a more confident fact or mention, then by id.
 */
export type ComparisonMetricsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  shared?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Papers and concepts side by side. A paper has the concepts of which it states something of its own work, and those that it
 * mentions. A concept has those of which facts state something with it as subject, and those of which the papers that propose
 * it (the 20 most confident proposals) state something of their own work.
 *
 * Rows that more of the compared have come first, then those with a more confident fact or mention, then by id.
 */
export type ComparisonOutperformsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  shared?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Papers and concepts side by side. A paper has the concepts of which it states something of its own work, and those that it
 * mentions. A concept has those of which facts state something with it as subject, and those of which the papers that propose
 * it (the 20 most confident proposals) state something of their own work.
 *
 * Rows that more of the compared have come first, then those with a more confident fact or mention, then by id.
 */
export type ComparisonReplacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  shared?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Papers and concepts side by side. A paper has the concepts of which it states something of its own work, and those that it
 * mentions. A concept has those of which facts state something with it as subject, and those of which the papers that propose
 * it (the 20 most confident proposals) state something of their own work.
 *
 * Rows that more of the compared have come first, then those with a more confident fact or mention, then by id.
 */
export type ComparisonTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  shared?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What one of the compared has to do with the concept of the row. Without facts and mention, it does not have it. */
export type ComparisonCell = {
  __typename?: 'ComparisonCell';
  /** The facts that say so, with their evidence: the most confident first. */
  facts: Array<Fact>;
  /** The paper or concept that is compared. */
  item: GraphItem;
  /** Where a paper names the concept, the most confident mention. Null if it does not, and where facts of one kind are asked for. */
  mention?: Maybe<Mention>;
};


/** What one of the compared has to do with the concept of the row. Without facts and mention, it does not have it. */
export type ComparisonCellFactsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What is said of one concept by each of the compared. */
export type ComparisonRow = {
  __typename?: 'ComparisonRow';
  /** One for each of the compared, in the order of `items`. */
  cells: Array<ComparisonCell>;
  /** The concept. */
  concept: Concept;
  /** How many of the compared have it. */
  itemCount: Scalars['Int']['output'];
};

/** A page of rows. */
export type ComparisonRowConnection = {
  __typename?: 'ComparisonRowConnection';
  /** The page's rows, each with its cursor. */
  edges: Array<ComparisonRowEdge>;
  /** The page's rows, if you need no more than them. */
  nodes: Array<ComparisonRow>;
  /** Whether and where the list goes on. */
  pageInfo: PageInfo;
  /** How many rows the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A row in a list. */
export type ComparisonRowEdge = {
  __typename?: 'ComparisonRowEdge';
  /** Where this row stands in the list. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: ComparisonRow;
};

/** A named thing of the field that papers speak of: a model, a dataset, a technique, a task, a metric. */
export type Concept = Node & {
  __typename?: 'Concept';
  /** The same names, each with where it comes from. */
  aliasOrigins: Array<AliasOrigin>;
  /** Its other names: those of the vocabulary first, then those that papers write. */
  aliases: Array<Scalars['String']['output']>;
  /** What it is a kind of (one step up): those in most papers first, then by name. */
  broader: Array<Concept>;
  /** Not the same, but often meant together: those in most papers first, then by name. */
  close: Array<Concept>;
  /** Whether it stands in the curated vocabulary, or a person has corrected it; if not, papers brought it in. */
  curated: Scalars['Boolean']['output'];
  /**
   * Facts with this concept as subject or object, the most confident first. What several papers state of two concepts comes
   * once: see `Fact.statements`.
   */
  facts: FactConnection;
  /** The earliest paper with a date that mentions the concept. Null if none has a date. */
  firstSeen?: Maybe<Paper>;
  /** A stable key made of the canonical name, for example `fully-connected-layer`. */
  id: Scalars['ID']['output'];
  /** The canonical name: the field's usual one, for example `MLP`. */
  name: Scalars['String']['output'];
  /**
   * Its kinds (one step down): those in most papers first, then by name. `narrowerCount` says how many there are. Page by page,
   * with what is narrower still, `statedConcepts(where: {predicates: [IS_A], role: SUBJECT, concept: …})` has those that papers
   * mention.
   */
  narrower: Array<Concept>;
  /** How many kinds it has (one step down). */
  narrowerCount: Scalars['Int']['output'];
  /** How many papers mention it. */
  paperCount: Scalars['Int']['output'];
  /** Papers that mention the concept or, with a predicate, state it of their own work: newest first. */
  papers: PaperConnection;
  /** Concepts that papers mention together with this one: those that come along more often than by chance first. */
  relatedConcepts: RelatedConceptConnection;
  /** How many papers mention the concept, and state what of it, when. Years or months without a paper are left out. */
  timeline: Array<TimelinePoint>;
  /** What kind of thing it is. */
  type: ConceptType;
};


/** A named thing of the field that papers speak of: a model, a dataset, a technique, a task, a metric. */
export type ConceptBroaderArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A named thing of the field that papers speak of: a model, a dataset, a technique, a task, a metric. */
export type ConceptCloseArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A named thing of the field that papers speak of: a model, a dataset, a technique, a task, a metric. */
export type ConceptFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  predicate?: InputMaybe<Predicate>;
};


/** A named thing of the field that papers speak of: a model, a dataset, a technique, a task, a metric. */
export type ConceptNarrowerArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A named thing of the field that papers speak of: a model, a dataset, a technique, a task, a metric. */
export type ConceptPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  predicate?: InputMaybe<Predicate>;
};


/** A named thing of the field that papers speak of: a model, a dataset, a technique, a task, a metric. */
export type ConceptRelatedConceptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<ConceptType>>;
};


/** A named thing of the field that papers speak of: a model, a dataset, a technique, a task, a metric. */
export type ConceptTimelineArgs = {
  by?: InputMaybe<Granularity>;
};

/** A concept as it stood before a correction. */
export type ConceptBefore = {
  __typename?: 'ConceptBefore';
  /** Its other names. */
  aliases: Array<Scalars['String']['output']>;
  /** Names of what it was a kind of. */
  broader: Array<Scalars['String']['output']>;
  /** Names of concepts that were close. */
  close: Array<Scalars['String']['output']>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its canonical name. */
  name: Scalars['String']['output'];
  /** How many papers mentioned it. */
  paperCount: Scalars['Int']['output'];
  /** What kind of thing it was. */
  type: ConceptType;
};

/** A page of concepts. */
export type ConceptConnection = {
  __typename?: 'ConceptConnection';
  /** The page's concepts, each with its cursor. */
  edges: Array<ConceptEdge>;
  /** The page's concepts, if you need no more than them. */
  nodes: Array<Concept>;
  /** Whether and where the list goes on. */
  pageInfo: PageInfo;
  /** How many concepts the whole list has. Counted only if you ask for it. */
  totalCount: Scalars['Int']['output'];
};

/** A concept in a list. */
export type ConceptEdge = {
  __typename?: 'ConceptEdge';
  /** Where this concept stands in the list. */
  cursor: Scalars['String']['output'];
  /** The concept. */
  node: Concept;
};

/** Which concepts. Everything that is given must hold. */
export type ConceptFilter = {
  /** Mentioned by at least so many papers; 0 also lists concepts of the vocabulary that no paper mentions. */
  minPapers?: InputMaybe<Scalars['Int']['input']>;
  /**
   * The name or one alias begins so, whatever the case, hyphens and spaces: `multi-lay`, `multilay` and `Multi Lay` are the
   * same. For completion while somebody types. At most 500 characters.
   */
  prefix?: InputMaybe<Scalars['String']['input']>;
  /** Each of these words begins a word of the name or of one alias. At most 500 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Only concepts of one of these types. */
  types?: InputMaybe<Array<ConceptType>>;
};

/** Orders of concepts. Each ends by the id, so that it is total. */
export type ConceptOrder =
  /** By name. */
  | 'NAME_ASC'
  /** Most papers first. */
  | 'PAPERS_DESC';

/** What was changed. */
export type ConceptRelationPayload = {
  __typename?: 'ConceptRelationPayload';
  /** The first concept as it is now. */
  concept: Concept;
  /** As it is recorded. */
  correction: Correction;
  /** The other concept as it is now. */
  other: Concept;
};

/** The kinds of concept. */
export type ConceptType =
  /** A model, model family, network, layer, block or mechanism: what a network is or is made of. */
  | 'ARCHITECTURE'
  /** A data set, benchmark or suite with a name. */
  | 'DATASET'
  /** What is measured. */
  | 'METRIC'
  /** A problem to be solved. */
  | 'TASK'
  /** Something that is done: an algorithm, training or compression method, loss, regulariser, procedure. */
  | 'TECHNIQUE';

/** Number of concepts of one type. */
export type ConceptTypeCount = {
  __typename?: 'ConceptTypeCount';
  /** How many concepts have it. */
  count: Scalars['Int']['output'];
  /** The type. */
  type: ConceptType;
};

/**
 * A change that a person has made to the graph. It holds, whatever is read anew, until it is undone: papers and vocabulary
 * are corrected whenever they are written.
 */
export type Correction = {
  __typename?: 'Correction';
  /** When: date and time in UTC, as in `2024-05-17T09:30:00.000Z`. */
  at: Scalars['String']['output'];
  /** Who made it, as given with the request. */
  by: Scalars['String']['output'];
  /** The concepts that it is about, as they stood just before. */
  conceptsBefore: Array<ConceptBefore>;
  /** The fact that was accepted or rejected, as it stood just before. */
  factBefore?: Maybe<FactBefore>;
  /** A number, greater than those of all corrections that were made before. */
  id: Scalars['ID']['output'];
  /** What kind of change it is. */
  kind: CorrectionKind;
  /** The paper that was deleted. */
  paperBefore?: Maybe<PaperBefore>;
  /** Why, if that was said. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What was changed, in a sentence. */
  summary: Scalars['String']['output'];
  /** Who took it back, and when. Null if it holds. */
  undone?: Maybe<CorrectionUndone>;
};

/** A page of corrections. */
export type CorrectionConnection = {
  __typename?: 'CorrectionConnection';
  /** The page's corrections, each with its cursor. */
  edges: Array<CorrectionEdge>;
  /** The page's corrections, if you need no more than them. */
  nodes: Array<Correction>;
  /** Whether and where the list goes on. */
  pageInfo: PageInfo;
  /** How many corrections there are. Counted only if you ask for it. */
  totalCount: Scalars['Int']['output'];
};

/** A correction in a list. */
export type CorrectionEdge = {
  __typename?: 'CorrectionEdge';
  /** Where this correction stands in the list. */
  cursor: Scalars['String']['output'];
  /** The correction. */
  node: Correction;
};

/** The kinds of correction. */
export type CorrectionKind =
  /** A fact is right: its confidence is 1, and it stays as long as the paper has its evidence. */
  | 'ACCEPT_FACT'
  /** A concept got one more name. */
  | 'ADD_ALIAS'
  /** A concept is a kind of another. */
  | 'ADD_BROADER'
  /** Two concepts are not the same, but often meant together. */
  | 'ADD_CLOSE'
  /** A paper is gone, with all that it said, and is passed over when it is read again. */
  | 'DELETE_PAPER'
  /** One concept became another: its names, facts and papers are that one's. */
  | 'MERGE_CONCEPTS'
  /** A fact is wrong, and gone. */
  | 'REJECT_FACT'
  /** Two concepts are not one, and are not suggested to be. */
  | 'REJECT_MERGE'
  /** A name is not a concept's any more. */
  | 'REMOVE_ALIAS'
  /** A concept is no kind of another. */
  | 'REMOVE_BROADER'
  /** Two concepts are not close. */
  | 'REMOVE_CLOSE'
  /** A concept got another canonical name; the former one is its alias. */
  | 'RENAME_CONCEPT'
  /** Some of what was one concept became another. */
  | 'SPLIT_CONCEPT';

/** That a correction was taken back. */
export type CorrectionUndone = {
  __typename?: 'CorrectionUndone';
  /** When: date and time in UTC. */
  at: Scalars['String']['output'];
  /** Who did it, as given with the request. */
  by: Scalars['String']['output'];
};

/** A paper or concept with more facts than were followed: only the most confident ones were. */
export type CutItem = {
  __typename?: 'CutItem';
  /** How many facts it has, of those that were asked for. */
  factCount: Scalars['Int']['output'];
  /** How many of them were followed. */
  followed: Scalars['Int']['output'];
  /** The paper or concept. */
  item: GraphItem;
};

/** Which paper to delete. */
export type DeletePaperInput = {
  /** Who does it: a name, at most 200 characters. */
  by: Scalars['String']['input'];
  /** As in `Paper.id`. */
  paper: Scalars['ID']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What was changed. */
export type DeletePaperPayload = {
  __typename?: 'DeletePaperPayload';
  /** As it is recorded. */
  correction: Correction;
  /** Id of the paper that is gone. */
  deletedPaperId: Scalars['ID']['output'];
};

/** The words of a paper that state a fact. */
export type Evidence = {
  __typename?: 'Evidence';
  /** Where they end (the first code point after them). */
  end: Scalars['Int']['output'];
  /** Where: the title or the abstract. */
  field: TextField;
  /** Where they begin, counted in Unicode code points from 0. */
  start: Scalars['Int']['output'];
  /** The words as they stand in the paper. */
  text: Scalars['String']['output'];
};

/**
 * What a paper states: subject, predicate, object. If the subject is null, the paper speaks of its own work:
 * "this paper replaces MLP".
 */
export type Fact = Node & {
  __typename?: 'Fact';
  /** From 0 to 1: of the facts at 0.8, about eight in ten should be right. */
  confidence: Scalars['Float']['output'];
  /** The words that say so, copied from the paper. */
  evidence: Evidence;
  /** A stable key, the same for the same paper, predicate, subject and object. */
  id: Scalars['ID']['output'];
  /** The concept that is said of the subject. */
  object: Concept;
  /** The paper that states it. */
  paper: Paper;
  /** How many papers state the same of the same two concepts. 1 for what a paper states of its own work. */
  paperCount: Scalars['Int']['output'];
  /** The relation between subject and object. */
  predicate: Predicate;
  /** What each of these papers says, the most confident first: the same subject, predicate and object, in other words. */
  statements: FactConnection;
  /** The concept that is spoken of. Null if it is the paper itself. */
  subject?: Maybe<Concept>;
  /** For `REPLACES`: what takes the object's place, where the paper says it. */
  with?: Maybe<Concept>;
};


/**
 * What a paper states: subject, predicate, object. If the subject is null, the paper speaks of its own work:
 * "this paper replaces MLP".
 */
export type FactStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A fact as it stood before a correction. */
export type FactBefore = {
  __typename?: 'FactBefore';
  /** How sure the reader was, from 0 to 1. */
  confidence: Scalars['Float']['output'];
  /** The words that say so. */
  evidence: Evidence;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Name of the concept that is said of the subject. */
  object: Scalars['String']['output'];
  /** Id of the paper that states it. */
  paperId: Scalars['ID']['output'];
  /** The relation between subject and object. */
  predicate: Predicate;
  /** Name of the concept that is spoken of. Null if it is the paper itself. */
  subject?: Maybe<Scalars['String']['output']>;
  /** For `REPLACES`: name of what takes the object's place, where the paper says it. */
  with?: Maybe<Scalars['String']['output']>;
};

/**
 * What a paper states of its own work, such as `{predicate: REPLACES, concept: "MLP"}`. Without a predicate the paper
 * merely mentions the concept. A filter has at most 20 conditions, those under `or` included.
 */
export type FactCondition = {
  /**
   * The concept: any of its names (alias, upper and lower case, plural are found) or its id. A concept that the graph
   * does not hold is met by no paper.
   */
  concept: Scalars['String']['input'];
  /** Only facts (without a predicate: mentions) with at least this confidence, from 0 to 1. */
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  /** Narrower concepts count too, at any depth: with `CNN` also `ResNet-50`. */
  narrower?: InputMaybe<Scalars['Boolean']['input']>;
  /** Meeting one of these instead is as good: so `all` can ask for "(A or B) and (C or D)". These have no `or` of their own. */
  or?: InputMaybe<Array<FactCondition>>;
  /** What the paper states of the concept. If it is missing, it is enough that the paper mentions the concept. */
  predicate?: InputMaybe<Predicate>;
};

/** A page of facts. */
export type FactConnection = {
  __typename?: 'FactConnection';
  /** The page's facts, each with its cursor. */
  edges: Array<FactEdge>;
  /** The page's facts, if you need no more than them. */
  nodes: Array<Fact>;
  /** Whether and where the list goes on. */
  pageInfo: PageInfo;
  /** How many facts the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A fact in a list. */
export type FactEdge = {
  __typename?: 'FactEdge';
  /** Where this fact stands in the list. */
  cursor: Scalars['String']['output'];
  /** The fact. */
  node: Fact;
};

/** Which facts. Everything that is given must hold. */
export type FactFilter = {
  /** Only facts with at least this confidence, from 0 to 1. */
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  /** Stated by at least so many papers, from 1. What a paper states of its own work counts as stated by one. */
  minPapers?: InputMaybe<Scalars['Int']['input']>;
  /** Concepts narrower than `subject` and `object` count too, at any depth. */
  narrower?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only facts with this concept as object, by name or id. A concept that the graph does not hold has no facts. */
  object?: InputMaybe<Scalars['String']['input']>;
  /** True: only what papers state of their own work (facts without subject). False: only facts between two concepts. */
  ofPaperItself?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only facts that this paper states, each in its own words. */
  paper?: InputMaybe<Scalars['ID']['input']>;
  /** Only facts with this predicate. */
  predicate?: InputMaybe<Predicate>;
  /** Only facts with this concept as subject, by name or id. A concept that the graph does not hold has no facts. */
  subject?: InputMaybe<Scalars['String']['input']>;
};

/** The two places of a fact. */
export type FactRole =
  /** What is said of it. */
  | 'OBJECT'
  /** What is spoken of. */
  | 'SUBJECT';

/** How long a period is that things are counted by. */
export type Granularity =
  /** A month. Papers of which only the year is known are left out, as are those without a date. */
  | 'MONTH'
  /** A year. Papers without a date are left out. */
  | 'YEAR';

/** A part of the graph, ready to be drawn: what facts join to some papers and concepts. */
export type Graph = {
  __typename?: 'Graph';
  /** Where there are too many facts to follow them all, those with most facts first. */
  cut: Array<CutItem>;
  /** What facts say of these nodes, the most confident first. */
  edges: Array<GraphEdge>;
  /** So many edges within reach are left out at least, those to nodes that are left out included. */
  edgesLeftOutAtLeast: Scalars['Int']['output'];
  /**
   * What it is drawn around, then what is nearest. Of what is equally near, what is joined to more of the nodes drawn before
   * comes first, then what is joined to them by the more confident fact, then papers after concepts, each by id.
   */
  nodes: Array<GraphNode>;
  /**
   * So many papers and concepts within reach are left out at least. There may be more: what lies beyond them was not looked
   * at, nor all that lies beyond what stands under `cut`.
   */
  nodesLeftOutAtLeast: Scalars['Int']['output'];
  /** Those of `around` that the graph does not hold. */
  notInGraph: Array<Scalars['ID']['output']>;
  /** Whether anything within reach is left out: nodes, edges, or what lies beyond a paper or concept under `cut`. */
  truncated: Scalars['Boolean']['output'];
};

/** What is said of two nodes with one predicate, by however many papers: an arrow in a drawing. */
export type GraphEdge = {
  __typename?: 'GraphEdge';
  /** The most confident of these facts, with its evidence. */
  fact: Fact;
  /** How many facts say so. Each is stated by another paper. */
  factCount: Scalars['Int']['output'];
  /** Unique in the drawing. */
  id: Scalars['ID']['output'];
  /** What is said. */
  predicate: Predicate;
  /** `id` of the node that is spoken of: the subject of the facts, or the paper that states it of its own work. */
  source: Scalars['ID']['output'];
  /** `id` of the node that is said of it: the object of the facts. */
  target: Scalars['ID']['output'];
};

/** What facts join: a paper or a concept. */
export type GraphItem = Concept | Paper;

/** A paper or concept in a drawing. */
export type GraphNode = {
  __typename?: 'GraphNode';
  /** How many steps it is from what the graph is drawn around: 0 for that itself. */
  distance: Scalars['Int']['output'];
  /** Unique: `paper:` or `concept:`, and the id of the paper or concept. `graph(around:)` takes it too. */
  id: Scalars['ID']['output'];
  /** The paper or concept. */
  item: GraphItem;
  /** The concept's name, or the paper's title. */
  label: Scalars['String']['output'];
  /** The type of the concept. Null for a paper. */
  type?: Maybe<ConceptType>;
};

/** A paper that was not written. */
export type IngestFailure = {
  __typename?: 'IngestFailure';
  /** Its position in the request, from 0. */
  index: Scalars['Int']['output'];
  /** What was wrong, and what to do. */
  reason: Scalars['String']['output'];
};

/** Papers to read. */
export type IngestPapersInput = {
  /** At most 50. */
  papers: Array<PaperInput>;
};

/** What became of papers that were to be read. */
export type IngestPapersPayload = {
  __typename?: 'IngestPapersPayload';
  /** Those that were not written, with the reason. */
  failed: Array<IngestFailure>;
  /** Those that are in the graph now, in the order of the request. */
  papers: Array<Paper>;
  /** How many the graph had just so, read by the same reader. */
  unchanged: Scalars['Int']['output'];
  /** How many were new or changed, and were written. */
  written: Scalars['Int']['output'];
};

/** A question as a query over the graph. */
export type Interpretation = {
  __typename?: 'Interpretation';
  /** What the question speaks of, after aliases: those that were asked for, then close ones. */
  concepts: Array<Concept>;
  /** In words: "papers that state: replaces MLP; published in or after 2021". */
  description: Scalars['String']['output'];
  /**
   * Of what answers, only so many of the first are asked for ("top 10 datasets", "the five latest papers"). Null: all.
   * `Answer.papers` goes on after them, as lists by the pieces do.
   */
  first?: Maybe<Scalars['Int']['output']>;
  /** The GraphQL query that gives the same, a page of it: to be copied, run and changed. */
  graphql: Scalars['String']['output'];
  /** For a question that asks for papers: which, piece by piece. Null for any other. */
  papers?: Maybe<AskedPapers>;
  /** What must be stated of the first concept. Null: it is enough that a paper mentions it. */
  predicate?: Maybe<Predicate>;
  /** The language model that has translated the question, where one is configured; null if the grammar has understood it. */
  readBy?: Maybe<Scalars['String']['output']>;
  /** For a question that asks for concepts by what is stated of another, or of papers: which, piece by piece. Null for any other. */
  statedConcepts?: Maybe<AskedConcepts>;
  /** For a question that asks for all concepts of some types ("list all datasets"): these types. Empty for any other. */
  types: Array<ConceptType>;
};

/** Which fact to judge. */
export type JudgeFactInput = {
  /** Who does it: a name, at most 200 characters. */
  by: Scalars['String']['input'];
  /** As in `Fact.id`. */
  fact: Scalars['ID']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A place where a paper names a concept. */
export type Mention = {
  __typename?: 'Mention';
  /** The concept that is meant. */
  concept: Concept;
  /** From 0 to 1: of the mentions at 0.8, about eight in ten should be right. */
  confidence: Scalars['Float']['output'];
  /** Where it ends (the first code point after it). */
  end: Scalars['Int']['output'];
  /** Where: the title or the abstract. */
  field: TextField;
  /** Where the mention begins, counted in Unicode code points from 0. */
  start: Scalars['Int']['output'];
  /** The words that stand there. */
  text: Scalars['String']['output'];
  /** What kind of concept is named. */
  type: ConceptType;
};

/** Which concept is to be, or may be, which other. */
export type MergeConceptsInput = {
  /** Who does it: a name, at most 200 characters. */
  by: Scalars['String']['input'];
  /** Id or any name of the concept that is no more afterwards. */
  concept: Scalars['String']['input'];
  /** Id or any name of the concept that stays. */
  into: Scalars['String']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What was changed. */
export type MergeConceptsPayload = {
  __typename?: 'MergeConceptsPayload';
  /** The concept that both are now. */
  concept: Concept;
  /** As it is recorded. */
  correction: Correction;
};

/**
 * Changes to the graph. They are there only where the server has a key, and are made only for who shows it, in the header
 * `Authorization: Bearer …`.
 *
 * All but `ingestPapers` are corrections: each is recorded with who made it, listed by `corrections`, survives whatever is
 * read anew, and can be undone. Each is written whole or not at all. Those of one request are made in their order, and each
 * answers for itself: one that is refused is null, with the reason among the errors, and the others are made.
 *
 * Concepts may be named by id or by any of their names.
 */
export type Mutation = {
  __typename?: 'Mutation';
  /** Says that a fact is right: its confidence is 1, and it stays as long as the paper has its evidence. */
  acceptFact?: Maybe<AcceptFactPayload>;
  /** Makes two concepts one, as `suggestedMerges` has it. */
  acceptSuggestedMerge?: Maybe<MergeConceptsPayload>;
  /**
   * Gives a concept one more name: questions find it by that, and a concept that is called so is this one. What papers write
   * so and mean another concept stays with that: see `splitConcept`.
   */
  addAlias?: Maybe<AliasPayload>;
  /** Says that a concept is a kind of another. */
  addBroaderConcept?: Maybe<ConceptRelationPayload>;
  /** Says that two concepts are close: not the same, but often meant together. */
  addCloseConcept?: Maybe<ConceptRelationPayload>;
  /** Deletes a paper with all that it said. It is passed over when it is read again. */
  deletePaper?: Maybe<DeletePaperPayload>;
  /** Reads papers and writes what they say, as `papergraph ingest` does. What is no paper is reported, and the rest is read. */
  ingestPapers?: Maybe<IngestPapersPayload>;
  /** Makes one concept another: what was said of both is said of that one. */
  mergeConcepts?: Maybe<MergeConceptsPayload>;
  /** Says that a fact is wrong: it is gone, and does not come back. */
  rejectFact?: Maybe<RejectFactPayload>;
  /** Says that two concepts are not one: they are not suggested again. */
  rejectSuggestedMerge?: Maybe<RejectSuggestedMergePayload>;
  /** Takes a name from a concept. What papers say under that name stays with it: see `splitConcept`. */
  removeAlias?: Maybe<AliasPayload>;
  /** Says that a concept is no kind of another. */
  removeBroaderConcept?: Maybe<ConceptRelationPayload>;
  /** Says that two concepts are not close. */
  removeCloseConcept?: Maybe<ConceptRelationPayload>;
  /** Gives a concept another canonical name. Its id stays, the former name becomes an alias. */
  renameConcept?: Maybe<RenameConceptPayload>;
  /**
   * Makes some of a concept another: what is written in a certain way, or what certain papers say of it. Facts go along if
   * their evidence speaks only of what goes.
   */
  splitConcept?: Maybe<SplitConceptPayload>;
  /** Takes a correction back: the graph is then as if it had never been made. Later ones hold. */
  undoCorrection?: Maybe<UndoCorrectionPayload>;
};


/**
 * Changes to the graph. They are there only where the server has a key, and are made only for who shows it, in the header
 * `Authorization: Bearer …`.
 *
 * All but `ingestPapers` are corrections: each is recorded with who made it, listed by `corrections`, survives whatever is
 * read anew, and can be undone. Each is written whole or not at all. Those of one request are made in their order, and each
 * answers for itself: one that is refused is null, with the reason among the errors, and the others are made.
 *
 * Concepts may be named by id or by any of their names.
 */
export type MutationAcceptFactArgs = {
  input: JudgeFactInput;
};


/**
 * Changes to the graph. They are there only where the server has a key, and are made only for who shows it, in the header
 * `Authorization: Bearer …`.
 *
 * All but `ingestPapers` are corrections: each is recorded with who made it, listed by `corrections`, survives whatever is
 * read anew, and can be undone. Each is written whole or not at all. Those of one request are made in their order, and each
 * answers for itself: one that is refused is null, with the reason among the errors, and the others are made.
 *
 * Concepts may be named by id or by any of their names.
 */
export type MutationAcceptSuggestedMergeArgs = {
  input: MergeConceptsInput;
};


/**
 * Changes to the graph. They are there only where the server has a key, and are made only for who shows it, in the header
 * `Authorization: Bearer …`.
 *
 * All but `ingestPapers` are corrections: each is recorded with who made it, listed by `corrections`, survives whatever is
 * read anew, and can be undone. Each is written whole or not at all. Those of one request are made in their order, and each
 * answers for itself: one that is refused is null, with the reason among the errors, and the others are made.
 *
 * Concepts may be named by id or by any of their names.
 */
export type MutationAddAliasArgs = {
  input: AliasInput;
};


/**
 * Changes to the graph. They are there only where the server has a key, and are made only for who shows it, in the header
 * `Authorization: Bearer …`.
 *
 * All but `ingestPapers` are corrections: each is recorded with who made it, listed by `corrections`, survives whatever is
 * read anew, and can be undone. Each is written whole or not at all. Those of one request are made in their order, and each
 * answers for itself: one that is refused is null, with the reason among the errors, and the others are made.
 *
 * Concepts may be named by id or by any of their names.
 */
export type MutationAddBroaderConceptArgs = {
  input: BroaderConceptInput;
};


/**
 * Changes to the graph. They are there only where the server has a key, and are made only for who shows it, in the header
 * `Authorization: Bearer …`.
 *
 * All but `ingestPapers` are corrections: each is recorded with who made it, listed by `corrections`, survives whatever is
 * read anew, and can be undone. Each is written whole or not at all. Those of one request are made in their order, and each
 * answers for itself: one that is refused is null, with the reason among the errors, and the others are made.
 *
 * Concepts may be named by id or by any of their names.
 */
export type MutationAddCloseConceptArgs = {
  input: CloseConceptInput;
};


/**
 * Changes to the graph. They are there only where the server has a key, and are made only for who shows it, in the header
 * `Authorization: Bearer …`.
 *
 * All but `ingestPapers` are corrections: each is recorded with who made it, listed by `corrections`, survives whatever is
 * read anew, and can be undone. Each is written whole or not at all. Those of one request are made in their order, and each
 * answers for itself: one that is refused is null, with the reason among the errors, and the others are made.
 *
 * Concepts may be named by id or by any of their names.
 */
export type MutationDeletePaperArgs = {
  input: DeletePaperInput;
};


/**
 * Changes to the graph. They are there only where the server has a key, and are made only for who shows it, in the header
 * `Authorization: Bearer …`.
 *
 * All but `ingestPapers` are corrections: each is recorded with who made it, listed by `corrections`, survives whatever is
 * read anew, and can be undone. Each is written whole or not at all. Those of one request are made in their order, and each
 * answers for itself: one that is refused is null, with the reason among the errors, and the others are made.
 *
 * Concepts may be named by id or by any of their names.
 */
export type MutationIngestPapersArgs = {
  input: IngestPapersInput;
};


/**
 * Changes to the graph. They are there only where the server has a key, and are made only for who shows it, in the header
 * `Authorization: Bearer …`.
 *
 * All but `ingestPapers` are corrections: each is recorded with who made it, listed by `corrections`, survives whatever is
 * read anew, and can be undone. Each is written whole or not at all. Those of one request are made in their order, and each
 * answers for itself: one that is refused is null, with the reason among the errors, and the others are made.
 *
 * Concepts may be named by id or by any of their names.
 */
export type MutationMergeConceptsArgs = {
  input: MergeConceptsInput;
};


/**
 * Changes to the graph. They are there only where the server has a key, and are made only for who shows it, in the header
 * `Authorization: Bearer …`.
 *
 * All but `ingestPapers` are corrections: each is recorded with who made it, listed by `corrections`, survives whatever is
 * read anew, and can be undone. Each is written whole or not at all. Those of one request are made in their order, and each
 * answers for itself: one that is refused is null, with the reason among the errors, and the others are made.
 *
 * Concepts may be named by id or by any of their names.
 */
export type MutationRejectFactArgs = {
  input: JudgeFactInput;
};


/**
 * Changes to the graph. They are there only where the server has a key, and are made only for who shows it, in the header
 * `Authorization: Bearer …`.
 *
 * All but `ingestPapers` are corrections: each is recorded with who made it, listed by `corrections`, survives whatever is
 * read anew, and can be undone. Each is written whole or not at all. Those of one request are made in their order, and each
 * answers for itself: one that is refused is null, with the reason among the errors, and the others are made.
 *
 * Concepts may be named by id or by any of their names.
 */
export type MutationRejectSuggestedMergeArgs = {
  input: MergeConceptsInput;
};


/**
 * Changes to the graph. They are there only where the server has a key, and are made only for who shows it, in the header
 * `Authorization: Bearer …`.
 *
 * All but `ingestPapers` are corrections: each is recorded with who made it, listed by `corrections`, survives whatever is
 * read anew, and can be undone. Each is written whole or not at all. Those of one request are made in their order, and each
 * answers for itself: one that is refused is null, with the reason among the errors, and the others are made.
 *
 * Concepts may be named by id or by any of their names.
 */
export type MutationRemoveAliasArgs = {
  input: AliasInput;
};


/**
 * Changes to the graph. They are there only where the server has a key, and are made only for who shows it, in the header
 * `Authorization: Bearer …`.
 *
 * All but `ingestPapers` are corrections: each is recorded with who made it, listed by `corrections`, survives whatever is
 * read anew, and can be undone. Each is written whole or not at all. Those of one request are made in their order, and each
 * answers for itself: one that is refused is null, with the reason among the errors, and the others are made.
 *
 * Concepts may be named by id or by any of their names.
 */
export type MutationRemoveBroaderConceptArgs = {
  input: BroaderConceptInput;
};


/**
 * Changes to the graph. They are there only where the server has a key, and are made only for who shows it, in the header
 * `Authorization: Bearer …`.
 *
 * All but `ingestPapers` are corrections: each is recorded with who made it, listed by `corrections`, survives whatever is
 * read anew, and can be undone. Each is written whole or not at all. Those of one request are made in their order, and each
 * answers for itself: one that is refused is null, with the reason among the errors, and the others are made.
 *
 * Concepts may be named by id or by any of their names.
 */
export type MutationRemoveCloseConceptArgs = {
  input: CloseConceptInput;
};


/**
 * Changes to the graph. They are there only where the server has a key, and are made only for who shows it, in the header
 * `Authorization: Bearer …`.
 *
 * All but `ingestPapers` are corrections: each is recorded with who made it, listed by `corrections`, survives whatever is
 * read anew, and can be undone. Each is written whole or not at all. Those of one request are made in their order, and each
 * answers for itself: one that is refused is null, with the reason among the errors, and the others are made.
 *
 * Concepts may be named by id or by any of their names.
 */
export type MutationRenameConceptArgs = {
  input: RenameConceptInput;
};


/**
 * Changes to the graph. They are there only where the server has a key, and are made only for who shows it, in the header
 * `Authorization: Bearer …`.
 *
 * All but `ingestPapers` are corrections: each is recorded with who made it, listed by `corrections`, survives whatever is
 * read anew, and can be undone. Each is written whole or not at all. Those of one request are made in their order, and each
 * answers for itself: one that is refused is null, with the reason among the errors, and the others are made.
 *
 * Concepts may be named by id or by any of their names.
 */
export type MutationSplitConceptArgs = {
  input: SplitConceptInput;
};


/**
 * Changes to the graph. They are there only where the server has a key, and are made only for who shows it, in the header
 * `Authorization: Bearer …`.
 *
 * All but `ingestPapers` are corrections: each is recorded with who made it, listed by `corrections`, survives whatever is
 * read anew, and can be undone. Each is written whole or not at all. Those of one request are made in their order, and each
 * answers for itself: one that is refused is null, with the reason among the errors, and the others are made.
 *
 * Concepts may be named by id or by any of their names.
 */
export type MutationUndoCorrectionArgs = {
  input: UndoCorrectionInput;
};

/** What can be found by its id alone, as Relay wants it: a paper, a concept or a fact. */
export type Node = {
  /** A stable key. */
  id: Scalars['ID']['output'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the page's last entry: give it as `after` to get the next page. Null if the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether entries follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether entries stand before this page: true if it was asked for with `after`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the page's first entry. Null if the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A research paper, as far as it was read: its title and abstract. */
export type Paper = Node & {
  __typename?: 'Paper';
  /** The abstract. Empty if the source had none. */
  abstract: Scalars['String']['output'];
  /** arXiv identifier, for example `1706.03762`. */
  arxivId?: Maybe<Scalars['String']['output']>;
  /** Names of the authors, in the paper's order. */
  authors: Array<Scalars['String']['output']>;
  /** Digital object identifier, without `https://doi.org/`. */
  doi?: Maybe<Scalars['String']['output']>;
  /** What the paper states, the most confident first. */
  facts: FactConnection;
  /** A stable key: the source's own id, else made of the arXiv id, the DOI or the title, for example `arxiv:1706.03762`. */
  id: Scalars['ID']['output'];
  /** Every place where the paper names a concept: those of the title first, in the order of the text. */
  mentions: Array<Mention>;
  /** The day, month or year of publication: `2017-06-12`, `2017-06` or `2017`. Null if the source did not say. */
  published?: Maybe<Scalars['String']['output']>;
  /** Papers that mention what this one mentions, by shared concepts: the rarer a concept, the more it counts. */
  similarPapers: SimilarPaperConnection;
  /** The file or list that it was read from. */
  source: Scalars['String']['output'];
  /** The title. */
  title: Scalars['String']['output'];
  /** Where the paper can be read. */
  url?: Maybe<Scalars['String']['output']>;
};


/** A research paper, as far as it was read: its title and abstract. */
export type PaperFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  predicate?: InputMaybe<Predicate>;
};


/** A research paper, as far as it was read: its title and abstract. */
export type PaperSimilarPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A paper that a correction has deleted. */
export type PaperBefore = {
  __typename?: 'PaperBefore';
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its title. */
  title: Scalars['String']['output'];
};

/** A page of papers. */
export type PaperConnection = {
  __typename?: 'PaperConnection';
  /** The page's papers, each with its cursor and the facts for which it is in the list. */
  edges: Array<PaperEdge>;
  /** The page's papers, if you need no more than them. */
  nodes: Array<Paper>;
  /** Whether and where the list goes on. */
  pageInfo: PageInfo;
  /** How many papers the whole list has. Counted only if you ask for it. */
  totalCount: Scalars['Int']['output'];
};

/** A paper in a list. */
export type PaperEdge = {
  __typename?: 'PaperEdge';
  /** Where this paper stands in the list. */
  cursor: Scalars['String']['output'];
  /**
   * The facts for which the paper is in this list: what it states of itself that meets one of the conditions under `all`
   * or `any` and has a predicate, the most confident first. Each has its sentence as evidence. Empty if no condition has a
   * predicate: then a mention is enough, and `Paper.facts` has what the paper states.
   */
  facts: Array<Fact>;
  /** The paper. */
  node: Paper;
};

/** Which papers. Everything that is given must hold; an empty filter is met by every paper. */
export type PaperFilter = {
  /** The paper meets every one of these conditions. */
  all?: InputMaybe<Array<FactCondition>>;
  /** The paper meets at least one of these conditions. An empty list asks for nothing. */
  any?: InputMaybe<Array<FactCondition>>;
  /** At least one of these is one of the authors. An empty list asks for nothing. At most 20. */
  anyAuthor?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Each of these words begins a word of one author's name: `hinton`, `g hinton`. At most 500 characters. */
  author?: InputMaybe<Scalars['String']['input']>;
  /** Each of these is one of the authors, as under `author`: `["hinton", "vinyals"]` finds what they wrote together. At most 20. */
  authors?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The paper meets none of these conditions. */
  none?: InputMaybe<Array<FactCondition>>;
  /**
   * Published on this day or later: `2021`, `2021-06` or `2021-06-12`, where `2021` means 2021-01-01. Papers without a
   * date do not match.
   */
  publishedAfter?: InputMaybe<Scalars['String']['input']>;
  /** Published before this day (not on it), written as for `publishedAfter`. Papers without a date do not match. */
  publishedBefore?: InputMaybe<Scalars['String']['input']>;
  /** From one of these files or lists, as in `Paper.source`; without this, or with an empty list, from any. */
  sources?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Each of these words begins a word of the title or the abstract. At most 500 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Published in this year or later. Papers without a date do not match. */
  yearFrom?: InputMaybe<Scalars['Int']['input']>;
  /** Published in this year or before. Papers without a date do not match. */
  yearTo?: InputMaybe<Scalars['Int']['input']>;
};

/** A paper as a source has it. */
export type PaperInput = {
  /** The abstract. */
  abstract: Scalars['String']['input'];
  /** As in `1706.03762`. */
  arxivId?: InputMaybe<Scalars['String']['input']>;
  /** Names of the authors, in order. */
  authors?: InputMaybe<Array<Scalars['String']['input']>>;
  /** As in `10.1000/182`. */
  doi?: InputMaybe<Scalars['String']['input']>;
  /** Its stable key. If it is missing: the arXiv id, the DOI, or a hash of the title. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** A year, month or day: `2021`, `2021-06`, `2021-06-12`. */
  published?: InputMaybe<Scalars['String']['input']>;
  /** The title. */
  title: Scalars['String']['input'];
  /** Where to read it, beginning with `http://` or `https://`. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of papers. Each ends by the id, so that it is total. */
export type PaperOrder =
  /** Those that state most facts first. */
  | 'FACTS_DESC'
  /** Papers without a date first, then oldest first: the reverse of `PUBLISHED_DESC`. */
  | 'PUBLISHED_ASC'
  /** Newest first; papers without a date last. */
  | 'PUBLISHED_DESC'
  /**
   * Papers that meet an earlier condition of `any` first; then those with all words of `text` in the title; then by the
   * greatest confidence among what meets `any` and `all`; then newest first.
   */
  | 'RELEVANCE'
  /** By title. */
  | 'TITLE_ASC';

/** A way from one concept to another. It comes to no paper and no concept twice. */
export type Path = {
  __typename?: 'Path';
  /** How many facts it takes, one after the other. */
  length: Scalars['Int']['output'];
  /**
   * From 0 to 1, the greater the more telling: the confidences of its facts, multiplied, and divided by log2(1 + `paperCount`)
   * for each concept between the ends, because what joins everything says little.
   */
  score: Scalars['Float']['output'];
  /** From the first concept to the last. */
  steps: Array<PathStep>;
};

/** A step of a path: from one paper or concept to another, by a fact. */
export type PathStep = {
  __typename?: 'PathStep';
  /** Whether the fact is said of `from` (forward) or of `to` (backward). */
  direction: StepDirection;
  /** The fact that joins the two, with its evidence: the most confident of them. */
  fact: Fact;
  /** How many facts join the two. */
  factCount: Scalars['Int']['output'];
  /** What the step leads from. */
  from: GraphItem;
  /** What else is said of the two, with another predicate or in the other direction: the most confident fact of each. */
  otherFacts: Array<Fact>;
  /** What the step leads to. */
  to: GraphItem;
};

/**
 * How two concepts hang together. Facts join: one that a paper states of its own work joins the paper to a concept, any other
 * one concept to another. So a path leads from concept to concept, or by papers that speak of both.
 */
export type Paths = {
  __typename?: 'Paths';
  /** Where there are too many facts to follow them all, those with most facts first: more paths may lead through there. */
  cut: Array<CutItem>;
  /** Where the paths begin. Null if the graph does not hold it. */
  from?: Maybe<Concept>;
  /**
   * The most telling first: those with fewer steps, then those with the greater score. Longer paths are only looked for if
   * there are not enough shorter ones. Empty if there is none, or the graph does not hold one of the two concepts.
   */
  paths: Array<Path>;
  /** Where the paths end. Null if the graph does not hold it. */
  to?: Maybe<Concept>;
};

/** What may be said of a concept. The subject is the paper itself or another concept. */
export type Predicate =
  /** The subject works on the object, a task or a named problem. */
  | 'ADDRESSES'
  /** The subject is compared with the object, without a win or with a tie. */
  | 'COMPARES_WITH'
  /** Experiments are run on this dataset or benchmark. */
  | 'EVALUATES_ON'
  /** The subject modifies, generalises, improves or adapts the object. */
  | 'EXTENDS'
  /** The subject is a kind of the object. */
  | 'IS_A'
  /** The subject is reported better than the object, in quality or explicitly in cost. */
  | 'OUTPERFORMS'
  /** The subject is a component of the object. */
  | 'PART_OF'
  /** The paper introduces the concept. */
  | 'PROPOSES'
  /** The subject removes the object, does without it, or puts something in its place. */
  | 'REPLACES'
  /** The paper analyses, explains, measures or surveys the concept. */
  | 'STUDIES'
  /** The subject is built with the object, contains it or relies on it. */
  | 'USES';

/** Number of facts with one predicate. */
export type PredicateCount = {
  __typename?: 'PredicateCount';
  /** How many facts have it. */
  count: Scalars['Int']['output'];
  /** The predicate. */
  predicate: Predicate;
};

/** Number of papers that state something of a concept. */
export type PredicatePapers = {
  __typename?: 'PredicatePapers';
  /** How many papers state it. */
  papers: Scalars['Int']['output'];
  /** What they state of their own work. */
  predicate: Predicate;
};

/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type Query = {
  __typename?: 'Query';
  /** A question in plain English, such as "Which papers replace MLP layers?" */
  ask: Answer;
  /** Papers and concepts side by side: what they share, and what each has alone, with evidence. */
  compare: Comparison;
  /** One concept, by its id or by any of its names: give one of the two. Null if the graph does not hold it. */
  concept?: Maybe<Concept>;
  /** Concepts that meet a filter; without a filter, all that a paper mentions. */
  concepts: ConceptConnection;
  /** Whether the graph can be corrected here: the server has a key, and makes the mutations of whoever shows it. */
  correctable: Scalars['Boolean']['output'];
  /** One correction. Null if there is none with this id. */
  correction?: Maybe<Correction>;
  /** What persons have corrected in the graph, undone or not: the newest first. */
  corrections: CorrectionConnection;
  /**
   * Facts that meet a filter, the most confident first; without a filter, all. What several papers state of two concepts comes
   * once, in the words of the most confident: `Fact.statements` has them all.
   */
  facts: FactConnection;
  /**
   * What lies around some papers and concepts: the papers and concepts that facts join to them, in some steps, and the facts
   * between all of these, ready to be drawn.
   */
  graph: Graph;
  /**
   * Concepts that may have been meant by a name, or an id, that the graph does not hold: those with a name that differs by
   * slips of the pen, the nearest first, then those whose names have all of its words, those in most papers first.
   */
  nearConcepts: Array<Concept>;
  /**
   * A paper, concept or fact by its `id`. Null if the graph holds none. If a paper and a concept have the same id, the paper:
   * ask `concept` for the other.
   */
  node?: Maybe<Node>;
  /** Papers, concepts and facts by their ids, in the same order; null where the graph holds none. */
  nodes: Array<Maybe<Node>>;
  /** One paper. Null if the graph does not hold it. */
  paper?: Maybe<Paper>;
  /** Papers that meet a filter; without a filter, all. */
  papers: PaperConnection;
  /** How two concepts hang together: ways from the one to the other, each step a fact with its evidence. */
  paths: Paths;
  /**
   * Papers and concepts in which each word of the text begins a word, and concepts that have it as a name, whatever the case,
   * plural, hyphens and spaces: `cnns` finds CNN. Concepts come first: those with just this name, then by their number of
   * papers; then papers with the words in the title, then other papers, newest first.
   */
  search: SearchConnection;
  /**
   * The concepts that papers state of a concept, or of their own work: what `ask` answers "which datasets does LSTM use?" by,
   * its pieces to be changed (`Interpretation.statedConcepts`). What papers that propose the concept state of their own work
   * counts too; if nothing else is stated, also that of papers that use it.
   */
  statedConcepts: StatedConcepts;
  /** How much the graph holds. */
  statistics: Statistics;
  /**
   * Concepts that may be one, with the reason; never merged by themselves. Those in most papers come first. Wants the key,
   * as mutations do.
   */
  suggestedMerges: SuggestedMergeConnection;
  /** Concepts of which papers speak more and more, or less and less: by their share of the papers of two times in a row. */
  trends: TrendConnection;
};


/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type QueryAskArgs = {
  question: Scalars['String']['input'];
};


/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type QueryCompareArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type QueryConceptArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type QueryConceptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ConceptOrder>;
  where?: InputMaybe<ConceptFilter>;
};


/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type QueryCorrectionArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type QueryCorrectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type QueryFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<FactFilter>;
};


/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type QueryGraphArgs = {
  around: Array<Scalars['ID']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  predicates?: InputMaybe<Array<Predicate>>;
  types?: InputMaybe<Array<ConceptType>>;
  yearFrom?: InputMaybe<Scalars['Int']['input']>;
  yearTo?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type QueryNearConceptsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  name: Scalars['String']['input'];
};


/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type QueryPaperArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type QueryPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PaperOrder>;
  where?: InputMaybe<PaperFilter>;
};


/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type QueryPathsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['String']['input'];
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  predicates?: InputMaybe<Array<Predicate>>;
  to: Scalars['String']['input'];
  types?: InputMaybe<Array<ConceptType>>;
  yearFrom?: InputMaybe<Scalars['Int']['input']>;
  yearTo?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type QueryStatedConceptsArgs = {
  where: StatedConceptsFilter;
};


/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type QuerySuggestedMergesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  minPapers?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What can be asked. Lists are Relay connections. Their cursors stay right while papers are being written, but for those of the
 * concepts and facts of `ask` and `statedConcepts` and of the rows of `compare`: these are positions in one answer, and what is
 * written meanwhile may shift it. Such a cursor is taken only where all other arguments are the same.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 *
 * An empty list in a filter is as if it were not given (but for `types` of `graph` and `paths`), and an argument or field that is
 * null is as if it were missing.
 *
 * Figures that take long to count, such as `totalCount` of very many papers, may be some minutes old: then the answer's
 * `extensions.figuresCountedAt` says when the oldest of them was counted.
 */
export type QueryTrendsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  by?: InputMaybe<Granularity>;
  direction?: InputMaybe<TrendDirection>;
  first?: InputMaybe<Scalars['Int']['input']>;
  minPapers?: InputMaybe<Scalars['Int']['input']>;
  periods?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<ConceptType>>;
  until?: InputMaybe<Scalars['String']['input']>;
};

/** What was changed. */
export type RejectFactPayload = {
  __typename?: 'RejectFactPayload';
  /** As it is recorded. */
  correction: Correction;
  /** Id of the fact that is gone. */
  rejectedFactId: Scalars['ID']['output'];
};

/** What was changed. */
export type RejectSuggestedMergePayload = {
  __typename?: 'RejectSuggestedMergePayload';
  /** As it is recorded. */
  correction: Correction;
};

/** A page of the concepts that come together with another. */
export type RelatedConceptConnection = {
  __typename?: 'RelatedConceptConnection';
  /** The page's concepts, each with how often it comes together with the other. */
  edges: Array<RelatedConceptEdge>;
  /** The page's concepts, if you need no more than them. */
  nodes: Array<Concept>;
  /** Whether and where the list goes on. */
  pageInfo: PageInfo;
  /**
   * How many of the concept's papers were read for this: all, or if there are more than 500, its 500 newest (those
   * without a date last).
   */
  papersRead: Scalars['Int']['output'];
  /** How many concepts the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A concept that papers mention together with another. */
export type RelatedConceptEdge = {
  __typename?: 'RelatedConceptEdge';
  /** Where this concept stands in the list. */
  cursor: Scalars['String']['output'];
  /**
   * How many times more often than by chance they come together: (papers + 5) / (expected + 5), where `expected` is the number
   * of papers read times the share of all papers that mention this concept. What all papers mention is near 1, and so is
   * what too few papers mention to tell.
   */
  lift: Scalars['Float']['output'];
  /** The concept. */
  node: Concept;
  /** How many of the papers that were read mention both. */
  papers: Scalars['Int']['output'];
};

/** Which concept gets which name. */
export type RenameConceptInput = {
  /** Who does it: a name, at most 200 characters. */
  by: Scalars['String']['input'];
  /** Id or any name of the concept. */
  concept: Scalars['String']['input'];
  /** The canonical name that it gets. No other concept may have it. */
  name: Scalars['String']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What was changed. */
export type RenameConceptPayload = {
  __typename?: 'RenameConceptPayload';
  /** The concept as it is now. */
  concept: Concept;
  /** As it is recorded. */
  correction: Correction;
};

/** A page of what a search found. */
export type SearchConnection = {
  __typename?: 'SearchConnection';
  /** The page's results, each with its cursor. */
  edges: Array<SearchEdge>;
  /** The page's results, if you need no more than them. */
  nodes: Array<SearchResult>;
  /** Whether and where the list goes on. */
  pageInfo: PageInfo;
  /** How many papers and concepts were found in all. Counted only if you ask for it. */
  totalCount: Scalars['Int']['output'];
};

/** A result of a search. */
export type SearchEdge = {
  __typename?: 'SearchEdge';
  /** Where this result stands in the list. */
  cursor: Scalars['String']['output'];
  /** A concept or a paper. */
  node: SearchResult;
};

/** What a search finds. */
export type SearchResult = Concept | Paper;

/** A concept that two papers mention. */
export type SharedConcept = {
  __typename?: 'SharedConcept';
  /** The concept. */
  concept: Concept;
  /** What it adds to the similarity: ln(all papers / papers that mention it), also known as inverse document frequency. */
  rarity: Scalars['Float']['output'];
};

/** A page of the papers that are similar to another. */
export type SimilarPaperConnection = {
  __typename?: 'SimilarPaperConnection';
  /** The page's papers, each with what it has in common with the other. */
  edges: Array<SimilarPaperEdge>;
  /** The page's papers, if you need no more than them. */
  nodes: Array<Paper>;
  /** Whether and where the list goes on. */
  pageInfo: PageInfo;
  /** How many papers the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A paper that mentions what another mentions too. */
export type SimilarPaperEdge = {
  __typename?: 'SimilarPaperEdge';
  /** Where this paper stands in the list. */
  cursor: Scalars['String']['output'];
  /** The paper. */
  node: Paper;
  /** The concepts that both mention, the rarest first; those that more than 2000 papers mention do not count. */
  sharedConcepts: Array<SharedConcept>;
  /** The sum of the rarities of the concepts that both mention. */
  similarity: Scalars['Float']['output'];
};

/** In what two concepts are alike. */
export type Similarity =
  /** The name of one is the initials of the other's and of no third one's. */
  | 'ABBREVIATION'
  /** Papers give one of them the name of the other. */
  | 'ALIAS'
  /** One letter more, less, other, or changed with its neighbour. */
  | 'SPELLING'
  /** The same words in another order, or with other small words between them. */
  | 'WORDS';

/** Number of papers from one file or list. */
export type SourceCount = {
  __typename?: 'SourceCount';
  /** How many papers come from it. */
  papers: Scalars['Int']['output'];
  /** Its name, as in `Paper.source`. */
  source: Scalars['String']['output'];
};

/** What is to become a concept of its own. Give `names`, `papers` or both. */
export type SplitConceptInput = {
  /** Who does it: a name, at most 200 characters. */
  by: Scalars['String']['input'];
  /** Id or any name of the concept that is divided. */
  concept: Scalars['String']['input'];
  /** Name of the concept that is split off: a new one, or one that is there. */
  into: Scalars['String']['input'];
  /** What papers write so goes over, and so does the alias; case, plural and hyphens do not matter. */
  names?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Ids of papers in which all of it goes over. */
  papers?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What was changed. */
export type SplitConceptPayload = {
  __typename?: 'SplitConceptPayload';
  /** The concept that was divided, as it is now. */
  concept: Concept;
  /** As it is recorded. */
  correction: Correction;
  /** The concept that was split off. */
  splitOff: Concept;
};

/** Concepts of which papers state something, with the sentences that say so. */
export type StatedConcepts = {
  __typename?: 'StatedConcepts';
  /** Those first that most papers state; then, for `IS_A`, those that only the hierarchy of concepts has. */
  concepts: ConceptConnection;
  /** What states it. */
  facts: FactConnection;
  /** For a person to read: what should be known about it. Null if there is nothing to say. */
  message?: Maybe<Scalars['String']['output']>;
};


/** Concepts of which papers state something, with the sentences that say so. */
export type StatedConceptsConceptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Concepts of which papers state something, with the sentences that say so. */
export type StatedConceptsFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Concepts by what papers state: of another concept (`concept`), or of their own work (`papers`). Give one of the two. */
export type StatedConceptsFilter = {
  /** The other concept, by any of its names or its id. */
  concept?: InputMaybe<Scalars['String']['input']>;
  /** Leave out these concepts, by any of their names or ids, with all that is narrower; at most 20. */
  except?: InputMaybe<Array<Scalars['String']['input']>>;
  /**
   * Leave out the concepts that the conditions of `papers` name, but not what is narrower: of papers that use dropout, what they
   * use beside it.
   */
  exceptNamed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only by facts with at least this confidence, from 0 to 1. */
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  /**
   * Concepts narrower than `concept` count too, at any depth; but not for what it is a kind of (`IS_A` of an `OBJECT`): its own
   * kinds do not tell that.
   */
  narrower?: InputMaybe<Scalars['Boolean']['input']>;
  /** Papers, of whose own work it is stated. */
  papers?: InputMaybe<PaperFilter>;
  /** What is stated: one of these. */
  predicates: Array<Predicate>;
  /** Only what papers state that were published on this day or later: 2021, 2021-06 or 2021-06-12. */
  publishedAfter?: InputMaybe<Scalars['String']['input']>;
  /** Only what papers state that were published before this day. */
  publishedBefore?: InputMaybe<Scalars['String']['input']>;
  /** Whether the concepts are what is said, or what it is said of. Of papers' own work it is what is said. */
  role?: InputMaybe<FactRole>;
  /** Only concepts of these types; without this, of any. */
  types?: InputMaybe<Array<ConceptType>>;
  /**
   * Only whether it is this concept, by any of its names or its id: it is given if it, or a narrower one, is stated of `concept`,
   * or if the hierarchy has it above `concept` (for `IS_A`). Wants `concept`, and no `types`, `except` or `role: SUBJECT`.
   */
  whether?: InputMaybe<Scalars['String']['input']>;
};

/** How much the graph holds. */
export type Statistics = {
  __typename?: 'Statistics';
  /** Number of concepts that at least one paper mentions. */
  concepts: Scalars['Int']['output'];
  /** Concepts of each type, in the order of `ConceptType`, those without any too. */
  conceptsByType: Array<ConceptTypeCount>;
  /** Number of facts. */
  facts: Scalars['Int']['output'];
  /** Facts with each predicate, in the order of `Predicate`, those without any too. */
  factsByPredicate: Array<PredicateCount>;
  /** Number of places where a paper names a concept. */
  mentions: Scalars['Int']['output'];
  /** Number of papers. */
  papers: Scalars['Int']['output'];
  /** Papers of each year that has one, oldest first; those without a date are left out. */
  papersByYear: Array<YearCount>;
  /** Where the papers come from: the 100 files or lists with most papers. */
  sources: Array<SourceCount>;
};

/** Which way a step goes along its fact. */
export type StepDirection =
  /** `to` is what the fact speaks of (its subject, or the paper), `from` is its object. */
  | 'BACKWARD'
  /** `from` is what the fact speaks of (its subject, or the paper), `to` is its object. */
  | 'FORWARD';

/** Two concepts that may be one. */
export type SuggestedMerge = {
  __typename?: 'SuggestedMerge';
  /** The one in fewer papers, or the one that the vocabulary's files lack. */
  concept: Concept;
  /** The one that it may be. */
  into: Concept;
  /** Why they may be one. */
  similarity: Similarity;
};

/** A page of suggested merges. */
export type SuggestedMergeConnection = {
  __typename?: 'SuggestedMergeConnection';
  /** The page's suggestions, each with its cursor. */
  edges: Array<SuggestedMergeEdge>;
  /** The page's suggestions, if you need no more than them. */
  nodes: Array<SuggestedMerge>;
  /** Whether and where the list goes on. */
  pageInfo: PageInfo;
  /** How many suggestions there are. */
  totalCount: Scalars['Int']['output'];
};

/** A suggested merge in a list. */
export type SuggestedMergeEdge = {
  __typename?: 'SuggestedMergeEdge';
  /** Where this suggestion stands in the list. */
  cursor: Scalars['String']['output'];
  /** The suggestion. */
  node: SuggestedMerge;
};

/** The parts of a paper that are read, named as the fields of `Paper`. */
export type TextField =
  /** The abstract. */
  | 'abstract'
  /** The title. */
  | 'title';

/** What papers say of a concept in one year or month. */
export type TimelinePoint = {
  __typename?: 'TimelinePoint';
  /** How many of its papers mention the concept. */
  papers: Scalars['Int']['output'];
  /** The year or month: `2021` or `2021-06`. */
  period: Scalars['String']['output'];
  /** How many of its papers state what of the concept; predicates without a paper are left out. */
  predicates: Array<PredicatePapers>;
};

/** A page of concepts that rise or fall. */
export type TrendConnection = {
  __typename?: 'TrendConnection';
  /** The page's concepts, each with how it grows. */
  edges: Array<TrendEdge>;
  /** The time that is looked at: just after the older one, and as long. Null if no paper has a date. */
  newer?: Maybe<TrendWindow>;
  /** The page's concepts, if you need no more than them. */
  nodes: Array<Concept>;
  /** The time that is compared with. Null if no paper has a date. */
  older?: Maybe<TrendWindow>;
  /** Whether and where the list goes on. */
  pageInfo: PageInfo;
  /** How many concepts the whole list has. Counted only if you ask for it. */
  totalCount: Scalars['Int']['output'];
};

/** Which way concepts go. */
export type TrendDirection =
  /** Their share of papers shrinks; the smallest growth first. */
  | 'FALLING'
  /** Their share of papers grows; the greatest growth first. */
  | 'RISING';

/** A concept that rises or falls. */
export type TrendEdge = {
  __typename?: 'TrendEdge';
  /** Where this concept stands in the list. */
  cursor: Scalars['String']['output'];
  /**
   * The concept's share of the newer papers over its share of the older ones: 2 means doubled, 0.5 halved. Smoothed as if ten
   * more papers mentioned it, spread evenly over both times, so that two papers after none are no boom: with both times equally
   * full, (2 * newerPapers + 10) / (2 * olderPapers + 10).
   */
  growth: Scalars['Float']['output'];
  /** How many papers of the newer time mention it. */
  newerPapers: Scalars['Int']['output'];
  /** The concept. */
  node: Concept;
  /** How many papers of the older time mention it. */
  olderPapers: Scalars['Int']['output'];
};

/** Some years or months in a row. */
export type TrendWindow = {
  __typename?: 'TrendWindow';
  /** The first year or month, as in `2021` or `2021-06`. */
  from: Scalars['String']['output'];
  /** How many papers were published then. */
  papers: Scalars['Int']['output'];
  /** The last year or month. */
  to: Scalars['String']['output'];
};

/** Which correction to take back. */
export type UndoCorrectionInput = {
  /** Who does it: a name, at most 200 characters. */
  by: Scalars['String']['input'];
  /** As in `Correction.id`. */
  correction: Scalars['ID']['input'];
};

/** What was changed. */
export type UndoCorrectionPayload = {
  __typename?: 'UndoCorrectionPayload';
  /** As it is recorded, with who undid it. */
  correction: Correction;
};

/** Number of papers of one year. */
export type YearCount = {
  __typename?: 'YearCount';
  /** How many papers were published in it. */
  papers: Scalars['Int']['output'];
  /** The year. */
  year: Scalars['Int']['output'];
};
