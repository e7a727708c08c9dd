import type * as Types from './schema.js';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ConceptLinkFragment = { readonly id: string, readonly name: string, readonly type: Types.ConceptType };

export type PaperLinkFragment = { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null };

export type StatedFactFragment = { readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } };

export type QuestionSubjectFragment = { readonly name: string, readonly proposing: { readonly totalCount: number }, readonly using: { readonly totalCount: number }, readonly evaluating: { readonly totalCount: number }, readonly replacing: { readonly totalCount: number }, readonly outperforming: { readonly totalCount: number }, readonly addressing: { readonly totalCount: number } };

export type SourcedFactFragment = { readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } };

export type ComparedQueryVariables = Types.Exact<{
  ids: ReadonlyArray<Types.Scalars['ID']['input']> | Types.Scalars['ID']['input'];
}>;


export type ComparedQuery = { readonly compare: { readonly notInGraph: ReadonlyArray<string>, readonly items: ReadonlyArray<{ readonly name: string, readonly type: Types.ConceptType, readonly id: string } | { readonly title: string, readonly published: string | null, readonly id: string }> } };

export type ComparedAloneQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
  name: Types.Scalars['String']['input'];
}>;


export type ComparedAloneQuery = { readonly node: { readonly name: string, readonly type: Types.ConceptType, readonly id: string } | { readonly id: string } | { readonly title: string, readonly published: string | null, readonly id: string } | null, readonly concept: { readonly name: string, readonly type: Types.ConceptType, readonly id: string } | null };

export type ComparedCandidatesQueryVariables = Types.Exact<{
  text: Types.Scalars['String']['input'];
}>;


export type ComparedCandidatesQuery = { readonly search: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly type: Types.ConceptType, readonly id: string } | { readonly title: string, readonly published: string | null, readonly id: string }> } };

export type ComparedConceptsQueryVariables = Types.Exact<{
  ids: ReadonlyArray<Types.Scalars['ID']['input']> | Types.Scalars['ID']['input'];
  types?: Types.InputMaybe<ReadonlyArray<Types.ConceptType> | Types.ConceptType>;
  shared?: Types.InputMaybe<Types.Scalars['Boolean']['input']>;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type ComparedConceptsQuery = { readonly compare: { readonly rows: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly concept: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly cells: ReadonlyArray<{ readonly facts: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } }>, readonly mention: { readonly text: string } | null }> }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } };

export type ComparedReplacesQueryVariables = Types.Exact<{
  ids: ReadonlyArray<Types.Scalars['ID']['input']> | Types.Scalars['ID']['input'];
  shared?: Types.InputMaybe<Types.Scalars['Boolean']['input']>;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type ComparedReplacesQuery = { readonly compare: { readonly rows: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly concept: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly cells: ReadonlyArray<{ readonly facts: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } }>, readonly mention: { readonly text: string } | null }> }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } };

export type ComparedOutperformsQueryVariables = Types.Exact<{
  ids: ReadonlyArray<Types.Scalars['ID']['input']> | Types.Scalars['ID']['input'];
  shared?: Types.InputMaybe<Types.Scalars['Boolean']['input']>;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type ComparedOutperformsQuery = { readonly compare: { readonly rows: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly concept: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly cells: ReadonlyArray<{ readonly facts: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } }>, readonly mention: { readonly text: string } | null }> }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } };

type ComparedItem_Concept_Fragment = { readonly name: string, readonly type: Types.ConceptType, readonly id: string };

type ComparedItem_Fact_Fragment = { readonly id: string };

type ComparedItem_Paper_Fragment = { readonly title: string, readonly published: string | null, readonly id: string };

export type ComparedItemFragment = ComparedItem_Concept_Fragment | ComparedItem_Fact_Fragment | ComparedItem_Paper_Fragment;

export type ComparedRowsFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly concept: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly cells: ReadonlyArray<{ readonly facts: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } }>, readonly mention: { readonly text: string } | null }> }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } };

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
export const ComparedItemFragmentDoc = new TypedDocumentString(`
    fragment ComparedItem on Node {
  id
  ... on Concept {
    name
    type
  }
  ... on Paper {
    title
    published
  }
}
    `, {"fragmentName":"ComparedItem"}) as unknown as TypedDocumentString<ComparedItemFragment, unknown>;
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
export const ComparedRowsFragmentDoc = new TypedDocumentString(`
    fragment ComparedRows on ComparisonRowConnection {
  totalCount
  nodes {
    concept {
      ...ConceptLink
    }
    cells {
      facts(first: 4) {
        ...SourcedFact
      }
      mention {
        text
      }
    }
  }
  pageInfo {
    endCursor
    hasNextPage
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
}`, {"fragmentName":"ComparedRows"}) as unknown as TypedDocumentString<ComparedRowsFragment, unknown>;
export const ComparedDocument = new TypedDocumentString(`
    query Compared($ids: [ID!]!) {
  compare(ids: $ids) {
    items {
      ...ComparedItem
    }
    notInGraph
  }
}
    fragment ComparedItem on Node {
  id
  ... on Concept {
    name
    type
  }
  ... on Paper {
    title
    published
  }
}`) as unknown as TypedDocumentString<ComparedQuery, ComparedQueryVariables>;
export const ComparedAloneDocument = new TypedDocumentString(`
    query ComparedAlone($id: ID!, $name: String!) {
  node(id: $id) {
    ...ComparedItem
  }
  concept(name: $name) {
    ...ComparedItem
  }
}
    fragment ComparedItem on Node {
  id
  ... on Concept {
    name
    type
  }
  ... on Paper {
    title
    published
  }
}`) as unknown as TypedDocumentString<ComparedAloneQuery, ComparedAloneQueryVariables>;
export const ComparedCandidatesDocument = new TypedDocumentString(`
    query ComparedCandidates($text: String!) {
  search(text: $text, first: 8) {
    nodes {
      ...ComparedItem
    }
  }
}
    fragment ComparedItem on Node {
  id
  ... on Concept {
    name
    type
  }
  ... on Paper {
    title
    published
  }
}`) as unknown as TypedDocumentString<ComparedCandidatesQuery, ComparedCandidatesQueryVariables>;
export const ComparedConceptsDocument = new TypedDocumentString(`
    query ComparedConcepts($ids: [ID!]!, $types: [ConceptType!], $shared: Boolean, $after: String) {
  compare(ids: $ids) {
    rows: concepts(types: $types, shared: $shared, first: 10, after: $after) {
      ...ComparedRows
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
fragment ComparedRows on ComparisonRowConnection {
  totalCount
  nodes {
    concept {
      ...ConceptLink
    }
    cells {
      facts(first: 4) {
        ...SourcedFact
      }
      mention {
        text
      }
    }
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}`) as unknown as TypedDocumentString<ComparedConceptsQuery, ComparedConceptsQueryVariables>;
export const ComparedReplacesDocument = new TypedDocumentString(`
    query ComparedReplaces($ids: [ID!]!, $shared: Boolean, $after: String) {
  compare(ids: $ids) {
    rows: replaces(shared: $shared, first: 10, after: $after) {
      ...ComparedRows
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
fragment ComparedRows on ComparisonRowConnection {
  totalCount
  nodes {
    concept {
      ...ConceptLink
    }
    cells {
      facts(first: 4) {
        ...SourcedFact
      }
      mention {
        text
      }
    }
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}`) as unknown as TypedDocumentString<ComparedReplacesQuery, ComparedReplacesQueryVariables>;
export const ComparedOutperformsDocument = new TypedDocumentString(`
    query ComparedOutperforms($ids: [ID!]!, $shared: Boolean, $after: String) {
  compare(ids: $ids) {
    rows: outperforms(shared: $shared, first: 10, after: $after) {
      ...ComparedRows
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
fragment ComparedRows on ComparisonRowConnection {
  totalCount
  nodes {
    concept {
      ...ConceptLink
    }
    cells {
      facts(first: 4) {
        ...SourcedFact
      }
      mention {
        text
      }
    }
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}`) as unknown as TypedDocumentString<ComparedOutperformsQuery, ComparedOutperformsQueryVariables>;