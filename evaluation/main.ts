/** `npm run evaluate`: how right a reader is on annotated papers. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { PapergraphError } from '../schema/errors.js';
import { compare, type Comparison } from './comparison.js';
import { readGold, readPredictions, type GoldPaper, type Prediction } from './papers.js';
import { readAll, READERS, type ReaderKind } from './readers.js';
import { ablationReport, report } from './report.js';

const HELP_AFTER = `
Prints Markdown tables: scores with 95 % intervals, kinds of error, concepts put together, confidence and thresholds.

Examples:
  $ npm run evaluate -- gold.jsonl
  $ npm run evaluate -- gold.jsonl more-gold.jsonl --ablate --examples 0
  $ npm run evaluate -- gold.jsonl --predictions knowledge.jsonl      # as papergraph extract writes it`;

const WRONG_USE = 2;
const FAILED = 1;

interface EvaluateOptions {
  readonly reader: ReaderKind;
  readonly predictions?: string;
  readonly examples: number;
  readonly ablate?: true;
}

async function evaluate(files: readonly string[], options: EvaluateOptions): Promise<void> {
  const golds = (await Promise.all(files.map(readGold))).flat();
  const comparisons = compareAll(golds, await predictionsFor(golds, options));
  console.log(report(comparisons, options));
  if (options.ablate) console.log(`\n${await ablate(golds, comparisons, options.reader)}`);
}

async function predictionsFor(
  golds: readonly GoldPaper[],
  { predictions, reader }: EvaluateOptions,
): Promise<Prediction[]> {
  return predictions === undefined
    ? readAll(await READERS[reader].create(), golds)
    : readPredictions(predictions, golds);
}

async function ablate(
  golds: readonly GoldPaper[],
  whole: readonly Comparison[],
  reader: ReaderKind,
): Promise<string> {
  const ablated = [];
  for (const { name, extractor } of await READERS[reader].ablations())
    ablated.push({ name, comparisons: compareAll(golds, await readAll(extractor, golds)) });
  return ablationReport(whole, ablated);
}

/** The predictions are in the order of the gold papers. */
function compareAll(golds: readonly GoldPaper[], predictions: readonly Prediction[]): Comparison[] {
  return golds.flatMap((gold, i) => {
    const prediction = predictions[i];
    return prediction ? [compare(gold, prediction)] : [];
  });
}

function wholeNumber(written: string): number {
  if (!/^\d+$/.test(written)) throw new InvalidArgumentError('expected a whole number');
  return Number(written);
}

function fail(error: unknown): void {
  console.error(`evaluate: ${error instanceof PapergraphError ? error.message : String(error)}`);
  process.exitCode = error instanceof PapergraphError && error.code === 'BAD_USAGE' ? WRONG_USE : FAILED;
}

await new Command('evaluate')
  .description('say how right a reader is on annotated papers')
  .argument('<gold...>', 'annotated papers, as JSON Lines')
  .addOption(
    new Option('--reader <kind>', 'the reader that reads them')
      .choices(Object.keys(READERS))
      .default('trained'),
  )
  .addOption(
    new Option(
      '--predictions <file>',
      'score this output of papergraph extract, instead of running a reader',
    ).conflicts(['reader', 'ablate']),
  )
  .option('--examples <count>', 'examples of each kind of error', wholeNumber, 3)
  .option('--ablate', 'print what each part of the reader contributes, too')
  .addHelpText('after', HELP_AFTER)
  .action((files: string[], options: EvaluateOptions) => evaluate(files, options).catch(fail))
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : WRONG_USE))
  .parseAsync();
