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

/** From a `Paper[]` to an `Outcome<PaperKnowledge>[]`, both as JSON: copying so many small objects takes longer. */
export async function extract(papers: string): Promise<string> {
  const opened = await opening;
  const outcomes: Outcome<PaperKnowledge>[] = [];
  for (const paper of JSON.parse(papers) as Paper[])
    outcomes.push('failure' in opened ? opened : await outcomeOf(() => opened.result.extract(paper)));
  return JSON.stringify(outcomes);
}
