/** What runs in each thread of the pool: one reader, opened when the thread starts. */
import { workerData } from 'piscina';
import type { Paper, PaperKnowledge } from '../../schema/knowledge.js';
import { type Outcome, outcomeOf } from '../../schema/outcome.js';
import { createPatternExtractor, type Extractor } from '../pipeline.js';
import { createTrainedExtractor } from '../trained/reader.js';

export type ThreadedReader = 'trained' | 'patterns';

const READERS: Readonly<Record<ThreadedReader, () => Extractor | Promise<Extractor>>> = {
  trained: () => createTrainedExtractor(),
  patterns: () => createPatternExtractor(),
};

const { reader } = workerData as { readonly reader: ThreadedReader };
const opening = outcomeOf(() => READERS[reader]());

export async function identify(): Promise<Outcome<string>> {
  const opened = await opening;
  return 'failure' in opened ? opened : { result: opened.result.id };
}

export async function extract(paper: Paper): Promise<Outcome<PaperKnowledge>> {
  const opened = await opening;
  return 'failure' in opened ? opened : outcomeOf(() => opened.result.extract(paper));
}
