import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the resolvers in src/api, made from the SDL in schema/. `npm run generate` writes them. */
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  emitLegacyCommonJSImports: false,
  generates: {
    'src/api/generated/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../context.js#ApiContext',
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { ID: 'string' },
        // What a resolver of each type is given: the port's own types wherever they fit.
        mappers: {
          Paper: '../models.js#Paper as StoredPaper',
          Mention: '../models.js#Mention as StoredMention',
          Evidence: '../models.js#Span',
          Concept: '../models.js#StoredConcept',
          Fact: '../models.js#StoredFact',
          Statistics: '../models.js#Statistics as StoredStatistics',
          PaperConnection: '../models.js#PaperList',
          PaperEdge: '../models.js#PaperListEdge',
          ConceptConnection: '../models.js#ConceptList',
          ConceptEdge: '../models.js#ConceptListEdge',
          FactConnection: '../models.js#FactList',
          FactEdge: '../models.js#FactListEdge',
          Paths: '../models.js#PathsBetween',
          Path: '../models.js#Path as FoundPath',
          PathStep: '../models.js#PathStep as FoundStep',
          Graph: '../models.js#DrawnGraph',
          GraphNode: '../models.js#DrawnNode',
          GraphEdge: '../models.js#GraphEdge as FoundEdge',
          Comparison: '../models.js#ComparedItems',
          ComparisonRowConnection: '../models.js#ComparisonRowList',
          ComparisonRowEdge: '../models.js#ComparisonRowListEdge',
          ComparisonRow: '../models.js#ComparisonRow as FoundRow',
          ComparisonCell: '../models.js#ComparisonCell as FoundCell',
          CutItem: '../models.js#CutNode',
          SearchConnection: '../models.js#SearchList',
          SearchEdge: '../models.js#SearchListEdge',
          Correction: '../models.js#Correction as MadeCorrection',
          CorrectionConnection: '../models.js#CorrectionList',
          CorrectionEdge: '../models.js#CorrectionListEdge',
          SuggestedMerge: '../models.js#Suggestion',
          SuggestedMergeConnection: '../models.js#SuggestionList',
          SuggestedMergeEdge: '../models.js#SuggestionListEdge',
          Answer: '../models.js#Answer as GivenAnswer',
          Interpretation: '../models.js#Interpretation as GivenInterpretation',
          AnswerEvidence: '../models.js#StoredFact',
        },
      },
    },
  },
};

export default config;
