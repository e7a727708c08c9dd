import type * as Types from './schema.js';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ConceptLinkFragment = { readonly id: string, readonly name: string, readonly type: Types.ConceptType };

export type PaperLinkFragment = { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null };

export type StatedFactFragment = { readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } };

export type QuestionSubjectFragment = { readonly name: string, readonly proposing: { readonly totalCount: number }, readonly using: { readonly totalCount: number }, readonly evaluating: { readonly totalCount: number }, readonly replacing: { readonly totalCount: number }, readonly outperforming: { readonly totalCount: number }, readonly addressing: { readonly totalCount: number } };

export type SourcedFactFragment = { readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } };

type NodeItem_Concept_Fragment = { readonly __typename: 'Concept', readonly id: string, readonly name: string, readonly type: Types.ConceptType };

type NodeItem_Paper_Fragment = { readonly __typename: 'Paper', readonly id: string, readonly title: string };

export type NodeItemFragment = NodeItem_Concept_Fragment | NodeItem_Paper_Fragment;

export type GraphQueryVariables = Types.Exact<{
  around: ReadonlyArray<Types.Scalars['ID']['input']> | Types.Scalars['ID']['input'];
  predicates?: Types.InputMaybe<ReadonlyArray<Types.Predicate> | Types.Predicate>;
  types?: Types.InputMaybe<ReadonlyArray<Types.ConceptType> | Types.ConceptType>;
  minConfidence?: Types.InputMaybe<Types.Scalars['Float']['input']>;
  yearFrom?: Types.InputMaybe<Types.Scalars['Int']['input']>;
  yearTo?: Types.InputMaybe<Types.Scalars['Int']['input']>;
  depth: Types.Scalars['Int']['input'];
  limit: Types.Scalars['Int']['input'];
}>;


export type GraphQuery = { readonly graph: { readonly nodesLeftOutAtLeast: number, readonly edgesLeftOutAtLeast: number, readonly notInGraph: ReadonlyArray<string>, readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly type: Types.ConceptType | null, readonly distance: number }>, readonly edges: ReadonlyArray<{ readonly id: string, readonly source: string, readonly target: string, readonly predicate: Types.Predicate, readonly factCount: number, readonly fact: { readonly id: string, readonly confidence: number } }>, readonly cut: ReadonlyArray<{ readonly factCount: number, readonly followed: number, readonly item: { readonly __typename: 'Concept', readonly id: string, readonly name: string, readonly type: Types.ConceptType } | { readonly __typename: 'Paper', readonly id: string, readonly title: string } }> } };

export type GraphPathsQueryVariables = Types.Exact<{
  from: Types.Scalars['String']['input'];
  to: Types.Scalars['String']['input'];
  predicates?: Types.InputMaybe<ReadonlyArray<Types.Predicate> | Types.Predicate>;
  types?: Types.InputMaybe<ReadonlyArray<Types.ConceptType> | Types.ConceptType>;
  minConfidence?: Types.InputMaybe<Types.Scalars['Float']['input']>;
  yearFrom?: Types.InputMaybe<Types.Scalars['Int']['input']>;
  yearTo?: Types.InputMaybe<Types.Scalars['Int']['input']>;
}>;


export type GraphPathsQuery = { readonly paths: { readonly from: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly to: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly paths: ReadonlyArray<{ readonly steps: ReadonlyArray<{ readonly direction: Types.StepDirection, readonly factCount: number, readonly from: { readonly __typename: 'Concept', readonly id: string, readonly name: string, readonly type: Types.ConceptType } | { readonly __typename: 'Paper', readonly id: string, readonly title: string }, readonly to: { readonly __typename: 'Concept', readonly id: string, readonly name: string, readonly type: Types.ConceptType } | { readonly __typename: 'Paper', readonly id: string, readonly title: string }, readonly fact: { readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number } }> }>, readonly cut: ReadonlyArray<{ readonly factCount: number, readonly followed: number, readonly item: { readonly __typename: 'Concept', readonly id: string, readonly name: string, readonly type: Types.ConceptType } | { readonly __typename: 'Paper', readonly id: string, readonly title: string } }> } };

export type EdgeEvidenceQueryVariables = Types.Exact<{
  factId: Types.Scalars['ID']['input'];
}>;


export type EdgeEvidenceQuery = { readonly node: { readonly __typename: 'Concept' } | { readonly __typename: 'Fact', readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null, readonly mentions: ReadonlyArray<{ readonly field: Types.TextField, readonly start: number, readonly end: number, readonly type: Types.ConceptType, readonly concept: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } }> }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } }> }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } } | { readonly __typename: 'Paper' } | null };

export type StatementOfPaperFragment = { readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null, readonly mentions: ReadonlyArray<{ readonly field: Types.TextField, readonly start: number, readonly end: number, readonly type: Types.ConceptType, readonly concept: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } }> }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } };

export type ConceptDetailQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type ConceptDetailQuery = { readonly concept: { readonly paperCount: number, readonly aliases: ReadonlyArray<string> } | null };

export type PaperDetailQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type PaperDetailQuery = { readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null } | null };

export type EvidenceOfFactsQueryVariables = Types.Exact<{
  ids: ReadonlyArray<Types.Scalars['ID']['input']> | Types.Scalars['ID']['input'];
}>;


export type EvidenceOfFactsQuery = { readonly nodes: ReadonlyArray<{ readonly __typename: 'Concept' } | { readonly __typename: 'Fact', readonly id: string, readonly evidence: { readonly text: string }, readonly paper: { readonly id: string, readonly title: string } } | { readonly __typename: 'Paper' } | null> };

export type GraphBeginningsQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type GraphBeginningsQuery = { readonly concepts: { readonly nodes: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType }> } };

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
export const NodeItemFragmentDoc = new TypedDocumentString(`
    fragment NodeItem on GraphItem {
  __typename
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
}`, {"fragmentName":"NodeItem"}) as unknown as TypedDocumentString<NodeItemFragment, unknown>;
export const StatementOfPaperFragmentDoc = new TypedDocumentString(`
    fragment StatementOfPaper on Fact {
  ...StatedFact
  paper {
    ...PaperLink
    mentions {
      field
      start
      end
      type
      concept {
        ...ConceptLink
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
}`, {"fragmentName":"StatementOfPaper"}) as unknown as TypedDocumentString<StatementOfPaperFragment, unknown>;
export const GraphDocument = new TypedDocumentString(`
    query Graph($around: [ID!]!, $predicates: [Predicate!], $types: [ConceptType!], $minConfidence: Float, $yearFrom: Int, $yearTo: Int, $depth: Int!, $limit: Int!) {
  graph(
    around: $around
    predicates: $predicates
    types: $types
    minConfidence: $minConfidence
    yearFrom: $yearFrom
    yearTo: $yearTo
    depth: $depth
    limit: $limit
  ) {
    nodes {
      id
      label
      type
      distance
    }
    edges {
      id
      source
      target
      predicate
      factCount
      fact {
        id
        confidence
      }
    }
    nodesLeftOutAtLeast
    edgesLeftOutAtLeast
    cut {
      item {
        ...NodeItem
      }
      factCount
      followed
    }
    notInGraph
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}
fragment NodeItem on GraphItem {
  __typename
  ... on Concept {
    ...ConceptLink
  }
  ... on Paper {
    id
    title
  }
}`) as unknown as TypedDocumentString<GraphQuery, GraphQueryVariables>;
export const GraphPathsDocument = new TypedDocumentString(`
    query GraphPaths($from: String!, $to: String!, $predicates: [Predicate!], $types: [ConceptType!], $minConfidence: Float, $yearFrom: Int, $yearTo: Int) {
  paths(
    from: $from
    to: $to
    predicates: $predicates
    types: $types
    minConfidence: $minConfidence
    yearFrom: $yearFrom
    yearTo: $yearTo
    first: 5
  ) {
    from {
      ...ConceptLink
    }
    to {
      ...ConceptLink
    }
    paths {
      steps {
        from {
          ...NodeItem
        }
        to {
          ...NodeItem
        }
        direction
        factCount
        fact {
          id
          predicate
          confidence
        }
      }
    }
    cut {
      item {
        ...NodeItem
      }
      factCount
      followed
    }
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}
fragment NodeItem on GraphItem {
  __typename
  ... on Concept {
    ...ConceptLink
  }
  ... on Paper {
    id
    title
  }
}`) as unknown as TypedDocumentString<GraphPathsQuery, GraphPathsQueryVariables>;
export const EdgeEvidenceDocument = new TypedDocumentString(`
    query EdgeEvidence($factId: ID!) {
  node(id: $factId) {
    __typename
    ... on Fact {
      ...StatedFact
      paperCount
      statements(first: 10) {
        totalCount
        nodes {
          ...StatementOfPaper
        }
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
fragment StatementOfPaper on Fact {
  ...StatedFact
  paper {
    ...PaperLink
    mentions {
      field
      start
      end
      type
      concept {
        ...ConceptLink
      }
    }
  }
}`) as unknown as TypedDocumentString<EdgeEvidenceQuery, EdgeEvidenceQueryVariables>;
export const ConceptDetailDocument = new TypedDocumentString(`
    query ConceptDetail($id: ID!) {
  concept(id: $id) {
    paperCount
    aliases
  }
}
    `) as unknown as TypedDocumentString<ConceptDetailQuery, ConceptDetailQueryVariables>;
export const PaperDetailDocument = new TypedDocumentString(`
    query PaperDetail($id: ID!) {
  paper(id: $id) {
    ...PaperLink
  }
}
    fragment PaperLink on Paper {
  id
  title
  authors
  published
}`) as unknown as TypedDocumentString<PaperDetailQuery, PaperDetailQueryVariables>;
export const EvidenceOfFactsDocument = new TypedDocumentString(`
    query EvidenceOfFacts($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ... on Fact {
      id
      evidence {
        text
      }
      paper {
        id
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EvidenceOfFactsQuery, EvidenceOfFactsQueryVariables>;
export const GraphBeginningsDocument = new TypedDocumentString(`
    query GraphBeginnings {
  concepts(first: 12) {
    nodes {
      ...ConceptLink
      paperCount
    }
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}`) as unknown as TypedDocumentString<GraphBeginningsQuery, GraphBeginningsQueryVariables>;