/** What runs in each thread of the pool: one reader, opened when the thread starts. */
import { workerData } from 'piscina';
import { PapergraphError, type ErrorCode } from '../../schema/errors.js';
import type { Paper, PaperKnowledge } from '../../schema/knowledge.js';
import { createPatternExtractor, type Extractor } from '../pipeline.js';
import { createTrainedExtractor } from '../trained/reader.js';

export type ThreadedReader = 'trained' | 'patterns';

/** An error's class does not survive the way between threads. */
export type Outcome<Result> =
  { readonly result: Result } | { readonly failure: { readonly code: ErrorCode; readonly message: string } };

const READERS: Readonly<Record<ThreadedReader, () => Extractor | Promise<Extractor>>> = {
  trained: () => createTrainedExtractor(),
  patterns: () => createPatternExtractor(),
};

const { reader } = workerData as { readonly reader: ThreadedReader };
const opening = outcomeOf(async () => READERS[reader]());

export async function identify(): Promise<Outcome<string>> {
  const opened = await opening;
  return 'failure' in opened ? opened : { result: opened.result.id };
}

export async function extract(paper: Paper): Promise<Outcome<PaperKnowledge>> {
  const opened = await opening;
  return 'failure' in opened ? opened : outcomeOf(() => opened.result.extract(paper));
}

async function outcomeOf<Result>(run: () => Promise<Result>): Promise<Outcome<Result>> {
  try {
    return { result: await run() };
  } catch (error) {
    if (error instanceof PapergraphError) return { failure: { code: error.code, message: error.message } };
    throw error;
  }
}
