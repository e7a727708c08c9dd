import type * as Types from './schema.js';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ConceptLinkFragment = { readonly id: string, readonly name: string, readonly type: Types.ConceptType };

export type PaperLinkFragment = { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null };

export type StatedFactFragment = { readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } };

export type QuestionSubjectFragment = { readonly name: string, readonly proposing: { readonly totalCount: number }, readonly using: { readonly totalCount: number }, readonly evaluating: { readonly totalCount: number }, readonly replacing: { readonly totalCount: number }, readonly outperforming: { readonly totalCount: number }, readonly addressing: { readonly totalCount: number } };

export type SourcedFactFragment = { readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } };

export type AskQueryVariables = Types.Exact<{
  question: Types.Scalars['String']['input'];
}>;


export type AskQuery = { readonly ask: { readonly kind: Types.AnswerKind, readonly message: string | null, readonly notInGraph: boolean, readonly suggestions: ReadonlyArray<string>, readonly suggestedQuestions: ReadonlyArray<string>, readonly count: number | null, readonly definition: { readonly id: string } | null, readonly interpretation: { readonly description: string, readonly readBy: string | null, readonly types: ReadonlyArray<Types.ConceptType>, readonly first: number | null, readonly concepts: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: Types.ConceptType }>, readonly papers: { readonly authors: ReadonlyArray<string>, readonly anyAuthor: ReadonlyArray<string>, readonly publishedAfter: string | null, readonly publishedBefore: string | null, readonly orderBy: Types.PaperOrder, readonly all: ReadonlyArray<ReadonlyArray<{ readonly predicate: Types.Predicate | null, readonly isClose: boolean, readonly concept: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } }>>, readonly none: ReadonlyArray<{ readonly predicate: Types.Predicate | null, readonly isClose: boolean, readonly concept: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } }> } | null, readonly statedConcepts: { readonly types: ReadonlyArray<Types.ConceptType>, readonly predicates: ReadonlyArray<Types.Predicate>, readonly role: Types.FactRole, readonly publishedAfter: string | null, readonly publishedBefore: string | null, readonly concept: { readonly id: string } | null, readonly papers: { readonly authors: ReadonlyArray<string>, readonly anyAuthor: ReadonlyArray<string>, readonly publishedAfter: string | null, readonly publishedBefore: string | null, readonly orderBy: Types.PaperOrder, readonly all: ReadonlyArray<ReadonlyArray<{ readonly predicate: Types.Predicate | null, readonly isClose: boolean, readonly concept: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } }>>, readonly none: ReadonlyArray<{ readonly predicate: Types.Predicate | null, readonly isClose: boolean, readonly concept: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } }> } | null, readonly except: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: Types.ConceptType }>, readonly whether: { readonly id: string } | null } | null } | null, readonly facts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } }> } } };

export type AskedPapersFragment = { readonly authors: ReadonlyArray<string>, readonly anyAuthor: ReadonlyArray<string>, readonly publishedAfter: string | null, readonly publishedBefore: string | null, readonly orderBy: Types.PaperOrder, readonly all: ReadonlyArray<ReadonlyArray<{ readonly predicate: Types.Predicate | null, readonly isClose: boolean, readonly concept: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } }>>, readonly none: ReadonlyArray<{ readonly predicate: Types.Predicate | null, readonly isClose: boolean, readonly concept: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } }> };

export type AskedConditionFragment = { readonly predicate: Types.Predicate | null, readonly isClose: boolean, readonly concept: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } };

type PathItem_Concept_Fragment = { readonly id: string, readonly name: string, readonly type: Types.ConceptType };

type PathItem_Paper_Fragment = { readonly id: string, readonly title: string };

export type PathItemFragment = PathItem_Concept_Fragment | PathItem_Paper_Fragment;

export type AnswerPathsQueryVariables = Types.Exact<{
  from: Types.Scalars['String']['input'];
  to: Types.Scalars['String']['input'];
  predicates?: Types.InputMaybe<ReadonlyArray<Types.Predicate> | Types.Predicate>;
  minConfidence?: Types.InputMaybe<Types.Scalars['Float']['input']>;
  yearFrom?: Types.InputMaybe<Types.Scalars['Int']['input']>;
  yearTo?: Types.InputMaybe<Types.Scalars['Int']['input']>;
}>;


export type AnswerPathsQuery = { readonly paths: { readonly from: { readonly id: string } | null, readonly to: { readonly id: string } | null, readonly paths: ReadonlyArray<{ readonly score: number, readonly steps: ReadonlyArray<{ readonly direction: Types.StepDirection, readonly from: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | { readonly id: string, readonly title: string }, readonly to: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | { readonly id: string, readonly title: string }, readonly fact: { readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } } }> }>, readonly cut: ReadonlyArray<{ readonly followed: number, readonly factCount: number, readonly item: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | { readonly id: string, readonly title: string } }> } };

export type StatedConceptsQueryVariables = Types.Exact<{
  where: Types.StatedConceptsFilter;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type StatedConceptsQuery = { readonly statedConcepts: { readonly message: string | null, readonly concepts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } };

export type StatedFactsQueryVariables = Types.Exact<{
  where: Types.StatedConceptsFilter;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type StatedFactsQuery = { readonly statedConcepts: { readonly facts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } };

export type DefinitionQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
  where: Types.StatedConceptsFilter;
}>;


export type DefinitionQuery = { readonly concept: { readonly aliases: ReadonlyArray<string>, readonly id: string, readonly name: string, readonly type: Types.ConceptType, readonly broader: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: Types.ConceptType }>, readonly close: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: Types.ConceptType }> } | null, readonly statedConcepts: { readonly facts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } }> } } };

export type PapersToDrawQueryVariables = Types.Exact<{
  where: Types.PaperFilter;
  orderBy: Types.PaperOrder;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type PapersToDrawQuery = { readonly papers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string }, readonly facts: ReadonlyArray<{ readonly object: { readonly id: string } }> }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type AskConceptsQueryVariables = Types.Exact<{
  question: Types.Scalars['String']['input'];
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type AskConceptsQuery = { readonly ask: { readonly concepts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } };

export type AnsweringPapersQueryVariables = Types.Exact<{
  where: Types.PaperFilter;
  orderBy: Types.PaperOrder;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type AnsweringPapersQuery = { readonly papers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly url: string | null, readonly doi: string | null, readonly arxivId: string | null, readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null, readonly mentions: ReadonlyArray<{ readonly field: Types.TextField, readonly start: number, readonly end: number, readonly type: Types.ConceptType, readonly concept: { readonly id: string, readonly name: string } }> }, readonly facts: ReadonlyArray<{ readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } }> }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type AnswerRanksQueryVariables = Types.Exact<{
  exact: Types.PaperFilter;
  narrower: Types.PaperFilter;
}>;


export type AnswerRanksQuery = { readonly exact: { readonly totalCount: number }, readonly narrower: { readonly totalCount: number } };

export type ConditionConceptsQueryVariables = Types.Exact<{
  ids: ReadonlyArray<Types.Scalars['ID']['input']> | Types.Scalars['ID']['input'];
}>;


export type ConditionConceptsQuery = { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: Types.ConceptType } | {} | null> };

export type ConceptNamedQueryVariables = Types.Exact<{
  name: Types.Scalars['String']['input'];
}>;


export type ConceptNamedQuery = { readonly concept: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly near: { readonly nodes: ReadonlyArray<{ readonly name: string }> } };

export type ConceptsBeginningQueryVariables = Types.Exact<{
  prefix: Types.Scalars['String']['input'];
}>;


export type ConceptsBeginningQuery = { readonly concepts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: Types.ConceptType }> } };

export type MatchesQueryVariables = Types.Exact<{
  text: Types.Scalars['String']['input'];
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type MatchesQuery = { readonly search: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType } | { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

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
export const QuestionSubjectFragmentDoc = new TypedDocumentString(`
    fragment QuestionSubject on Concept {
  name
  proposing: papers(predicate: PROPOSES, first: 1) {
    totalCount
  }
  using: papers(predicate: USES, first: 1) {
    totalCount
  }
  evaluating: papers(predicate: EVALUATES_ON, first: 1) {
    totalCount
  }
  replacing: papers(predicate: REPLACES, first: 1) {
    totalCount
  }
  outperforming: papers(predicate: OUTPERFORMS, first: 1) {
    totalCount
  }
  addressing: papers(predicate: ADDRESSES, first: 1) {
    totalCount
  }
}
    `, {"fragmentName":"QuestionSubject"}) as unknown as TypedDocumentString<QuestionSubjectFragment, unknown>;
export const ConceptLinkFragmentDoc = new TypedDocumentString(`
    fragment ConceptLink on Concept {
  id
  name
  type
}
    `, {"fragmentName":"ConceptLink"}) as unknown as TypedDocumentString<ConceptLinkFragment, unknown>;
export const StatedFactFragmentDoc = new TypedDocumentString(`
    fragment StatedFact on Fact {
  id
  predicate
  confidence
  subject {
    ...ConceptLink
  }
  object {
    ...ConceptLink
  }
  with {
    ...ConceptLink
  }
  evidence {
    text
    field
    start
    end
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}`, {"fragmentName":"StatedFact"}) as unknown as TypedDocumentString<StatedFactFragment, unknown>;
export const PaperLinkFragmentDoc = new TypedDocumentString(`
    fragment PaperLink on Paper {
  id
  title
  authors
  published
}
    `, {"fragmentName":"PaperLink"}) as unknown as TypedDocumentString<PaperLinkFragment, unknown>;
export const SourcedFactFragmentDoc = new TypedDocumentString(`
    fragment SourcedFact on Fact {
  ...StatedFact
  paperCount
  paper {
    ...PaperLink
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}
fragment PaperLink on Paper {
  id
  title
  authors
  published
}
fragment StatedFact on Fact {
  id
  predicate
  confidence
  subject {
    ...ConceptLink
  }
  object {
    ...ConceptLink
  }
  with {
    ...ConceptLink
  }
  evidence {
    text
    field
    start
    end
  }
}`, {"fragmentName":"SourcedFact"}) as unknown as TypedDocumentString<SourcedFactFragment, unknown>;
export const AskedConditionFragmentDoc = new TypedDocumentString(`
    fragment AskedCondition on AskedCondition {
  predicate
  isClose
  concept {
    ...ConceptLink
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}`, {"fragmentName":"AskedCondition"}) as unknown as TypedDocumentString<AskedConditionFragment, unknown>;
export const AskedPapersFragmentDoc = new TypedDocumentString(`
    fragment AskedPapers on AskedPapers {
  all {
    ...AskedCondition
  }
  none {
    ...AskedCondition
  }
  authors
  anyAuthor
  publishedAfter
  publishedBefore
  orderBy
}
    fragment ConceptLink on Concept {
  id
  name
  type
}
fragment AskedCondition on AskedCondition {
  predicate
  isClose
  concept {
    ...ConceptLink
  }
}`, {"fragmentName":"AskedPapers"}) as unknown as TypedDocumentString<AskedPapersFragment, unknown>;
export const PathItemFragmentDoc = new TypedDocumentString(`
    fragment PathItem on GraphItem {
  ... on Concept {
    ...ConceptLink
  }
  ... on Paper {
    id
    title
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}`, {"fragmentName":"PathItem"}) as unknown as TypedDocumentString<PathItemFragment, unknown>;
export const AskDocument = new TypedDocumentString(`
    query Ask($question: String!) {
  ask(question: $question) {
    kind
    message
    notInGraph
    suggestions
    suggestedQuestions
    count
    definition {
      id
    }
    interpretation {
      description
      readBy
      concepts {
        ...ConceptLink
      }
      types
      first
      papers {
        ...AskedPapers
      }
      statedConcepts {
        types
        predicates
        role
        concept {
          id
        }
        papers {
          ...AskedPapers
        }
        except {
          ...ConceptLink
        }
        whether {
          id
        }
        publishedAfter
        publishedBefore
      }
    }
    facts(first: 100) {
      totalCount
      nodes {
        ...SourcedFact
      }
    }
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}
fragment PaperLink on Paper {
  id
  title
  authors
  published
}
fragment StatedFact on Fact {
  id
  predicate
  confidence
  subject {
    ...ConceptLink
  }
  object {
    ...ConceptLink
  }
  with {
    ...ConceptLink
  }
  evidence {
    text
    field
    start
    end
  }
}
fragment SourcedFact on Fact {
  ...StatedFact
  paperCount
  paper {
    ...PaperLink
  }
}
fragment AskedPapers on AskedPapers {
  all {
    ...AskedCondition
  }
  none {
    ...AskedCondition
  }
  authors
  anyAuthor
  publishedAfter
  publishedBefore
  orderBy
}
fragment AskedCondition on AskedCondition {
  predicate
  isClose
  concept {
    ...ConceptLink
  }
}`) as unknown as TypedDocumentString<AskQuery, AskQueryVariables>;
export const AnswerPathsDocument = new TypedDocumentString(`
    query AnswerPaths($from: String!, $to: String!, $predicates: [Predicate!], $minConfidence: Float, $yearFrom: Int, $yearTo: Int) {
  paths(
    from: $from
    to: $to
    predicates: $predicates
    minConfidence: $minConfidence
    yearFrom: $yearFrom
    yearTo: $yearTo
    first: 5
  ) {
    from {
      id
    }
    to {
      id
    }
    paths {
      score
      steps {
        from {
          ...PathItem
        }
        to {
          ...PathItem
        }
        direction
        fact {
          ...SourcedFact
        }
      }
    }
    cut {
      item {
        ...PathItem
      }
      followed
      factCount
    }
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}
fragment PaperLink on Paper {
  id
  title
  authors
  published
}
fragment StatedFact on Fact {
  id
  predicate
  confidence
  subject {
    ...ConceptLink
  }
  object {
    ...ConceptLink
  }
  with {
    ...ConceptLink
  }
  evidence {
    text
    field
    start
    end
  }
}
fragment SourcedFact on Fact {
  ...StatedFact
  paperCount
  paper {
    ...PaperLink
  }
}
fragment PathItem on GraphItem {
  ... on Concept {
    ...ConceptLink
  }
  ... on Paper {
    id
    title
  }
}`) as unknown as TypedDocumentString<AnswerPathsQuery, AnswerPathsQueryVariables>;
export const StatedConceptsDocument = new TypedDocumentString(`
    query StatedConcepts($where: StatedConceptsFilter!, $after: String) {
  statedConcepts(where: $where) {
    message
    concepts(first: 20, after: $after) {
      totalCount
      nodes {
        ...ConceptLink
        paperCount
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}`) as unknown as TypedDocumentString<StatedConceptsQuery, StatedConceptsQueryVariables>;
export const StatedFactsDocument = new TypedDocumentString(`
    query StatedFacts($where: StatedConceptsFilter!, $after: String) {
  statedConcepts(where: $where) {
    facts(first: 100, after: $after) {
      totalCount
      nodes {
        ...SourcedFact
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}
fragment PaperLink on Paper {
  id
  title
  authors
  published
}
fragment StatedFact on Fact {
  id
  predicate
  confidence
  subject {
    ...ConceptLink
  }
  object {
    ...ConceptLink
  }
  with {
    ...ConceptLink
  }
  evidence {
    text
    field
    start
    end
  }
}
fragment SourcedFact on Fact {
  ...StatedFact
  paperCount
  paper {
    ...PaperLink
  }
}`) as unknown as TypedDocumentString<StatedFactsQuery, StatedFactsQueryVariables>;
export const DefinitionDocument = new TypedDocumentString(`
    query Definition($id: ID!, $where: StatedConceptsFilter!) {
  concept(id: $id) {
    ...ConceptLink
    aliases
    broader {
      ...ConceptLink
    }
    close {
      ...ConceptLink
    }
  }
  statedConcepts(where: $where) {
    facts(first: 20) {
      totalCount
      nodes {
        ...SourcedFact
      }
    }
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}
fragment PaperLink on Paper {
  id
  title
  authors
  published
}
fragment StatedFact on Fact {
  id
  predicate
  confidence
  subject {
    ...ConceptLink
  }
  object {
    ...ConceptLink
  }
  with {
    ...ConceptLink
  }
  evidence {
    text
    field
    start
    end
  }
}
fragment SourcedFact on Fact {
  ...StatedFact
  paperCount
  paper {
    ...PaperLink
  }
}`) as unknown as TypedDocumentString<DefinitionQuery, DefinitionQueryVariables>;
export const PapersToDrawDocument = new TypedDocumentString(`
    query PapersToDraw($where: PaperFilter!, $orderBy: PaperOrder!, $after: String) {
  papers(where: $where, orderBy: $orderBy, first: 100, after: $after) {
    totalCount
    edges {
      node {
        id
      }
      facts {
        object {
          id
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<PapersToDrawQuery, PapersToDrawQueryVariables>;
export const AskConceptsDocument = new TypedDocumentString(`
    query AskConcepts($question: String!, $after: String) {
  ask(question: $question) {
    concepts(first: 20, after: $after) {
      totalCount
      nodes {
        ...ConceptLink
        paperCount
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}`) as unknown as TypedDocumentString<AskConceptsQuery, AskConceptsQueryVariables>;
export const AnsweringPapersDocument = new TypedDocumentString(`
    query AnsweringPapers($where: PaperFilter!, $orderBy: PaperOrder!, $after: String) {
  papers(where: $where, orderBy: $orderBy, first: 20, after: $after) {
    totalCount
    edges {
      node {
        ...PaperLink
        url
        doi
        arxivId
        mentions {
          field
          start
          end
          type
          concept {
            id
            name
          }
        }
      }
      facts {
        ...StatedFact
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}
fragment PaperLink on Paper {
  id
  title
  authors
  published
}
fragment StatedFact on Fact {
  id
  predicate
  confidence
  subject {
    ...ConceptLink
  }
  object {
    ...ConceptLink
  }
  with {
    ...ConceptLink
  }
  evidence {
    text
    field
    start
    end
  }
}`) as unknown as TypedDocumentString<AnsweringPapersQuery, AnsweringPapersQueryVariables>;
export const AnswerRanksDocument = new TypedDocumentString(`
    query AnswerRanks($exact: PaperFilter!, $narrower: PaperFilter!) {
  exact: papers(where: $exact, first: 1) {
    totalCount
  }
  narrower: papers(where: $narrower, first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AnswerRanksQuery, AnswerRanksQueryVariables>;
export const ConditionConceptsDocument = new TypedDocumentString(`
    query ConditionConcepts($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Concept {
      ...ConceptLink
    }
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}`) as unknown as TypedDocumentString<ConditionConceptsQuery, ConditionConceptsQueryVariables>;
export const ConceptNamedDocument = new TypedDocumentString(`
    query ConceptNamed($name: String!) {
  concept(name: $name) {
    ...ConceptLink
  }
  near: concepts(where: {text: $name}, first: 3) {
    nodes {
      name
    }
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}`) as unknown as TypedDocumentString<ConceptNamedQuery, ConceptNamedQueryVariables>;
export const ConceptsBeginningDocument = new TypedDocumentString(`
    query ConceptsBeginning($prefix: String!) {
  concepts(where: {prefix: $prefix}, first: 8) {
    nodes {
      ...ConceptLink
    }
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}`) as unknown as TypedDocumentString<ConceptsBeginningQuery, ConceptsBeginningQueryVariables>;
export const MatchesDocument = new TypedDocumentString(`
    query Matches($text: String!, $after: String) {
  search(text: $text, first: 20, after: $after) {
    totalCount
    nodes {
      ... on Concept {
        ...ConceptLink
        paperCount
      }
      ... on Paper {
        ...PaperLink
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}
fragment PaperLink on Paper {
  id
  title
  authors
  published
}`) as unknown as TypedDocumentString<MatchesQuery, MatchesQueryVariables>;