import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** Which paper to delete. */
export type DeletePaperInput = {
  /** Who does it: a name, at most 200 characters. */
  by: Scalars['String']['input'];
  /** As in `Paper.id`. */
  paper: Scalars['ID']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
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

/** Papers to read. */
export type IngestPapersInput = {
  /** At most 50. */
  papers: Array<PaperInput>;
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

/** Which way concepts go. */
export type TrendDirection =
  /** Their share of papers shrinks; the smallest growth first. */
  | 'FALLING'
  /** Their share of papers grows; the greatest growth first. */
  | 'RISING';

/** Which correction to take back. */
export type UndoCorrectionInput = {
  /** Who does it: a name, at most 200 characters. */
  by: Scalars['String']['input'];
  /** As in `Correction.id`. */
  correction: Scalars['ID']['input'];
};

export type PapersThatStateQueryVariables = Exact<{
  predicate: Predicate;
  concept: Scalars['String']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PapersThatStateQuery = { concept: { name: string } | null, papers: { totalCount: number, edges: Array<{ node: { title: string, published: string | null }, facts: Array<{ confidence: number, object: { name: string }, evidence: { text: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const PapersThatStateDocument = new TypedDocumentString(`
    query PapersThatState($predicate: Predicate!, $concept: String!, $first: Int!, $after: String) {
  concept(name: $concept) {
    name
  }
  papers(
    where: {all: [{predicate: $predicate, concept: $concept}]}
    orderBy: RELEVANCE
    first: $first
    after: $after
  ) {
    totalCount
    edges {
      node {
        title
        published
      }
      facts {
        object {
          name
        }
        confidence
        evidence {
          text
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<PapersThatStateQuery, PapersThatStateQueryVariables>;