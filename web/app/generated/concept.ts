import type * as Types from './schema.js';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ConceptLinkFragment = { readonly id: string, readonly name: string, readonly type: Types.ConceptType };

export type PaperLinkFragment = { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null };

export type StatedFactFragment = { readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } };

export type QuestionSubjectFragment = { readonly name: string, readonly proposing: { readonly totalCount: number }, readonly using: { readonly totalCount: number }, readonly evaluating: { readonly totalCount: number }, readonly replacing: { readonly totalCount: number }, readonly outperforming: { readonly totalCount: number }, readonly addressing: { readonly totalCount: number } };

export type SourcedFactFragment = { readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } };

export type ConceptQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
  name: Types.Scalars['String']['input'];
}>;


export type ConceptQuery = { readonly concept: { readonly paperCount: number, readonly curated: boolean, readonly narrowerCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType, readonly aliasOrigins: ReadonlyArray<{ readonly alias: string, readonly curated: boolean }>, readonly firstSeen: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null } | null, readonly broader: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType }>, readonly narrower: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType }>, readonly close: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType }>, readonly timeline: ReadonlyArray<{ readonly period: string, readonly papers: number, readonly predicates: ReadonlyArray<{ readonly predicate: Types.Predicate, readonly papers: number }> }>, readonly PROPOSES: { readonly totalCount: number }, readonly USES: { readonly totalCount: number }, readonly EVALUATES_ON: { readonly totalCount: number }, readonly REPLACES: { readonly totalCount: number }, readonly OUTPERFORMS: { readonly totalCount: number }, readonly COMPARES_WITH: { readonly totalCount: number }, readonly EXTENDS: { readonly totalCount: number }, readonly ADDRESSES: { readonly totalCount: number }, readonly STUDIES: { readonly totalCount: number }, readonly IS_A: { readonly totalCount: number }, readonly PART_OF: { readonly totalCount: number } } | null, readonly definitions: { readonly nodes: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } }> } };

export type ConceptStatementsQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
  predicate: Types.Predicate;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type ConceptStatementsQuery = { readonly concept: { readonly papers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly facts: ReadonlyArray<{ readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } }> }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } | null };

export type ConceptAsSubjectQueryVariables = Types.Exact<{
  id: Types.Scalars['String']['input'];
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type ConceptAsSubjectQuery = { readonly facts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type ConceptAsObjectQueryVariables = Types.Exact<{
  id: Types.Scalars['String']['input'];
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type ConceptAsObjectQuery = { readonly facts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type ConceptCompanyQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
  types?: Types.InputMaybe<ReadonlyArray<Types.ConceptType> | Types.ConceptType>;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type ConceptCompanyQuery = { readonly concept: { readonly relatedConcepts: { readonly totalCount: number, readonly papersRead: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly edges: ReadonlyArray<{ readonly papers: number, readonly lift: number, readonly node: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } }> } } | null };

export type ConceptPapersQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type ConceptPapersQuery = { readonly concept: { readonly papers: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } | null };

export type NearConceptsQueryVariables = Types.Exact<{
  id: Types.Scalars['String']['input'];
}>;


export type NearConceptsQuery = { readonly nearConcepts: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType }> };

export type ConceptFactsFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } };

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
export const ConceptFactsFragmentDoc = new TypedDocumentString(`
    fragment ConceptFacts on FactConnection {
  totalCount
  nodes {
    ...SourcedFact
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
}`, {"fragmentName":"ConceptFacts"}) as unknown as TypedDocumentString<ConceptFactsFragment, unknown>;
export const ConceptDocument = new TypedDocumentString(`
    query Concept($id: ID!, $name: String!) {
  concept(id: $id) {
    ...ConceptLink
    paperCount
    curated
    aliasOrigins {
      alias
      curated
    }
    firstSeen {
      ...PaperLink
    }
    broader {
      ...ConceptLink
      paperCount
    }
    narrower {
      ...ConceptLink
      paperCount
    }
    narrowerCount
    close {
      ...ConceptLink
      paperCount
    }
    timeline {
      period
      papers
      predicates {
        predicate
        papers
      }
    }
    PROPOSES: papers(predicate: PROPOSES, first: 1) {
      totalCount
    }
    USES: papers(predicate: USES, first: 1) {
      totalCount
    }
    EVALUATES_ON: papers(predicate: EVALUATES_ON, first: 1) {
      totalCount
    }
    REPLACES: papers(predicate: REPLACES, first: 1) {
      totalCount
    }
    OUTPERFORMS: papers(predicate: OUTPERFORMS, first: 1) {
      totalCount
    }
    COMPARES_WITH: papers(predicate: COMPARES_WITH, first: 1) {
      totalCount
    }
    EXTENDS: papers(predicate: EXTENDS, first: 1) {
      totalCount
    }
    ADDRESSES: papers(predicate: ADDRESSES, first: 1) {
      totalCount
    }
    STUDIES: papers(predicate: STUDIES, first: 1) {
      totalCount
    }
    IS_A: papers(predicate: IS_A, first: 1) {
      totalCount
    }
    PART_OF: papers(predicate: PART_OF, first: 1) {
      totalCount
    }
  }
  definitions: facts(
    where: {subject: $name, predicate: IS_A, narrower: false, ofPaperItself: false}
    first: 1
  ) {
    nodes {
      ...SourcedFact
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
}`) as unknown as TypedDocumentString<ConceptQuery, ConceptQueryVariables>;
export const ConceptStatementsDocument = new TypedDocumentString(`
    query ConceptStatements($id: ID!, $predicate: Predicate!, $after: String) {
  concept(id: $id) {
    papers(predicate: $predicate, first: 5, after: $after) {
      totalCount
      edges {
        node {
          ...PaperLink
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
}`) as unknown as TypedDocumentString<ConceptStatementsQuery, ConceptStatementsQueryVariables>;
export const ConceptAsSubjectDocument = new TypedDocumentString(`
    query ConceptAsSubject($id: String!, $after: String) {
  facts(
    where: {subject: $id, narrower: false, ofPaperItself: false}
    first: 10
    after: $after
  ) {
    ...ConceptFacts
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
fragment ConceptFacts on FactConnection {
  totalCount
  nodes {
    ...SourcedFact
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}`) as unknown as TypedDocumentString<ConceptAsSubjectQuery, ConceptAsSubjectQueryVariables>;
export const ConceptAsObjectDocument = new TypedDocumentString(`
    query ConceptAsObject($id: String!, $after: String) {
  facts(
    where: {object: $id, narrower: false, ofPaperItself: false}
    first: 10
    after: $after
  ) {
    ...ConceptFacts
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
fragment ConceptFacts on FactConnection {
  totalCount
  nodes {
    ...SourcedFact
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}`) as unknown as TypedDocumentString<ConceptAsObjectQuery, ConceptAsObjectQueryVariables>;
export const ConceptCompanyDocument = new TypedDocumentString(`
    query ConceptCompany($id: ID!, $types: [ConceptType!], $after: String) {
  concept(id: $id) {
    relatedConcepts(types: $types, first: 12, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      papersRead
      edges {
        papers
        lift
        node {
          ...ConceptLink
        }
      }
    }
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}`) as unknown as TypedDocumentString<ConceptCompanyQuery, ConceptCompanyQueryVariables>;
export const ConceptPapersDocument = new TypedDocumentString(`
    query ConceptPapers($id: ID!, $after: String) {
  concept(id: $id) {
    papers(first: 10, after: $after) {
      totalCount
      nodes {
        ...PaperLink
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    fragment PaperLink on Paper {
  id
  title
  authors
  published
}`) as unknown as TypedDocumentString<ConceptPapersQuery, ConceptPapersQueryVariables>;
export const NearConceptsDocument = new TypedDocumentString(`
    query NearConcepts($id: String!) {
  nearConcepts(name: $id) {
    ...ConceptLink
    paperCount
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}`) as unknown as TypedDocumentString<NearConceptsQuery, NearConceptsQueryVariables>;