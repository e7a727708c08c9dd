/** Who reads the papers: the one place that knows every reader. */
import { InvalidArgumentError, Option } from 'commander';
import type { Extractor } from '../../ingest/pipeline.js';
import { createThreadedExtractor } from '../../ingest/threads/threadedExtractor.js';
import { loadVocabulary } from '../../ingest/vocabulary/vocabulary.js';
import type { Paper } from '../../schema/knowledge.js';
import { cacheFolder, llmConfig } from '../config.js';
import { describeEstimate, describeUsage } from './llmCost.js';

const DEFAULT_READER = 'trained';
const MOST_THREADS = 256;

export interface Reader {
  readonly extractor: Extractor;
  /** What reading has cost, if it costs anything. */
  readonly summary?: () => string;
  /** What reading these papers would cost. */
  readonly estimate?: (papers: AsyncIterable<Paper>) => Promise<string>;
}

export interface ReaderOptions {
  readonly reader: ReaderKind;
  readonly cache?: string;
  readonly dryRun?: true;
  readonly threads?: number;
}

interface ReaderContext {
  readonly options: ReaderOptions;
  readonly signal: AbortSignal;
}

const READERS = {
  trained: async ({ options }: ReaderContext): Promise<Reader> => ({
    extractor: await createThreadedExtractor('trained', options.threads),
  }),
  patterns: async ({ options }: ReaderContext): Promise<Reader> => ({
    extractor: await createThreadedExtractor('patterns', options.threads),
  }),
  llm: llmReader,
} satisfies Record<string, (context: ReaderContext) => Reader | Promise<Reader>>;

type ReaderKind = keyof typeof READERS;

export const readerOption = () =>
  new Option(
    '--reader <reader>',
    'who reads: the trained network, wordings and vocabulary alone (faster, less right), or a language model',
  )
    .choices(Object.keys(READERS))
    .default(DEFAULT_READER);

export const threadsOption = () =>
  new Option(
    '--threads <count>',
    'how many threads read, with trained or patterns (default: as many as there are cores; each takes about 250 MB)',
  ).argParser((text) => {
    const count = Number(text);
    if (!Number.isInteger(count) || count < 1 || count > MOST_THREADS)
      throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_THREADS}.`);
    return count;
  });

export const cacheOption = () =>
  new Option(
    '--cache <folder>',
    'where answers of language models and responses of services are kept (default: PAPERGRAPH_CACHE, else ./papergraph-cache)',
  );

export const dryRunOption = () =>
  new Option('--dry-run', 'with --reader llm: say what it would cost, and send nothing');

/** For the help of commands that read papers. */
export const LLM_HELP = `
With --reader llm the titles and abstracts go to the language model that PAPERGRAPH_LLM_URL and PAPERGRAPH_LLM_MODEL name.
What it answers is kept only as far as it stands in the paper. papergraph --help lists its settings.`;

/**
 * Throws `BAD_USAGE` if the reader's settings are wrong. Its `close` is to be awaited before the process ends: threads in
 * the middle of native code would crash it.
 *
 * @param context `signal` ends what the reader has under way
 */
export async function openReader(context: ReaderContext): Promise<Reader> {
  return READERS[context.options.reader](context);
}

/** Opens the reader that the options name, and closes it when the work is done or has failed. */
export async function withReader<T>(
  context: ReaderContext,
  work: (reader: Reader) => Promise<T>,
): Promise<T> {
  const reader = await openReader(context);
  try {
    return await work(reader);
  } finally {
    await reader.extractor.close?.();
  }
}

async function llmReader({ options, signal }: ReaderContext): Promise<Reader> {
  const settings = llmConfig();
  const { createLlmExtractor } = await import('../../ingest/llm/llmExtractor.js');
  const extractor = createLlmExtractor(loadVocabulary(), settings, {
    cacheFolder: cacheFolder(options),
    signal,
    onNotice(notice) {
      console.error(`note: ${notice}`);
    },
  });
  if (options.dryRun !== true) await extractor.prepare();
  return {
    extractor,
    summary: () => describeUsage(extractor.usage(), settings.prices),
    estimate: (papers) => describeEstimate(extractor, papers, settings.prices),
  };
}
