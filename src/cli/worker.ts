import { Command, InvalidArgumentError, Option } from 'commander';
import { loadVocabulary } from '../../ingest/vocabulary/vocabulary.js';
import type { BatchReport } from '../graph/ingestBatch.js';
import { interruptible } from './interrupt.js';
import { queueOption, storeOption } from './options.js';
import type { QueueOptions, StoreOptions } from './options.js';
import {
  cacheOption,
  LLM_HELP,
  openReader,
  readerOption,
  threadsOption,
  type ReaderOptions,
} from './reader.js';
import { printNotice, withQueue } from './withQueue.js';
import { withStore } from './withStore.js';

const DEFAULT_LEASE_SECONDS = 30;
const MOST_LEASE_SECONDS = 3_600;
const MILLIS_BETWEEN_LINES = 10_000;

const HELP_AFTER = `
Any number of workers, on any number of machines, read papers of one queue into one store: Neo4j, or on one machine also a
file. What a worker has when it dies goes to another. Ctrl-C or SIGTERM ends it in order: what is read is written, the rest
goes back. Run it under something that starts it again when it dies; docs/many-machines.md shows how.
${LLM_HELP}

Examples:
  $ papergraph worker --queue redis://localhost:6379 --store neo4j://localhost:7687
  $ papergraph worker --queue rediss://queue.example.org:6380 --reader patterns --threads 4
  $ PAPERGRAPH_QUEUE=redis://localhost PAPERGRAPH_STORE=neo4j://localhost:7687 papergraph worker`;

interface WorkerOptions extends QueueOptions, StoreOptions, ReaderOptions {
  readonly lease: number;
}

export function workerCommand(): Command {
  return new Command('worker')
    .description('read papers of a queue and write what they say into the store, until it is stopped')
    .addOption(queueOption('redis://HOST:PORT, or rediss:// if it is encrypted (default: PAPERGRAPH_QUEUE)'))
    .addOption(storeOption())
    .addOption(readerOption())
    .addOption(threadsOption())
    .addOption(cacheOption())
    .addOption(leaseOption())
    .addHelpText('after', HELP_AFTER)
    .action(runWorkerCommand);
}

const leaseOption = () =>
  new Option('--lease <seconds>', 'how long it may be silent until its papers go to another worker')
    .default(DEFAULT_LEASE_SECONDS)
    .argParser((text) => {
      const seconds = Number(text);
      if (!Number.isInteger(seconds) || seconds < 1 || seconds > MOST_LEASE_SECONDS)
        throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_LEASE_SECONDS}.`);
      return seconds;
    });

async function runWorkerCommand(options: WorkerOptions): Promise<void> {
  await interruptible((signal) =>
    withQueue(options, (queue) =>
      withStore(options, async (store) => {
        const vocabulary = loadVocabulary();
        const reader = await openReader({ options, signal });
        const { runWorker } = await import('../queue/worker.js');
        await store.installVocabulary(vocabulary.concepts);
        console.log(
          `papergraph worker ${process.pid} reads from ${queue.address} into ${store.address} (Ctrl-C ends it)`,
        );
        try {
          const onBatch = lineFromTimeToTime();
          const leaseMillis = options.lease * 1000;
          await runWorker(queue, store, reader.extractor, {
            signal,
            leaseMillis,
            onBatch,
            onNotice: printNotice,
          });
        } finally {
          await reader.extractor.close?.();
        }
        if (reader.summary !== undefined) console.log(reader.summary());
      }),
    ),
  );
}

function lineFromTimeToTime(): (report: Readonly<BatchReport>) => void {
  let written = 0;
  let unchanged = 0;
  let last = Date.now();
  return (report) => {
    written += report.written;
    unchanged += report.unchanged;
    if (Date.now() - last < MILLIS_BETWEEN_LINES) return;
    last = Date.now();
    console.error(`written: ${written}, unchanged: ${unchanged}`);
  };
}
