import { setImmediate as nextTurn } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { pMapIterable } from 'p-map';
import { toExtraction } from '../../ingest/extraction.js';
import { describeProblem } from '../../ingest/sources/index.js';
import { untilAborted } from '../../ingest/sources/untilAborted.js';
import { PapergraphError } from '../../schema/errors.js';
import type { Paper, PaperKnowledge } from '../../schema/knowledge.js';
import { describePaper } from '../graph/ingest.js';
import { dryRun } from './dryRun.js';
import { examineInputs, readInputs } from './inputs.js';
import { exitStopped, interruptible } from './interrupt.js';
import { formatOption, inputsArgument, strictOption } from './options.js';
import type { InputOptions } from './options.js';
import { isFile, writeOutput } from './output.js';
import { describeLeft, describeSpeed } from './progress.js';
import { cacheOption, dryRunOption, LLM_HELP, readerOption, threadsOption, withReader } from './reader.js';
import type { Reader, ReaderOptions } from './reader.js';
import { Unread } from './unread.js';

const HELP_AFTER = `
Writes one JSON object a line for each paper: id, title, abstract, concepts, mentions (with offsets in Unicode code
points) and facts (with the sentence that says so), mentions and facts with their confidence. Uses no store.
${LLM_HELP}

Examples:
  $ papergraph extract listing.txt --output knowledge.jsonl
  $ papergraph extract data/sample | head -n 1
  $ cat papers.jsonl | papergraph extract - --format jsonl`;

/** Papers that are read ahead, for each that is read at once, while a slow one keeps its place in the output. */
const PAPERS_AHEAD = 4;

interface ExtractOptions extends InputOptions, ReaderOptions {
  readonly output?: string;
}

export function extractCommand(): Command {
  return new Command('extract')
    .description('read papers and print what they say, as JSON Lines')
    .addArgument(inputsArgument())
    .addOption(formatOption())
    .addOption(strictOption())
    .addOption(readerOption())
    .addOption(threadsOption())
    .addOption(cacheOption())
    .addOption(dryRunOption())
    .addOption(
      new Option(
        '--output <file>',
        'write to a file (gzip if its name ends in .gz), which appears when it is complete',
      ),
    )
    .addHelpText('after', HELP_AFTER)
    .action(runExtract);
}

async function runExtract(paths: string[], options: ExtractOptions): Promise<void> {
  await examineInputs(paths);
  await interruptible(async (signal) => {
    await withReader({ options, signal }, async (reader) => {
      if (options.dryRun === true) await dryRun(paths, options, reader, signal);
      else await extractBy(reader, paths, options, signal);
    });
    if (signal.aborted) exitStopped(signal, 'Stopped.');
  });
}

async function extractBy(
  reader: Reader,
  paths: readonly string[],
  options: ExtractOptions,
  signal: AbortSignal,
): Promise<void> {
  const start = performance.now();
  let papers = 0;
  async function* counted(lines: AsyncIterable<string>) {
    for await (const line of lines) {
      yield line;
      papers++;
    }
  }
  try {
    await writeOutput(options.output, counted(extractedLines(paths, reader, options, signal)));
    if (isFile(options.output)) console.log(describeSpeed(papers, performance.now() - start));
  } catch (error) {
    // Standard output says that it is gone by the signal, and by the line that it did not take.
    if (error !== signal.reason) throw error;
  } finally {
    if (reader.summary !== undefined) console.error(reader.summary());
  }
}

/** A line for each paper that was read, in their order. Throws the signal's reason when it aborts. */
async function* extractedLines(
  paths: readonly string[],
  { extractor }: Reader,
  options: InputOptions & ReaderOptions,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const unread = new Unread();
  const papers = readInputs(
    paths,
    {
      ...options,
      onProblem(problem) {
        reportFailure(describeProblem(problem));
      },
      onPassedOver: unread.addPassedOver,
    },
    signal,
  );
  const { concurrency = 1 } = extractor;
  const outcomes = pMapIterable(
    untilAborted(papers, signal),
    async (paper): Promise<PaperKnowledge | UnreadPaper> => {
      // Extracting keeps the thread busy; signals get their turn.
      await nextTurn();
      return extractor.extract(paper).catch((error: unknown) => ({ paper, error }));
    },
    { concurrency, backpressure: concurrency * PAPERS_AHEAD },
  );
  let left = 0;
  let whyLeft = '';
  for await (const outcome of outcomes) {
    signal.throwIfAborted();
    if (!('error' in outcome)) {
      yield `${JSON.stringify(toExtraction(outcome))}\n`;
      continue;
    }
    const { paper, error } = outcome;
    if (!(error instanceof PapergraphError)) throw error;
    if (error.code === 'READER_FAILED') reportFailure(`${describePaper(paper)}: ${error.message}`);
    else if (error.code === 'BUDGET_SPENT') {
      left++;
      whyLeft = error.message;
    } else throw error;
  }
  signal.throwIfAborted();
  for (const line of unread.describePassedOver()) console.error(line);
  if (left > 0) {
    console.error(describeLeft({ papers: left, reason: whyLeft }));
    process.exitCode = 1;
  }
}

interface UnreadPaper {
  readonly paper: Paper;
  readonly error: unknown;
}

function reportFailure(what: string): void {
  console.error(`failed: ${what}`);
  process.exitCode = 1;
}
