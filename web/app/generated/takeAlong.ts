import type * as Types from './schema.js';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ConceptLinkFragment = { readonly id: string, readonly name: string, readonly type: Types.ConceptType };

export type PaperLinkFragment = { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null };

export type StatedFactFragment = { readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } };

export type QuestionSubjectFragment = { readonly name: string, readonly proposing: { readonly totalCount: number }, readonly using: { readonly totalCount: number }, readonly evaluating: { readonly totalCount: number }, readonly replacing: { readonly totalCount: number }, readonly outperforming: { readonly totalCount: number }, readonly addressing: { readonly totalCount: number } };

export type SourcedFactFragment = { readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } };

export type PapersToTakeQueryVariables = Types.Exact<{
  where: Types.PaperFilter;
  orderBy: Types.PaperOrder;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type PapersToTakeQuery = { readonly papers: { readonly edges: ReadonlyArray<{ readonly node: { readonly url: string | null, readonly doi: string | null, readonly arxivId: string | null, readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly facts: ReadonlyArray<{ readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } }> }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type FactsToTakeQueryVariables = Types.Exact<{
  question: Types.Scalars['String']['input'];
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type FactsToTakeQuery = { readonly ask: { readonly facts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly url: string | null, readonly doi: string | null, readonly arxivId: string | null, readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } };

export type StatedFactsToTakeQueryVariables = Types.Exact<{
  where: Types.StatedConceptsFilter;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type StatedFactsToTakeQuery = { readonly statedConcepts: { readonly facts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly url: string | null, readonly doi: string | null, readonly arxivId: string | null, readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } };

export type PathFactsToTakeQueryVariables = Types.Exact<{
  from: Types.Scalars['String']['input'];
  to: Types.Scalars['String']['input'];
  predicates?: Types.InputMaybe<ReadonlyArray<Types.Predicate> | Types.Predicate>;
  minConfidence?: Types.InputMaybe<Types.Scalars['Float']['input']>;
  yearFrom?: Types.InputMaybe<Types.Scalars['Int']['input']>;
  yearTo?: Types.InputMaybe<Types.Scalars['Int']['input']>;
}>;


export type PathFactsToTakeQuery = { readonly paths: { readonly paths: ReadonlyArray<{ readonly steps: ReadonlyArray<{ readonly fact: { readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly url: string | null, readonly doi: string | null, readonly arxivId: string | null, readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } } }> }> } };

export type ConceptsOfTypesToTakeQueryVariables = Types.Exact<{
  types: ReadonlyArray<Types.ConceptType> | Types.ConceptType;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type ConceptsOfTypesToTakeQuery = { readonly concepts: { readonly nodes: ReadonlyArray<{ readonly aliases: ReadonlyArray<string>, readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type StatedConceptsToTakeQueryVariables = Types.Exact<{
  where: Types.StatedConceptsFilter;
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type StatedConceptsToTakeQuery = { readonly statedConcepts: { readonly concepts: { readonly nodes: ReadonlyArray<{ readonly aliases: ReadonlyArray<string>, readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } };

export type CitedPaperFragment = { readonly url: string | null, readonly doi: string | null, readonly arxivId: string | null, readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null };

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
export const CitedPaperFragmentDoc = new TypedDocumentString(`
    fragment CitedPaper on Paper {
  ...PaperLink
  url
  doi
  arxivId
}
    fragment PaperLink on Paper {
  id
  title
  authors
  published
}`, {"fragmentName":"CitedPaper"}) as unknown as TypedDocumentString<CitedPaperFragment, unknown>;
export const PapersToTakeDocument = new TypedDocumentString(`
    query PapersToTake($where: PaperFilter!, $orderBy: PaperOrder!, $after: String) {
  papers(where: $where, orderBy: $orderBy, first: 100, after: $after) {
    edges {
      node {
        ...CitedPaper
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
}
fragment CitedPaper on Paper {
  ...PaperLink
  url
  doi
  arxivId
}`) as unknown as TypedDocumentString<PapersToTakeQuery, PapersToTakeQueryVariables>;
export const FactsToTakeDocument = new TypedDocumentString(`
    query FactsToTake($question: String!, $after: String) {
  ask(question: $question) {
    facts(first: 100, after: $after) {
      nodes {
        ...StatedFact
        paper {
          ...CitedPaper
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
}
fragment CitedPaper on Paper {
  ...PaperLink
  url
  doi
  arxivId
}`) as unknown as TypedDocumentString<FactsToTakeQuery, FactsToTakeQueryVariables>;
export const StatedFactsToTakeDocument = new TypedDocumentString(`
    query StatedFactsToTake($where: StatedConceptsFilter!, $after: String) {
  statedConcepts(where: $where) {
    facts(first: 100, after: $after) {
      nodes {
        ...StatedFact
        paper {
          ...CitedPaper
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
}
fragment CitedPaper on Paper {
  ...PaperLink
  url
  doi
  arxivId
}`) as unknown as TypedDocumentString<StatedFactsToTakeQuery, StatedFactsToTakeQueryVariables>;
export const PathFactsToTakeDocument = new TypedDocumentString(`
    query PathFactsToTake($from: String!, $to: String!, $predicates: [Predicate!], $minConfidence: Float, $yearFrom: Int, $yearTo: Int) {
  paths(
    from: $from
    to: $to
    predicates: $predicates
    minConfidence: $minConfidence
    yearFrom: $yearFrom
    yearTo: $yearTo
    first: 5
  ) {
    paths {
      steps {
        fact {
          ...StatedFact
          paper {
            ...CitedPaper
          }
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
fragment CitedPaper on Paper {
  ...PaperLink
  url
  doi
  arxivId
}`) as unknown as TypedDocumentString<PathFactsToTakeQuery, PathFactsToTakeQueryVariables>;
export const ConceptsOfTypesToTakeDocument = new TypedDocumentString(`
    query ConceptsOfTypesToTake($types: [ConceptType!]!, $after: String) {
  concepts(where: {types: $types}, first: 100, after: $after) {
    nodes {
      ...ConceptLink
      aliases
      paperCount
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
}`) as unknown as TypedDocumentString<ConceptsOfTypesToTakeQuery, ConceptsOfTypesToTakeQueryVariables>;
export const StatedConceptsToTakeDocument = new TypedDocumentString(`
    query StatedConceptsToTake($where: StatedConceptsFilter!, $after: String) {
  statedConcepts(where: $where) {
    concepts(first: 100, after: $after) {
      nodes {
        ...ConceptLink
        aliases
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
}`) as unknown as TypedDocumentString<StatedConceptsToTakeQuery, StatedConceptsToTakeQueryVariables>;