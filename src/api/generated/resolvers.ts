import type { GraphQLResolveInfo } from 'graphql';
import type { Paper as StoredPaper, Mention as StoredMention, Span, StoredConcept, StoredFact, Statistics as StoredStatistics, PaperList, PaperListEdge, ConceptList, ConceptListEdge, FactList, FactListEdge, PathsBetween, Path as FoundPath, PathStep as FoundStep, DrawnGraph, DrawnNode, GraphEdge as FoundEdge, ComparedItems, ComparisonRowList, ComparisonRowListEdge, ComparisonRow as FoundRow, ComparisonCell as FoundCell, CutNode, SearchList, SearchListEdge, Answer as GivenAnswer, Interpretation as GivenInterpretation } from '../models.js';
import type { ApiContext } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
};

/** The answer to a question: how it was understood, the papers, and the sentences that say so. Nothing is made up. */
export type Answer = {
  __typename?: 'Answer';
  /**
   * For a question that asks for concepts ("what is part of a Transformer?"): the concepts that answer it. Else those that
   * the question speaks of, as in its interpretation.
   */
  concepts: ConceptConnection;
  /** The sentences that say so: those of the first papers, in the order of `papers`, or those that name the concepts. */
  evidence: Array<AnswerEvidence>;
  /** How the question was understood. Null if it was not, or if it speaks of a concept that the graph does not hold. */
  interpretation?: Maybe<Interpretation>;
  /** For a person to read: why there is no answer, or what should be known about it. Null if there is nothing to say. */
  message?: Maybe<Scalars['String']['output']>;
  /** True if the question was understood but the graph holds nothing that answers it. */
  notInGraph: Scalars['Boolean']['output'];
  /** The papers that answer the question, those first that say it of exactly what was asked. */
  papers: PaperConnection;
  /** The question as it was asked. */
  question: Scalars['String']['output'];
};


/** The answer to a question: how it was understood, the papers, and the sentences that say so. Nothing is made up. */
export type AnswerConceptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The answer to a question: how it was understood, the papers, and the sentences that say so. Nothing is made up. */
export type AnswerEvidenceArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The answer to a question: how it was understood, the papers, and the sentences that say so. Nothing is made up. */
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
export type Concept = {
  __typename?: 'Concept';
  /** Its other names: those of the vocabulary first, then those that papers write. */
  aliases: Array<Scalars['String']['output']>;
  /** What it is a kind of (one step up). */
  broader: Array<Concept>;
  /** Not the same, but often meant together. */
  close: Array<Concept>;
  /** Whether it stands in the curated vocabulary; if not, papers brought it in. */
  curated: Scalars['Boolean']['output'];
  /** Facts with this concept as subject or object, the most confident first. */
  facts: FactConnection;
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
  /** How many facts it has, of those that were asked for. */
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
export type Fact = {
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
  /** The relation between subject and object. */
  predicate: Predicate;
  /** The concept that is spoken of. Null if it is the paper itself. */
  subject?: Maybe<Concept>;
  /** For `REPLACES`: what takes the object's place, where the paper says it. */
  with?: Maybe<Concept>;
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
  /** Concepts narrower than `subject` and `object` count too, at any depth. */
  narrower?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only facts with this concept as object, by name or id. A concept that the graph does not hold has no facts. */
  object?: InputMaybe<Scalars['String']['input']>;
  /** True: only what papers state of their own work (facts without subject). False: only facts between two concepts. */
  ofPaperItself?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only facts that this paper states. */
  paper?: InputMaybe<Scalars['ID']['input']>;
  /** Only facts with this predicate. */
  predicate?: InputMaybe<Predicate>;
  /** Only facts with this concept as subject, by name or id. A concept that the graph does not hold has no facts. */
  subject?: InputMaybe<Scalars['String']['input']>;
};

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
  /** Unique in the drawing: `paper:` or `concept:`, and the id of the paper or concept. */
  id: Scalars['ID']['output'];
  /** The paper or concept. */
  item: GraphItem;
  /** The concept's name, or the paper's title. */
  label: Scalars['String']['output'];
  /** The type of the concept. Null for a paper. */
  type?: Maybe<ConceptType>;
};

/** A question as a query over the graph. */
export type Interpretation = {
  __typename?: 'Interpretation';
  /** What the question speaks of, after aliases: those that were asked for, then close ones. */
  concepts: Array<Concept>;
  /** The GraphQL query that gives the same papers or facts: to be copied, run and changed. */
  graphql: Scalars['String']['output'];
  /** What must be stated of the first concept. Null: it is enough that a paper mentions it. */
  predicate?: Maybe<Predicate>;
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
export type Paper = {
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
  /** The paper meets none of these conditions. */
  none?: InputMaybe<Array<FactCondition>>;
  /**
   * Published on this day or later: `2021`, `2021-06` or `2021-06-12`, where `2021` means 2021-01-01. Papers without a
   * date do not match.
   */
  publishedAfter?: InputMaybe<Scalars['String']['input']>;
  /** Published before this day (not on it), written as for `publishedAfter`. Papers without a date do not match. */
  publishedBefore?: InputMaybe<Scalars['String']['input']>;
  /** Each of these words begins a word of the title or the abstract. At most 500 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of papers. Each ends by the id, so that it is total. */
export type PaperOrder =
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
  /** Papers and concepts side by side: what they share, and what each has alone, with evidence. */
  compare: Comparison;
  /** One concept, by its id or by any of its names: give one of the two. Null if the graph does not hold it. */
  concept?: Maybe<Concept>;
  /** Concepts that meet a filter; without a filter, all that a paper mentions. */
  concepts: ConceptConnection;
  /** Facts that meet a filter, the most confident first; without a filter, all. */
  facts: FactConnection;
  /**
   * What lies around some papers and concepts: the papers and concepts that facts join to them, in some steps, and the facts
   * between all of these, ready to be drawn.
   */
  graph: Graph;
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
export type QueryCompareArgs = {
  ids: Array<Scalars['ID']['input']>;
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
export type QueryGraphArgs = {
  around: Array<Scalars['ID']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  predicates?: InputMaybe<Array<Predicate>>;
  types?: InputMaybe<Array<ConceptType>>;
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
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Comparison: ResolverTypeWrapper<ComparedItems>;
  ComparisonCell: ResolverTypeWrapper<FoundCell>;
  ComparisonRow: ResolverTypeWrapper<FoundRow>;
  ComparisonRowConnection: ResolverTypeWrapper<ComparisonRowList>;
  ComparisonRowEdge: ResolverTypeWrapper<ComparisonRowListEdge>;
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
  Graph: ResolverTypeWrapper<DrawnGraph>;
  GraphEdge: ResolverTypeWrapper<FoundEdge>;
  GraphItem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GraphItem']>;
  GraphNode: ResolverTypeWrapper<DrawnNode>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Interpretation: ResolverTypeWrapper<GivenInterpretation>;
  Mention: ResolverTypeWrapper<StoredMention>;
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
  Query: ResolverTypeWrapper<{}>;
  SearchConnection: ResolverTypeWrapper<SearchList>;
  SearchEdge: ResolverTypeWrapper<SearchListEdge>;
  SearchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SearchResult']>;
  Statistics: ResolverTypeWrapper<StoredStatistics>;
  StepDirection: StepDirection;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  TextField: TextField;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Answer: GivenAnswer;
  AnswerEvidence: StoredFact;
  Boolean: Scalars['Boolean']['output'];
  Comparison: ComparedItems;
  ComparisonCell: FoundCell;
  ComparisonRow: FoundRow;
  ComparisonRowConnection: ComparisonRowList;
  ComparisonRowEdge: ComparisonRowListEdge;
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
  Graph: DrawnGraph;
  GraphEdge: FoundEdge;
  GraphItem: ResolversUnionTypes<ResolversParentTypes>['GraphItem'];
  GraphNode: DrawnNode;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Interpretation: GivenInterpretation;
  Mention: StoredMention;
  PageInfo: PageInfo;
  Paper: StoredPaper;
  PaperConnection: PaperList;
  PaperEdge: PaperListEdge;
  PaperFilter: PaperFilter;
  Path: FoundPath;
  PathStep: FoundStep;
  Paths: PathsBetween;
  PredicateCount: PredicateCount;
  Query: {};
  SearchConnection: SearchList;
  SearchEdge: SearchListEdge;
  SearchResult: ResolversUnionTypes<ResolversParentTypes>['SearchResult'];
  Statistics: StoredStatistics;
  String: Scalars['String']['output'];
};

export type AnswerResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Answer'] = ResolversParentTypes['Answer']> = {
  concepts?: Resolver<ResolversTypes['ConceptConnection'], ParentType, ContextType, RequireFields<AnswerConceptsArgs, 'first'>>;
  evidence?: Resolver<Array<ResolversTypes['AnswerEvidence']>, ParentType, ContextType, RequireFields<AnswerEvidenceArgs, 'first'>>;
  interpretation?: Resolver<Maybe<ResolversTypes['Interpretation']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notInGraph?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, RequireFields<AnswerPapersArgs, 'first'>>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type ComparisonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Comparison'] = ResolversParentTypes['Comparison']> = {
  concepts?: Resolver<ResolversTypes['ComparisonRowConnection'], ParentType, ContextType, RequireFields<ComparisonConceptsArgs, 'first'>>;
  datasets?: Resolver<ResolversTypes['ComparisonRowConnection'], ParentType, ContextType, RequireFields<ComparisonDatasetsArgs, 'first'>>;
  items?: Resolver<Array<ResolversTypes['GraphItem']>, ParentType, ContextType>;
  metrics?: Resolver<ResolversTypes['ComparisonRowConnection'], ParentType, ContextType, RequireFields<ComparisonMetricsArgs, 'first'>>;
  notInGraph?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  outperforms?: Resolver<ResolversTypes['ComparisonRowConnection'], ParentType, ContextType, RequireFields<ComparisonOutperformsArgs, 'first'>>;
  replaces?: Resolver<ResolversTypes['ComparisonRowConnection'], ParentType, ContextType, RequireFields<ComparisonReplacesArgs, 'first'>>;
  tasks?: Resolver<ResolversTypes['ComparisonRowConnection'], ParentType, ContextType, RequireFields<ComparisonTasksArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ComparisonCellResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ComparisonCell'] = ResolversParentTypes['ComparisonCell']> = {
  facts?: Resolver<Array<ResolversTypes['Fact']>, ParentType, ContextType, RequireFields<ComparisonCellFactsArgs, 'first'>>;
  item?: Resolver<ResolversTypes['GraphItem'], ParentType, ContextType>;
  mention?: Resolver<Maybe<ResolversTypes['Mention']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ComparisonRowResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ComparisonRow'] = ResolversParentTypes['ComparisonRow']> = {
  cells?: Resolver<Array<ResolversTypes['ComparisonCell']>, ParentType, ContextType>;
  concept?: Resolver<ResolversTypes['Concept'], ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ComparisonRowConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ComparisonRowConnection'] = ResolversParentTypes['ComparisonRowConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ComparisonRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ComparisonRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ComparisonRowEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ComparisonRowEdge'] = ResolversParentTypes['ComparisonRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ComparisonRow'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConceptResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Concept'] = ResolversParentTypes['Concept']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  broader?: Resolver<Array<ResolversTypes['Concept']>, ParentType, ContextType>;
  close?: Resolver<Array<ResolversTypes['Concept']>, ParentType, ContextType>;
  curated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<ConceptFactsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  narrower?: Resolver<Array<ResolversTypes['Concept']>, ParentType, ContextType>;
  paperCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, RequireFields<ConceptPapersArgs, 'first'>>;
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
  predicate?: Resolver<ResolversTypes['Predicate'], ParentType, ContextType>;
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

export type GraphResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Graph'] = ResolversParentTypes['Graph']> = {
  cut?: Resolver<Array<ResolversTypes['CutItem']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['GraphEdge']>, ParentType, ContextType>;
  edgesLeftOutAtLeast?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['GraphNode']>, ParentType, ContextType>;
  nodesLeftOutAtLeast?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notInGraph?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GraphEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GraphEdge'] = ResolversParentTypes['GraphEdge']> = {
  fact?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
  factCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  predicate?: Resolver<ResolversTypes['Predicate'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GraphItemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GraphItem'] = ResolversParentTypes['GraphItem']> = {
  __resolveType: TypeResolveFn<'Concept' | 'Paper', ParentType, ContextType>;
};

export type GraphNodeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GraphNode'] = ResolversParentTypes['GraphNode']> = {
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['GraphItem'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['ConceptType']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InterpretationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Interpretation'] = ResolversParentTypes['Interpretation']> = {
  concepts?: Resolver<Array<ResolversTypes['Concept']>, ParentType, ContextType>;
  graphql?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  predicate?: Resolver<Maybe<ResolversTypes['Predicate']>, ParentType, ContextType>;
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

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  ask?: Resolver<ResolversTypes['Answer'], ParentType, ContextType, RequireFields<QueryAskArgs, 'question'>>;
  compare?: Resolver<ResolversTypes['Comparison'], ParentType, ContextType, RequireFields<QueryCompareArgs, 'ids'>>;
  concept?: Resolver<Maybe<ResolversTypes['Concept']>, ParentType, ContextType, Partial<QueryConceptArgs>>;
  concepts?: Resolver<ResolversTypes['ConceptConnection'], ParentType, ContextType, RequireFields<QueryConceptsArgs, 'first' | 'orderBy'>>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<QueryFactsArgs, 'first'>>;
  graph?: Resolver<ResolversTypes['Graph'], ParentType, ContextType, RequireFields<QueryGraphArgs, 'around' | 'depth' | 'limit'>>;
  paper?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType, RequireFields<QueryPaperArgs, 'id'>>;
  papers?: Resolver<ResolversTypes['PaperConnection'], ParentType, ContextType, RequireFields<QueryPapersArgs, 'first' | 'orderBy'>>;
  paths?: Resolver<ResolversTypes['Paths'], ParentType, ContextType, RequireFields<QueryPathsArgs, 'first' | 'from' | 'maxLength' | 'to'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'text'>>;
  statistics?: Resolver<ResolversTypes['Statistics'], ParentType, ContextType>;
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

export type StatisticsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Statistics'] = ResolversParentTypes['Statistics']> = {
  concepts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  conceptsByType?: Resolver<Array<ResolversTypes['ConceptTypeCount']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  factsByPredicate?: Resolver<Array<ResolversTypes['PredicateCount']>, ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  papers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = ApiContext> = {
  Answer?: AnswerResolvers<ContextType>;
  AnswerEvidence?: AnswerEvidenceResolvers<ContextType>;
  Comparison?: ComparisonResolvers<ContextType>;
  ComparisonCell?: ComparisonCellResolvers<ContextType>;
  ComparisonRow?: ComparisonRowResolvers<ContextType>;
  ComparisonRowConnection?: ComparisonRowConnectionResolvers<ContextType>;
  ComparisonRowEdge?: ComparisonRowEdgeResolvers<ContextType>;
  Concept?: ConceptResolvers<ContextType>;
  ConceptConnection?: ConceptConnectionResolvers<ContextType>;
  ConceptEdge?: ConceptEdgeResolvers<ContextType>;
  ConceptTypeCount?: ConceptTypeCountResolvers<ContextType>;
  CutItem?: CutItemResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Fact?: FactResolvers<ContextType>;
  FactConnection?: FactConnectionResolvers<ContextType>;
  FactEdge?: FactEdgeResolvers<ContextType>;
  Graph?: GraphResolvers<ContextType>;
  GraphEdge?: GraphEdgeResolvers<ContextType>;
  GraphItem?: GraphItemResolvers<ContextType>;
  GraphNode?: GraphNodeResolvers<ContextType>;
  Interpretation?: InterpretationResolvers<ContextType>;
  Mention?: MentionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Paper?: PaperResolvers<ContextType>;
  PaperConnection?: PaperConnectionResolvers<ContextType>;
  PaperEdge?: PaperEdgeResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  PathStep?: PathStepResolvers<ContextType>;
  Paths?: PathsResolvers<ContextType>;
  PredicateCount?: PredicateCountResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchResult?: SearchResultResolvers<ContextType>;
  Statistics?: StatisticsResolvers<ContextType>;
};

