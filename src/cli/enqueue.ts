/** `papergraph ingest --queue`: what workers are to read. */
import type { Command } from 'commander';
import { describeProblem } from '../../ingest/sources/index.js';
import { PapergraphError } from '../../schema/errors.js';
import { enqueue, type EnqueueReport } from '../queue/enqueue.js';
import { examineInputs, readInputs } from './inputs.js';
import { exitStopped, interruptible } from './interrupt.js';
import type { InputOptions, QueueOptions } from './options.js';
import type { ReaderOptions } from './reader.js';
import { Unread } from './unread.js';
import { printNotice, withQueue } from './withQueue.js';

/** Options of `ingest` that are for who reads. */
const OPTIONS_OF_WORKERS = ['store', 'reader', 'threads', 'dryRun', 'acknowledge'];
const PATIENCE_MILLIS = 60_000;
const MILLIS_BETWEEN_LINES = 5_000;

/** Throws `BAD_USAGE` if options are given that only workers can follow. */
export async function enqueueInputs(
  paths: readonly string[],
  options: InputOptions & Required<QueueOptions> & Pick<ReaderOptions, 'cache'>,
  command: Command,
): Promise<void> {
  refuseOptionsOfWorkers(command);
  await examineInputs(paths);
  const unread = new Unread();
  const stopped = await interruptible((signal) =>
    withQueue(
      options,
      async (queue) => {
        const papers = readInputs(
          paths,
          { ...options, onProblem: unread.addProblem, onPassedOver: unread.addPassedOver },
          signal,
        );
        const report = await enqueue(queue, papers, {
          signal,
          onNotice: printNotice,
          onProgress: lineFromTimeToTime(),
        });
        printReport(report, unread);
        return signal;
      },
      { patienceMillis: PATIENCE_MILLIS },
    ),
  );
  if (unread.problems.length > 0) process.exitCode = 1;
  if (stopped.aborted)
    exitStopped(stopped, 'Stopped. What is in the queue stays; the same command goes on from there.', {
      needsReader: true,
    });
}

function refuseOptionsOfWorkers(command: Command): void {
  const given = OPTIONS_OF_WORKERS.filter((name) => command.getOptionValueSource(name) === 'cli');
  const [first] = given.map(
    (name) => command.options.find((option) => option.attributeName() === name)?.long,
  );
  if (first !== undefined)
    throw new PapergraphError(
      'BAD_USAGE',
      `${first} does not go with --queue, which only enqueues: give it to papergraph worker`,
    );
}

function lineFromTimeToTime(): (report: Readonly<EnqueueReport>) => void {
  let last = Date.now();
  return (report) => {
    if (Date.now() - last < MILLIS_BETWEEN_LINES) return;
    last = Date.now();
    console.error(describe(report));
  };
}

function printReport(report: Readonly<EnqueueReport>, unread: Unread): void {
  const { problems, furtherProblems } = unread;
  const count = problems.length + furtherProblems;
  console.log(`${describe(report)}${count === 0 ? '' : `, failed: ${count}`}`);
  for (const line of unread.describePassedOver()) console.log(line);
  for (const problem of problems) console.log(`failed: ${describeProblem(problem)}`);
  if (furtherProblems > 0) console.log(`failed: ${furtherProblems} more stretches of the inputs`);
}

function describe({ enqueued, alreadyThere }: Readonly<EnqueueReport>): string {
  return `enqueued: ${enqueued}, in the queue already: ${alreadyThere}`;
}
