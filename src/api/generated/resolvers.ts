import type { GraphQLResolveInfo } from 'graphql';
import type { Paper as StoredPaper, Mention as StoredMention, Span, StoredConcept, StoredFact, Statistics as StoredStatistics, PaperList, PaperListEdge, ConceptList, ConceptListEdge, FactList, FactListEdge, NodeObject, RelatedConceptList, RelatedConceptListEdge, SimilarPaperList, SimilarPaperListEdge, TrendList, TrendListEdge, PathsBetween, Path as FoundPath, PathStep as FoundStep, CutNode, SearchList, SearchListEdge, Answer as GivenAnswer, Interpretation as GivenInterpretation } from '../models.js';
import type { ApiContext } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
};

/** The answer to a question: how it was understood, what answers it, and the sentences that say so. Nothing is made up. */
export type Answer = {
  __typename?: 'Answer';
  /**
   * The concepts that answer the question ("which datasets does LSTM use?", "what outperforms LSTM?"), those first that most
   * papers state. If only papers answer it: those that the question speaks of, as in its interpretation.
   */
  concepts: ConceptConnection;
  /** For "how many …?": how many there are. */
  count?: Maybe<Scalars['Int']['output']>;
  /** For "what is …?": the concept. `evidence` has what papers say that it is, `papers` those that propose it. */
  definition?: Maybe<Concept>;
  /**
   * The sentences that say so: those of the first papers, in the order of `papers`, then those that state something of
   * concepts, or lie along the paths.
   */
  evidence: Array<AnswerEvidence>;
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
  /** A number: see `count`. What was counted is listed, too. */
  | 'COUNT'
  /** What a concept is: see `definition`. */
  | 'DEFINITION'
  /** Nothing: the question was not understood, or the graph does not hold it. See `message`. */
  | 'NONE'
  /** Papers: see `papers`. */
  | 'PAPERS'
  /** How two concepts are related: see `paths`. */
  | 'PATHS';

/** A named thing of the field that papers speak of: a model, a dataset, a technique, a task, a metric. */
export type Concept = Node & {
  __typename?: 'Concept';
  /** Its other names: those of the vocabulary first, then those that papers write. */
  aliases: Array<Scalars['String']['output']>;
  /** What it is a kind of (one step up). */
  broader: Array<Concept>;
  /** Not the same, but often meant together. */
  close: Array<Concept>;
  /** Whether it stands in the curated vocabulary; if not, papers brought it in. */
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
  /** Its kinds (one step down). */
  narrower: Array<Concept>;
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
export type ConceptFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  predicate?: InputMaybe<Predicate>;
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

/** A paper or concept with more facts than were followed: only the most confident ones were. */
export type CutItem = {
  __typename?: 'CutItem';
  /** How many facts it has. */
  factCount: Scalars['Int']['output'];
  /** How many of them were followed. */
  followed: Scalars['Int']['output'];
  /** The paper or concept. */
  item: GraphItem;
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
  /** Only facts between two concepts that at least so many papers state. */
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

/** How long a period is that things are counted by. */
export type Granularity =
  /** A month. Papers of which only the year is known are left out, as are those without a date. */
  | 'MONTH'
  /** A year. Papers without a date are left out. */
  | 'YEAR';

/** What facts join: a paper or a concept. */
export type GraphItem = Concept | Paper;

/** A question as a query over the graph. */
export type Interpretation = {
  __typename?: 'Interpretation';
  /** What the question speaks of, after aliases: those that were asked for, then close ones. */
  concepts: Array<Concept>;
  /** In words: "papers that state: replaces MLP; published in or after 2021". */
  description: Scalars['String']['output'];
  /** The GraphQL query that gives the same: to be copied, run and changed. */
  graphql: Scalars['String']['output'];
  /** What must be stated of the first concept. Null: it is enough that a paper mentions it. */
  predicate?: Maybe<Predicate>;
  /** The language model that has translated the question, where one is configured; null if the grammar has understood it. */
  readBy?: Maybe<Scalars['String']['output']>;
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
   * or `any`, the most confident first. Each has its sentence as evidence. Empty if the list has no conditions, and for
   * papers that merely mention the concept.
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
  /** Each of these words begins a word of one author's name: `hinton`, `g hinton`. At most 500 characters. */
  author?: InputMaybe<Scalars['String']['input']>;
  /** The paper meets none of these conditions. */
  none?: InputMaybe<Array<FactCondition>>;
  /**
   * Published on this day or later: `2021`, `2021-06` or `2021-06-12`, where `2021` means 2021-01-01. Papers without a
   * date do not match.
   */
  publishedAfter?: InputMaybe<Scalars['String']['input']>;
  /** Published before this day (not on it), written as for `publishedAfter`. Papers without a date do not match. */
  publishedBefore?: InputMaybe<Scalars['String']['input']>;
  /** From one of these files or lists, as in `Paper.source`. */
  sources?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Each of these words begins a word of the title or the abstract. At most 500 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Published in this year or later. Papers without a date do not match. */
  yearFrom?: InputMaybe<Scalars['Int']['input']>;
  /** Published in this year or before. Papers without a date do not match. */
  yearTo?: InputMaybe<Scalars['Int']['input']>;
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
 * What can be asked. Lists are Relay connections with cursors that stay right while papers are being written.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 */
export type Query = {
  __typename?: 'Query';
  /** A question in plain English, such as "Which papers replace MLP layers?" */
  ask: Answer;
  /** One concept, by its id or by any of its names: give one of the two. Null if the graph does not hold it. */
  concept?: Maybe<Concept>;
  /** Concepts that meet a filter; without a filter, all that a paper mentions. */
  concepts: ConceptConnection;
  /**
   * Facts that meet a filter, the most confident first; without a filter, all. What several papers state of two concepts comes
   * once, in the words of the most confident: `Fact.statements` has them all.
   */
  facts: FactConnection;
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
   * Papers and concepts in which each word of the text begins a word. Concepts come first: those with just this name,
   * then by their number of papers; then papers with the words in the title, then other papers, newest first.
   */
  search: SearchConnection;
  /** How much the graph holds. */
  statistics: Statistics;
  /** Concepts of which papers speak more and more, or less and less: by their share of the papers of two times in a row. */
  trends: TrendConnection;
};


/**
 * What can be asked. Lists are Relay connections with cursors that stay right while papers are being written.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 */
export type QueryAskArgs = {
  question: Scalars['String']['input'];
};


/**
 * What can be asked. Lists are Relay connections with cursors that stay right while papers are being written.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 */
export type QueryConceptArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What can be asked. Lists are Relay connections with cursors that stay right while papers are being written.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 */
export type QueryConceptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ConceptOrder>;
  where?: InputMaybe<ConceptFilter>;
};


/**
 * What can be asked. Lists are Relay connections with cursors that stay right while papers are being written.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 */
export type QueryFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<FactFilter>;
};


/**
 * What can be asked. Lists are Relay connections with cursors that stay right while papers are being written.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be asked. Lists are Relay connections with cursors that stay right while papers are being written.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/**
 * What can be asked. Lists are Relay connections with cursors that stay right while papers are being written.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 */
export type QueryPaperArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be asked. Lists are Relay connections with cursors that stay right while papers are being written.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 */
export type QueryPapersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PaperOrder>;
  where?: InputMaybe<PaperFilter>;
};


/**
 * What can be asked. Lists are Relay connections with cursors that stay right while papers are being written.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 */
export type QueryPathsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['String']['input'];
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  to: Scalars['String']['input'];
};


/**
 * What can be asked. Lists are Relay connections with cursors that stay right while papers are being written.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
 */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


/**
 * What can be asked. Lists are Relay connections with cursors that stay right while papers are being written.
 *
 * Names of concepts may be written as you like: aliases, upper and lower case and plural are found ("MLPs",
 * "multi-layer perceptron" and "mlp" are one concept). So may ids, as the API gives them.
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
   * How many of the concept's papers were read for this: all, or if there are more than 1000, its 1000 newest (those
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

/** Number of papers from one file or list. */
export type SourceCount = {
  __typename?: 'SourceCount';
  /** How many papers come from it. */
  papers: Scalars['Int']['output'];
  /** Its name, as in `Paper.source`. */
  source: Scalars['String']['output'];
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

/** Number of papers of one year. */
export type YearCount = {
  __typename?: 'YearCount';
  /** How many papers were published in it. */
  papers: Scalars['Int']['output'];
  /** The year. */
  year: Scalars['Int']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = {}, TContext = {}, TArgs = {}> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = {}, TContext = {}, TArgs = {}> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = {}, TContext = {}> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = {}, TContext = {}> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = {}, TParent = {}, TContext = {}, TArgs = {}> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  GraphItem: ( StoredConcept ) | ( StoredPaper );
  SearchResult: ( StoredConcept ) | ( StoredPaper );
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Answer: ResolverTypeWrapper<GivenAnswer>;
  AnswerEvidence: ResolverTypeWrapper<StoredFact>;
  AnswerKind: AnswerKind;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Concept: ResolverTypeWrapper<StoredConcept>;
  ConceptConnection: ResolverTypeWrapper<ConceptList>;
  ConceptEdge: ResolverTypeWrapper<ConceptListEdge>;
  ConceptFilter: ConceptFilter;
  ConceptOrder: ConceptOrder;
  ConceptType: ConceptType;
  ConceptTypeCount: ResolverTypeWrapper<ConceptTypeCount>;
  CutItem: ResolverTypeWrapper<CutNode>;
  Evidence: ResolverTypeWrapper<Span>;
  Fact: ResolverTypeWrapper<StoredFact>;
  FactCondition: FactCondition;
  FactConnection: ResolverTypeWrapper<FactList>;
  FactEdge: ResolverTypeWrapper<FactListEdge>;
  FactFilter: FactFilter;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Granularity: Granularity;
  GraphItem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GraphItem']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Interpretation: ResolverTypeWrapper<GivenInterpretation>;
  Mention: ResolverTypeWrapper<StoredMention>;
  Node: ResolverTypeWrapper<NodeObject>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Paper: ResolverTypeWrapper<StoredPaper>;
  PaperConnection: ResolverTypeWrapper<PaperList>;
  PaperEdge: ResolverTypeWrapper<PaperListEdge>;
  PaperFilter: PaperFilter;
  PaperOrder: PaperOrder;
  Path: ResolverTypeWrapper<FoundPath>;
  PathStep: ResolverTypeWrapper<FoundStep>;
  Paths: ResolverTypeWrapper<PathsBetween>;
  Predicate: Predicate;
  PredicateCount: ResolverTypeWrapper<PredicateCount>;
  PredicatePapers: ResolverTypeWrapper<PredicatePapers>;
  Query: ResolverTypeWrapper<{}>;
  RelatedConceptConnection: ResolverTypeWrapper<RelatedConceptList>;
  RelatedConceptEdge: ResolverTypeWrapper<RelatedConceptListEdge>;
  SearchConnection: ResolverTypeWrapper<SearchList>;
  SearchEdge: ResolverTypeWrapper<SearchListEdge>;
  SearchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SearchResult']>;
  SharedConcept: ResolverTypeWrapper<Omit<SharedConcept, 'concept'> & { concept: ResolversTypes['Concept'] }>;
  SimilarPaperConnection: ResolverTypeWrapper<SimilarPaperList>;
  SimilarPaperEdge: ResolverTypeWrapper<SimilarPaperListEdge>;
  SourceCount: ResolverTypeWrapper<SourceCount>;
  Statistics: ResolverTypeWrapper<StoredStatistics>;
  StepDirection: StepDirection;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  TextField: TextField;
  TimelinePoint: ResolverTypeWrapper<TimelinePoint>;
  TrendConnection: ResolverTypeWrapper<TrendList>;
  TrendDirection: TrendDirection;
  TrendEdge: ResolverTypeWrapper<TrendListEdge>;
  TrendWindow: ResolverTypeWrapper<TrendWindow>;
  YearCount: ResolverTypeWrapper<YearCount>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Answer: GivenAnswer;
  AnswerEvidence: StoredFact;
  Boolean: Scalars['Boolean']['output'];
  Concept: StoredConcept;
  ConceptConnection: ConceptList;
  ConceptEdge: ConceptListEdge;
  ConceptFilter: ConceptFilter;
  ConceptTypeCount: ConceptTypeCount;
  CutItem: CutNode;
  Evidence: Span;
  Fact: StoredFact;
  FactCondition: FactCondition;
  FactConnection: FactList;
  FactEdge: FactListEdge;
  FactFilter: FactFilter;
  Float: Scalars['Float']['output'];
  GraphItem: ResolversUnionTypes<ResolversParentTypes>['GraphItem'];
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Interpretation: GivenInterpretation;
  Mention: StoredMention;
  Node: NodeObject;
  PageInfo: PageInfo;
  Paper: StoredPaper;
  PaperConnection: PaperList;
  PaperEdge: PaperListEdge;
  PaperFilter: PaperFilter;
  Path: FoundPath;
  PathStep: FoundStep;
  Paths: PathsBetween;
  PredicateCount: PredicateCount;
  PredicatePapers: PredicatePapers;
  Query: {};
  RelatedConceptConnection: RelatedConceptList;
  RelatedConceptEdge: RelatedConceptListEdge;
  SearchConnection: SearchList;
  SearchEdge: SearchListEdge;
  SearchResult: ResolversUnionTypes<ResolversParentTypes>['SearchResult'];
  SharedConcept: Omit<SharedConcept, 'concept'> & { concept: ResolversParentTypes['Concept'] };
  SimilarPaperConnection: SimilarPaperList;
  SimilarPaperEdge: SimilarPaperListEdge;
  SourceCount: SourceCount;
  Statistics: StoredStatistics;
  String: Scalars['String']['output'];
  TimelinePoint: TimelinePoint;
  TrendConnection: TrendList;
  TrendEdge: TrendListEdge;
  TrendWindow: TrendWindow;
  YearCount: YearCount;
};

export type AnswerResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Answer'] = ResolversParentTypes['Answer']> = {
  concepts?: Resolver<ResolversTypes['ConceptConnection'], ParentType, ContextType, RequireFields<AnswerConceptsArgs, 'first'>>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['Concept']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['AnswerEvidence']>, ParentType, ContextType, RequireFields<AnswerEvidenceArgs, 'first'>>;
  interpretation?: Resolver<Maybe<ResolversTypes['Interpretation']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AnswerKind'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notInGraph?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, RequireFields<AnswerPapersArgs, 'first'>>;
  paths?: Resolver<Array<ResolversTypes['Path']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnswerEvidenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AnswerEvidence'] = ResolversParentTypes['AnswerEvidence']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fact?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['TextField'], ParentType, ContextType>;
  paper?: Resolver<ResolversTypes['Paper'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConceptResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Concept'] = ResolversParentTypes['Concept']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  broader?: Resolver<Array<ResolversTypes['Concept']>, ParentType, ContextType>;
  close?: Resolver<Array<ResolversTypes['Concept']>, ParentType, ContextType>;
  curated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<ConceptFactsArgs, 'first'>>;
  firstSeen?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  narrower?: Resolver<Array<ResolversTypes['Concept']>, ParentType, ContextType>;
  paperCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, RequireFields<ConceptPapersArgs, 'first'>>;
  relatedConcepts?: Resolver<ResolversTypes['RelatedConceptConnection'], ParentType, ContextType, RequireFields<ConceptRelatedConceptsArgs, 'first'>>;
  timeline?: Resolver<Array<ResolversTypes['TimelinePoint']>, ParentType, ContextType, RequireFields<ConceptTimelineArgs, 'by'>>;
  type?: Resolver<ResolversTypes['ConceptType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConceptConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ConceptConnection'] = ResolversParentTypes['ConceptConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConceptEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Concept']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConceptEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ConceptEdge'] = ResolversParentTypes['ConceptEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Concept'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConceptTypeCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ConceptTypeCount'] = ResolversParentTypes['ConceptTypeCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ConceptType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CutItemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CutItem'] = ResolversParentTypes['CutItem']> = {
  factCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  followed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['GraphItem'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['TextField'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FactResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Fact'] = ResolversParentTypes['Fact']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  object?: Resolver<ResolversTypes['Concept'], ParentType, ContextType>;
  paper?: Resolver<ResolversTypes['Paper'], ParentType, ContextType>;
  paperCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  predicate?: Resolver<ResolversTypes['Predicate'], ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<FactStatementsArgs, 'first'>>;
  subject?: Resolver<Maybe<ResolversTypes['Concept']>, ParentType, ContextType>;
  with?: Resolver<Maybe<ResolversTypes['Concept']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FactConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FactConnection'] = ResolversParentTypes['FactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Fact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FactEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FactEdge'] = ResolversParentTypes['FactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GraphItemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GraphItem'] = ResolversParentTypes['GraphItem']> = {
  __resolveType: TypeResolveFn<'Concept' | 'Paper', ParentType, ContextType>;
};

export type InterpretationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Interpretation'] = ResolversParentTypes['Interpretation']> = {
  concepts?: Resolver<Array<ResolversTypes['Concept']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  graphql?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  predicate?: Resolver<Maybe<ResolversTypes['Predicate']>, ParentType, ContextType>;
  readBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MentionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Mention'] = ResolversParentTypes['Mention']> = {
  concept?: Resolver<ResolversTypes['Concept'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['TextField'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ConceptType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NodeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Concept' | 'Fact' | 'Paper', ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaperResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Paper'] = ResolversParentTypes['Paper']> = {
  abstract?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  arxivId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  doi?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<PaperFactsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mentions?: Resolver<Array<ResolversTypes['Mention']>, ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  similarPapers?: Resolver<ResolversTypes['SimilarPaperConnection'], ParentType, ContextType, RequireFields<PaperSimilarPapersArgs, 'first'>>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaperConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PaperConnection'] = ResolversParentTypes['PaperConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PaperEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Paper']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaperEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PaperEdge'] = ResolversParentTypes['PaperEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  facts?: Resolver<Array<ResolversTypes['Fact']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Paper'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PathResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['PathStep']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PathStepResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PathStep'] = ResolversParentTypes['PathStep']> = {
  direction?: Resolver<ResolversTypes['StepDirection'], ParentType, ContextType>;
  fact?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
  factCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['GraphItem'], ParentType, ContextType>;
  otherFacts?: Resolver<Array<ResolversTypes['Fact']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['GraphItem'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PathsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Paths'] = ResolversParentTypes['Paths']> = {
  cut?: Resolver<Array<ResolversTypes['CutItem']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Concept']>, ParentType, ContextType>;
  paths?: Resolver<Array<ResolversTypes['Path']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Concept']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PredicateCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PredicateCount'] = ResolversParentTypes['PredicateCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  predicate?: Resolver<ResolversTypes['Predicate'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PredicatePapersResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PredicatePapers'] = ResolversParentTypes['PredicatePapers']> = {
  papers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  predicate?: Resolver<ResolversTypes['Predicate'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  ask?: Resolver<ResolversTypes['Answer'], ParentType, ContextType, RequireFields<QueryAskArgs, 'question'>>;
  concept?: Resolver<Maybe<ResolversTypes['Concept']>, ParentType, ContextType, Partial<QueryConceptArgs>>;
  concepts?: Resolver<ResolversTypes['ConceptConnection'], ParentType, ContextType, RequireFields<QueryConceptsArgs, 'first' | 'orderBy'>>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<QueryFactsArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  paper?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType, RequireFields<QueryPaperArgs, 'id'>>;
  papers?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, RequireFields<QueryPapersArgs, 'first' | 'orderBy'>>;
  paths?: Resolver<ResolversTypes['Paths'], ParentType, ContextType, RequireFields<QueryPathsArgs, 'first' | 'from' | 'maxLength' | 'to'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'text'>>;
  statistics?: Resolver<ResolversTypes['Statistics'], ParentType, ContextType>;
  trends?: Resolver<ResolversTypes['TrendConnection'], ParentType, ContextType, RequireFields<QueryTrendsArgs, 'by' | 'direction' | 'first' | 'minPapers'>>;
};

export type RelatedConceptConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RelatedConceptConnection'] = ResolversParentTypes['RelatedConceptConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RelatedConceptEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Concept']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  papersRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RelatedConceptEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RelatedConceptEdge'] = ResolversParentTypes['RelatedConceptEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lift?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Concept'], ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SearchResult']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchResult'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SearchResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SearchResult'] = ResolversParentTypes['SearchResult']> = {
  __resolveType: TypeResolveFn<'Concept' | 'Paper', ParentType, ContextType>;
};

export type SharedConceptResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SharedConcept'] = ResolversParentTypes['SharedConcept']> = {
  concept?: Resolver<ResolversTypes['Concept'], ParentType, ContextType>;
  rarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SimilarPaperConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SimilarPaperConnection'] = ResolversParentTypes['SimilarPaperConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SimilarPaperEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Paper']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SimilarPaperEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SimilarPaperEdge'] = ResolversParentTypes['SimilarPaperEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Paper'], ParentType, ContextType>;
  sharedConcepts?: Resolver<Array<ResolversTypes['SharedConcept']>, ParentType, ContextType>;
  similarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SourceCount'] = ResolversParentTypes['SourceCount']> = {
  papers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatisticsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Statistics'] = ResolversParentTypes['Statistics']> = {
  concepts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  conceptsByType?: Resolver<Array<ResolversTypes['ConceptTypeCount']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  factsByPredicate?: Resolver<Array<ResolversTypes['PredicateCount']>, ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  papersByYear?: Resolver<Array<ResolversTypes['YearCount']>, ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['SourceCount']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TimelinePointResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TimelinePoint'] = ResolversParentTypes['TimelinePoint']> = {
  papers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  predicates?: Resolver<Array<ResolversTypes['PredicatePapers']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrendConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TrendConnection'] = ResolversParentTypes['TrendConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TrendEdge']>, ParentType, ContextType>;
  newer?: Resolver<Maybe<ResolversTypes['TrendWindow']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Concept']>, ParentType, ContextType>;
  older?: Resolver<Maybe<ResolversTypes['TrendWindow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrendEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TrendEdge'] = ResolversParentTypes['TrendEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  growth?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  newerPapers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Concept'], ParentType, ContextType>;
  olderPapers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrendWindowResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TrendWindow'] = ResolversParentTypes['TrendWindow']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type YearCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['YearCount'] = ResolversParentTypes['YearCount']> = {
  papers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = ApiContext> = {
  Answer?: AnswerResolvers<ContextType>;
  AnswerEvidence?: AnswerEvidenceResolvers<ContextType>;
  Concept?: ConceptResolvers<ContextType>;
  ConceptConnection?: ConceptConnectionResolvers<ContextType>;
  ConceptEdge?: ConceptEdgeResolvers<ContextType>;
  ConceptTypeCount?: ConceptTypeCountResolvers<ContextType>;
  CutItem?: CutItemResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Fact?: FactResolvers<ContextType>;
  FactConnection?: FactConnectionResolvers<ContextType>;
  FactEdge?: FactEdgeResolvers<ContextType>;
  GraphItem?: GraphItemResolvers<ContextType>;
  Interpretation?: InterpretationResolvers<ContextType>;
  Mention?: MentionResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Paper?: PaperResolvers<ContextType>;
  PaperConnection?: PaperConnectionResolvers<ContextType>;
  PaperEdge?: PaperEdgeResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  PathStep?: PathStepResolvers<ContextType>;
  Paths?: PathsResolvers<ContextType>;
  PredicateCount?: PredicateCountResolvers<ContextType>;
  PredicatePapers?: PredicatePapersResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RelatedConceptConnection?: RelatedConceptConnectionResolvers<ContextType>;
  RelatedConceptEdge?: RelatedConceptEdgeResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchResult?: SearchResultResolvers<ContextType>;
  SharedConcept?: SharedConceptResolvers<ContextType>;
  SimilarPaperConnection?: SimilarPaperConnectionResolvers<ContextType>;
  SimilarPaperEdge?: SimilarPaperEdgeResolvers<ContextType>;
  SourceCount?: SourceCountResolvers<ContextType>;
  Statistics?: StatisticsResolvers<ContextType>;
  TimelinePoint?: TimelinePointResolvers<ContextType>;
  TrendConnection?: TrendConnectionResolvers<ContextType>;
  TrendEdge?: TrendEdgeResolvers<ContextType>;
  TrendWindow?: TrendWindowResolvers<ContextType>;
  YearCount?: YearCountResolvers<ContextType>;
};

