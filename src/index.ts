/**
 * What programs can do with papergraph: the same as its commands.
 *
 * @example
 * ```ts
 * import { ask, createTrainedExtractor, ingest, loadVocabulary, openStore, readPapers } from 'papergraph';
 *
 * const store = await openStore('file:./papergraph.db');
 * const vocabulary = loadVocabulary();
 * const report = await ingest(store, await createTrainedExtractor(vocabulary), vocabulary, readPapers('papers.jsonl'));
 * const answer = await ask(store, 'which papers replace MLP layers?');
 * await store.close();
 * ```
 */
// The contract: what papers, mentions, concepts, facts and errors are.
export * from '../schema/errors.js';
export * from '../schema/knowledge.js';
export * from '../schema/names.js';
export * from '../schema/predicates.js';

// Papers in.
export { readPapers, SOURCE_FORMATS } from '../ingest/sources/index.js';
export type { ReadOptions, SourceFormat, SourceProblem } from '../ingest/sources/index.js';

// What a paper says.
export { createTrainedExtractor } from '../ingest/trained/reader.js';
export { createPatternExtractor } from '../ingest/pipeline.js';
export type { Extractor } from '../ingest/pipeline.js';
export { createLlmExtractor } from '../ingest/llm/llmExtractor.js';
export type { LlmExtractor, LlmExtractorOptions, LlmUsage } from '../ingest/llm/llmExtractor.js';
export type { LlmSettings, Prices, TokenCount } from '../ingest/llm/settings.js';
export { toExtraction } from '../ingest/extraction.js';
export type { Extraction } from '../ingest/extraction.js';
export { loadVocabulary } from '../ingest/vocabulary/vocabulary.js';
export type { Vocabulary } from '../ingest/vocabulary/vocabulary.js';

// Where it is kept.
export { keepStore, openStore } from './graph/open.js';
export type { Credentials, OpenOptions } from './graph/open.js';
export { ingest } from './graph/ingest.js';
export type { IngestOptions, IngestReport } from './graph/ingest.js';
export type * from './graph/figures.js';
export type * from './graph/store.js';
export { endingAfter } from './graph/keeping/endingAfter.js';
export { exportLines } from './graph/keeping/exportLines.js';
export { importGraph } from './graph/keeping/importGraph.js';
export { restoreGraph } from './graph/keeping/restoreGraph.js';
export type * from './graph/keeping/keeper.js';
export { correct, undo } from './graph/corrections/correct.js';
export type { Change, Correction, Signature } from './graph/corrections/correction.js';
export type { CorrectionRequest } from './graph/corrections/propose.js';

// What is asked of it.
export { ask } from './questions/ask.js';
export type { Answer, AnswerKind, Interpretation } from './questions/answer.js';
export type { AskOptions } from './questions/ask.js';
export { createTranslator } from './questions/translator.js';
export type { Translation, Translator } from './questions/translator.js';
export { startServer } from './server/server.js';
export type { RunningServer, ServerOptions } from './server/server.js';
