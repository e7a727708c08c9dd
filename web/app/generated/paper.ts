import type * as Types from './schema.js';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ConceptLinkFragment = { readonly id: string, readonly name: string, readonly type: Types.ConceptType };

export type PaperLinkFragment = { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null };

export type StatedFactFragment = { readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } };

export type QuestionSubjectFragment = { readonly name: string, readonly proposing: { readonly totalCount: number }, readonly using: { readonly totalCount: number }, readonly evaluating: { readonly totalCount: number }, readonly replacing: { readonly totalCount: number }, readonly outperforming: { readonly totalCount: number }, readonly addressing: { readonly totalCount: number } };

export type SourcedFactFragment = { readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } };

export type PaperQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type PaperQuery = { readonly paper: { readonly abstract: string, readonly url: string | null, readonly doi: string | null, readonly arxivId: string | null, readonly source: string, readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null, readonly mentions: ReadonlyArray<{ readonly field: Types.TextField, readonly start: number, readonly end: number, readonly type: Types.ConceptType, readonly confidence: number, readonly concept: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } }>, readonly similarPapers: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly sharedConcepts: ReadonlyArray<{ readonly concept: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } }> }> } } | null };

export type PaperFactsQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type PaperFactsQuery = { readonly paper: { readonly facts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } | null };

export type NearPapersQueryVariables = Types.Exact<{
  ids: ReadonlyArray<Types.Scalars['ID']['input']> | Types.Scalars['ID']['input'];
  words: Types.Scalars['String']['input'];
  byWords: Types.Scalars['Boolean']['input'];
}>;


export type NearPapersQuery = { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null } | {} | null>, readonly papers?: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }> } };

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
export const PaperDocument = new TypedDocumentString(`
    query Paper($id: ID!) {
  paper(id: $id) {
    ...PaperLink
    abstract
    url
    doi
    arxivId
    source
    mentions {
      field
      start
      end
      type
      confidence
      concept {
        ...ConceptLink
      }
    }
    similarPapers(first: 8) {
      totalCount
      edges {
        node {
          ...PaperLink
        }
        sharedConcepts {
          concept {
            ...ConceptLink
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
}`) as unknown as TypedDocumentString<PaperQuery, PaperQueryVariables>;
export const PaperFactsDocument = new TypedDocumentString(`
    query PaperFacts($id: ID!, $after: String) {
  paper(id: $id) {
    facts(first: 100, after: $after) {
      totalCount
      nodes {
        ...StatedFact
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
}`) as unknown as TypedDocumentString<PaperFactsQuery, PaperFactsQueryVariables>;
export const NearPapersDocument = new TypedDocumentString(`
    query NearPapers($ids: [ID!]!, $words: String!, $byWords: Boolean!) {
  nodes(ids: $ids) {
    ... on Paper {
      ...PaperLink
    }
  }
  papers(where: {text: $words}, orderBy: RELEVANCE, first: 5) @include(if: $byWords) {
    nodes {
      ...PaperLink
    }
  }
}
    fragment PaperLink on Paper {
  id
  title
  authors
  published
}`) as unknown as TypedDocumentString<NearPapersQuery, NearPapersQueryVariables>;