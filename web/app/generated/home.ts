import type * as Types from './schema.js';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ConceptLinkFragment = { readonly id: string, readonly name: string, readonly type: Types.ConceptType };

export type PaperLinkFragment = { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null };

export type StatedFactFragment = { readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } };

export type QuestionSubjectFragment = { readonly name: string, readonly proposing: { readonly totalCount: number }, readonly using: { readonly totalCount: number }, readonly evaluating: { readonly totalCount: number }, readonly replacing: { readonly totalCount: number }, readonly outperforming: { readonly totalCount: number }, readonly addressing: { readonly totalCount: number } };

export type SourcedFactFragment = { readonly paperCount: number, readonly id: string, readonly predicate: Types.Predicate, readonly confidence: number, readonly paper: { readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }, readonly subject: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly object: { readonly id: string, readonly name: string, readonly type: Types.ConceptType }, readonly with: { readonly id: string, readonly name: string, readonly type: Types.ConceptType } | null, readonly evidence: { readonly text: string, readonly field: Types.TextField, readonly start: number, readonly end: number } };

export type HomeQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type HomeQuery = { readonly architectures: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType }> }, readonly datasets: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType }> }, readonly techniques: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType }> }, readonly tasks: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType }> }, readonly metrics: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType }> }, readonly subjects: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly proposing: { readonly totalCount: number }, readonly using: { readonly totalCount: number }, readonly evaluating: { readonly totalCount: number }, readonly replacing: { readonly totalCount: number }, readonly outperforming: { readonly totalCount: number }, readonly addressing: { readonly totalCount: number } }> }, readonly datasetSubjects: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly proposing: { readonly totalCount: number }, readonly using: { readonly totalCount: number }, readonly evaluating: { readonly totalCount: number }, readonly replacing: { readonly totalCount: number }, readonly outperforming: { readonly totalCount: number }, readonly addressing: { readonly totalCount: number } }> }, readonly papers: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly authors: ReadonlyArray<string>, readonly published: string | null }> } };

export type CommonConceptsFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly paperCount: number, readonly id: string, readonly name: string, readonly type: Types.ConceptType }> };

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
export const CommonConceptsFragmentDoc = new TypedDocumentString(`
    fragment CommonConcepts on ConceptConnection {
  totalCount
  nodes {
    ...ConceptLink
    paperCount
  }
}
    fragment ConceptLink on Concept {
  id
  name
  type
}`, {"fragmentName":"CommonConcepts"}) as unknown as TypedDocumentString<CommonConceptsFragment, unknown>;
export const HomeDocument = new TypedDocumentString(`
    query Home {
  architectures: concepts(where: {types: [ARCHITECTURE]}, first: 6) {
    ...CommonConcepts
  }
  datasets: concepts(where: {types: [DATASET]}, first: 6) {
    ...CommonConcepts
  }
  techniques: concepts(where: {types: [TECHNIQUE]}, first: 6) {
    ...CommonConcepts
  }
  tasks: concepts(where: {types: [TASK]}, first: 6) {
    ...CommonConcepts
  }
  metrics: concepts(where: {types: [METRIC]}, first: 6) {
    ...CommonConcepts
  }
  subjects: concepts(where: {types: [ARCHITECTURE, TECHNIQUE]}, first: 4) {
    nodes {
      ...QuestionSubject
    }
  }
  datasetSubjects: concepts(where: {types: [DATASET]}, first: 1) {
    nodes {
      ...QuestionSubject
    }
  }
  papers(first: 6) {
    totalCount
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
}
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
fragment CommonConcepts on ConceptConnection {
  totalCount
  nodes {
    ...ConceptLink
    paperCount
  }
}`) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;