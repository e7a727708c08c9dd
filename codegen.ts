import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';

const PAGES_FOLDER = 'web/app/generated';
/** Parts of queries that several pages share. */
const FRAGMENTS = 'web/app/data/fragments.graphql';

/** One file for each file of queries, so that a page loads its own only, and a change touches no other. */
function pageDocuments(): CodegenConfig['generates'] {
  const files = readdirSync('web/app', { recursive: true, encoding: 'utf8' })
    .map((path) => `web/app/${path}`)
    .filter((file) => file.endsWith('.graphql'));
  const outputs: CodegenConfig['generates'] = {};
  for (const file of files) {
    outputs[`${PAGES_FOLDER}/${basename(file, '.graphql')}.ts`] = {
      documents: [...new Set([FRAGMENTS, file])],
      plugins: [
        { add: { content: "import type * as Types from './schema.js';" } },
        'typescript-operations',
        'typed-document-node',
      ],
      config: {
        namespacedImportName: 'Types',
        documentMode: 'string',
        dedupeFragments: true,
        avoidOptionals: { field: true },
        immutableTypes: true,
        useTypeImports: true,
        skipTypename: true,
      },
    };
  }
  return outputs;
}

/**
 * Types of the resolvers in src/api, of the pages' queries in web/app and of the query in examples/, made from the SDL in schema/.
 * `npm run generate` writes them.
 */
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  emitLegacyCommonJSImports: false,
  generates: {
    ...pageDocuments(),
    [`${PAGES_FOLDER}/schema.ts`]: {
      plugins: ['typescript'],
      config: { enumsAsTypes: true, useTypeImports: true, scalars: { ID: 'string' } },
    },
    'examples/typescript/generated.ts': {
      documents: 'examples/typescript/papers.graphql',
      plugins: ['typescript', 'typescript-operations', 'typed-document-node'],
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        onlyOperationTypes: true,
        skipTypename: true,
        avoidOptionals: { field: true },
        scalars: { ID: 'string' },
      },
    },
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
          Node: '../models.js#NodeObject',
          RelatedConceptConnection: '../models.js#RelatedConceptList',
          RelatedConceptEdge: '../models.js#RelatedConceptListEdge',
          SimilarPaperConnection: '../models.js#SimilarPaperList',
          SimilarPaperEdge: '../models.js#SimilarPaperListEdge',
          TrendConnection: '../models.js#TrendList',
          TrendEdge: '../models.js#TrendListEdge',
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
          AskedPapers: '../models.js#PaperTerms',
          AskedCondition: '../models.js#PaperTerm',
          AskedConcepts: '../models.js#AskedConcepts as GivenAskedConcepts',
          StatedConcepts: '../models.js#StatedConceptsFound',
        },
      },
    },
  },
};

export default config;
