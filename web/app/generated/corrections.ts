import type * as Types from './schema.js';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ConceptLinkFragment = { readonly id: string, readonly name: string, readonly type: Types.ConceptType };

export type PaperLinkFragment = { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null };

export type StatedFactFragment = { readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } };

export type QuestionSubjectFragment = { readonly name: string, readonly proposing: { readonly totalCount: number }, readonly using: { readonly totalCount: number }, readonly evaluating: { readonly totalCount: number }, readonly replacing: { readonly totalCount: number }, readonly outperforming: { readonly totalCount: number }, readonly addressing: { readonly totalCount: number } };

export type SourcedFactFragment = { readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } };

export type CorrectableQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type CorrectableQuery = { readonly correctable: boolean };

export type CheckKeyQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type CheckKeyQuery = { readonly suggestedMerges: { readonly nodes: ReadonlyArray<{ readonly similarity: Types.Similarity }> } };

export type SuggestedMergesQueryVariables = Types.Exact<{
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type SuggestedMergesQuery = { readonly suggestedMerges: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly similarity: Types.Similarity, readonly concept: { readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType, readonly papers: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }> } }, readonly into: { readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType, readonly papers: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }> } } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type JournalQueryVariables = Types.Exact<{
  after?: Types.InputMaybe<Types.Scalars['String']['input']>;
}>;


export type JournalQuery = { readonly corrections: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: Types.CorrectionKind, readonly summary: string, readonly by: string, readonly at: string, readonly reason: string | null, readonly factBefore: { readonly paperId: string, readonly evidence: { readonly text: string } } | null, readonly undone: { readonly by: string, readonly at: string } | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type AcceptMergeMutationVariables = Types.Exact<{
  input: Types.MergeConceptsInput;
}>;


export type AcceptMergeMutation = { readonly acceptSuggestedMerge: { readonly correction: { readonly summary: string } } | null };

export type RejectMergeMutationVariables = Types.Exact<{
  input: Types.MergeConceptsInput;
}>;


export type RejectMergeMutation = { readonly rejectSuggestedMerge: { readonly correction: { readonly summary: string } } | null };

export type UndoCorrectionMutationVariables = Types.Exact<{
  input: Types.UndoCorrectionInput;
}>;


export type UndoCorrectionMutation = { readonly undoCorrection: { readonly correction: { readonly summary: string } } | null };

export type RejectFactMutationVariables = Types.Exact<{
  input: Types.JudgeFactInput;
}>;


export type RejectFactMutation = { readonly rejectFact: { readonly correction: { readonly id: string } } | null };

export type MergedConceptFragment = { readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType, readonly papers: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }> } };

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
export const MergedConceptFragmentDoc = new TypedDocumentString(`
    fragment MergedConcept on Concept {
  ...ConceptLink
  paperCount
  papers(first: 3) {
    nodes {
      ...PaperLink
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
}`, {"fragmentName":"MergedConcept"}) as unknown as TypedDocumentString<MergedConceptFragment, unknown>;
export const CorrectableDocument = new TypedDocumentString(`
    query Correctable {
  correctable
}
    `) as unknown as TypedDocumentString<CorrectableQuery, CorrectableQueryVariables>;
export const CheckKeyDocument = new TypedDocumentString(`
    query CheckKey {
  suggestedMerges(first: 1) {
    nodes {
      similarity
    }
  }
}
    `) as unknown as TypedDocumentString<CheckKeyQuery, CheckKeyQueryVariables>;
export const SuggestedMergesDocument = new TypedDocumentString(`
    query SuggestedMerges($after: String) {
  suggestedMerges(first: 10, after: $after) {
    totalCount
    nodes {
      similarity
      concept {
        ...MergedConcept
      }
      into {
        ...MergedConcept
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
fragment MergedConcept on Concept {
  ...ConceptLink
  paperCount
  papers(first: 3) {
    nodes {
      ...PaperLink
    }
  }
}`) as unknown as TypedDocumentString<SuggestedMergesQuery, SuggestedMergesQueryVariables>;
export const JournalDocument = new TypedDocumentString(`
    query Journal($after: String) {
  corrections(first: 20, after: $after) {
    totalCount
    nodes {
      id
      kind
      summary
      by
      at
      reason
      factBefore {
        paperId
        evidence {
          text
        }
      }
      undone {
        by
        at
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<JournalQuery, JournalQueryVariables>;
export const AcceptMergeDocument = new TypedDocumentString(`
    mutation AcceptMerge($input: MergeConceptsInput!) {
  acceptSuggestedMerge(input: $input) {
    correction {
      summary
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptMergeMutation, AcceptMergeMutationVariables>;
export const RejectMergeDocument = new TypedDocumentString(`
    mutation RejectMerge($input: MergeConceptsInput!) {
  rejectSuggestedMerge(input: $input) {
    correction {
      summary
    }
  }
}
    `) as unknown as TypedDocumentString<RejectMergeMutation, RejectMergeMutationVariables>;
export const UndoCorrectionDocument = new TypedDocumentString(`
    mutation UndoCorrection($input: UndoCorrectionInput!) {
  undoCorrection(input: $input) {
    correction {
      summary
    }
  }
}
    `) as unknown as TypedDocumentString<UndoCorrectionMutation, UndoCorrectionMutationVariables>;
export const RejectFactDocument = new TypedDocumentString(`
    mutation RejectFact($input: JudgeFactInput!) {
  rejectFact(input: $input) {
    correction {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RejectFactMutation, RejectFactMutationVariables>;