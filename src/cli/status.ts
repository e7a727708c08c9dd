import { setTimeout as sleep } from 'node:timers/promises';
import { Command, Option } from 'commander';
import {
  queueFigures,
  type QueueFigures,
  retrySetAside,
  type SetAside,
  setAsidePapers,
} from '../queue/figures.js';
import type { PaperQueue } from '../queue/queue.js';
import { exitStopped, interruptible } from './interrupt.js';
import { queueOption, type QueueOptions } from './options.js';
import { withQueue } from './withQueue.js';

const SET_ASIDE_SHOWN = 100;
const WAIT_MILLIS = 1_000;

const HELP_AFTER = `
Papers that failed three times, or killed three workers, are set aside with the reason, and so is the hierarchy; --retry
gives them to the workers again.

Examples:
  $ papergraph status --queue redis://localhost:6379
  $ papergraph status --queue redis://localhost:6379 --wait && papergraph ask "which papers replace MLP layers?"
  $ papergraph status --queue redis://localhost:6379 --retry`;

interface StatusOptions extends QueueOptions {
  readonly json?: true;
  readonly retry?: true;
  readonly wait?: true;
}

export function statusCommand(): Command {
  return new Command('status')
    .description('say how far the workers of a queue have come')
    .addOption(queueOption('redis://HOST:PORT, or rediss:// if it is encrypted (default: PAPERGRAPH_QUEUE)'))
    .addOption(new Option('--retry', 'first give what was set aside to the workers again'))
    .addOption(new Option('--wait', 'until the workers are done; exit code 1 if anything was set aside'))
    .addOption(new Option('--json', 'as JSON, for programs'))
    .addHelpText('after', HELP_AFTER)
    .action(runStatus);
}

async function runStatus(options: StatusOptions): Promise<void> {
  // Who only asks does not wait for a Redis that has gone meanwhile.
  const patience = options.wait === true ? {} : { patienceMillis: 0 };
  await interruptible(async (signal) => {
    await withQueue(options, (queue) => sayHowFar(queue, options, signal), patience);
    if (signal.aborted) exitStopped(signal, 'Stopped.');
  });
}

async function sayHowFar(queue: PaperQueue, options: StatusOptions, signal: AbortSignal): Promise<void> {
  if (options.retry === true) console.error(`given back: ${await retrySetAside(queue)}`);
  const figures = options.wait === true ? await whenDrained(queue, signal) : await queueFigures(queue);
  const setAside = await setAsidePapers(queue, SET_ASIDE_SHOWN);
  console.log(
    options.json === true ? JSON.stringify({ ...figures, failures: setAside }) : report(figures, setAside),
  );
  if (options.wait === true && !isAllDone(figures)) process.exitCode = 1;
}

async function whenDrained(queue: PaperQueue, signal: AbortSignal): Promise<QueueFigures> {
  for (;;) {
    const figures = await queueFigures(queue);
    if (figures.isDrained || signal.aborted) return figures;
    await sleep(WAIT_MILLIS, undefined, { signal }).catch(() => undefined);
  }
}

function isAllDone({ isDrained, setAside, hierarchyFailure }: QueueFigures): boolean {
  return isDrained && setAside === 0 && hierarchyFailure === undefined;
}

function report(figures: QueueFigures, setAside: readonly SetAside[]): string {
  const { enqueued, waiting, active, delayed, done, papersPerSecond, workers } = figures;
  const lines = [
    `enqueued: ${enqueued}, waiting: ${waiting}, being read: ${active}, to be tried again: ${delayed}, done: ${done}, set aside: ${figures.setAside}`,
    `papers a second: ${papersPerSecond.toFixed(1)}`,
    `workers: ${workers.length}`,
    ...workers.map(({ name, address }) => `  ${name} at ${address}`),
    ...setAside.map(({ where, reason }) => `set aside: ${where}: ${reason}`),
  ];
  if (figures.hierarchyFailure !== undefined)
    lines.push(`set aside: the hierarchy: ${figures.hierarchyFailure}`);
  const more = figures.setAside - setAside.length;
  if (more > 0) lines.push(`set aside: ${more} more`);
  return lines.join('\n');
}
