import { setImmediate as nextTurn } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { toExtraction } from '../../ingest/extraction.js';
import { createPatternExtractor } from '../../ingest/pipeline.js';
import { describeProblem } from '../../ingest/sources/index.js';
import { untilAborted } from '../../ingest/sources/untilAborted.js';
import { examineInputs, readInputs } from './inputs.js';
import { exitInterrupted, interruptible } from './interrupt.js';
import { formatOption, inputsArgument, strictOption } from './options.js';
import type { InputOptions } from './options.js';
import { openOutput } from './output.js';
import type { Output } from './output.js';

const HELP_AFTER = `
Writes one JSON object a line for each paper: id, title, abstract, concepts, mentions (with offsets in Unicode code
points) and facts (with the sentence that says so), mentions and facts with their confidence. Uses no store.

Examples:
  $ papergraph extract listing.txt --output knowledge.jsonl
  $ papergraph extract data/sample | head -n 1
  $ cat papers.jsonl | papergraph extract - --format jsonl`;

interface ExtractOptions extends InputOptions {
  readonly output?: string;
}

export function extractCommand(): Command {
  return new Command('extract')
    .description('read papers and print what they say, as JSON Lines')
    .addArgument(inputsArgument())
    .addOption(formatOption())
    .addOption(strictOption())
    .addOption(new Option('--output <file>', 'write to a file, which appears when it is complete'))
    .addHelpText('after', HELP_AFTER)
    .action(runExtract);
}

async function runExtract(paths: string[], { output: path, ...options }: ExtractOptions): Promise<void> {
  await examineInputs(paths);
  await interruptible(async (signal) => {
    const output = await openOutput(path);
    try {
      await extractTo(output, paths, options, signal);
    } catch (error) {
      await output.discard();
      throw error;
    }
    if (signal.aborted) {
      await output.discard();
      exitInterrupted('Stopped.');
    }
    await output.complete();
  });
}

async function extractTo(
  output: Output,
  paths: readonly string[],
  options: InputOptions,
  signal: AbortSignal,
): Promise<void> {
  const extractor = createPatternExtractor();
  const papers = readInputs(paths, {
    ...options,
    onProblem(problem) {
      console.error(`failed: ${describeProblem(problem)}`);
      process.exitCode = 1;
    },
  });
  for await (const paper of untilAborted(papers, signal)) {
    await output.writeLine(JSON.stringify(toExtraction(await extractor.extract(paper))));
    // Extracting keeps the thread busy; signals get their turn.
    await nextTurn();
  }
}
