import { Command } from 'commander';
import { describeProblem } from '../../ingest/sources/index.js';
import { loadVocabulary } from '../../ingest/vocabulary/vocabulary.js';
import { ingest } from '../graph/ingest.js';
import type { IngestReport } from '../graph/ingest.js';
import { dryRun } from './dryRun.js';
import { enqueueInputs } from './enqueue.js';
import { examineInputs, readInputs } from './inputs.js';
import { exitInterrupted, interruptible } from './interrupt.js';
import { formatOption, inputsArgument, queueOption, storeOption, strictOption } from './options.js';
import type { InputOptions, QueueOptions, StoreOptions } from './options.js';
import { describeLeft, startProgress, summarise } from './progress.js';
import { cacheOption, dryRunOption, LLM_HELP, openReader, readerOption, threadsOption } from './reader.js';
import type { Reader, ReaderOptions } from './reader.js';
import { Unread } from './unread.js';
import { withStore } from './withStore.js';

const HELP_AFTER = `
Papers that are in the store already, with the same text, are passed over. Ctrl-C loses nothing that is written; the same
command goes on from there.
${LLM_HELP}

Examples:
  $ papergraph ingest data/sample
  $ papergraph ingest listing.txt more.jsonl.gz --store file:./reading.db
  $ zcat papers.jsonl.gz | papergraph ingest - --strict
  $ papergraph ingest "arxiv:cat:cs.LG AND ti:distillation"
  $ papergraph ingest "oai:https://oaipmh.arxiv.org/oai?set=cs:cs:LG&from=2026-01-01&metadataPrefix=arXiv"
  $ papergraph ingest papers.jsonl --reader llm --dry-run
  $ PAPERGRAPH_NEO4J_PASSWORD=… papergraph ingest papers.jsonl --store neo4j://localhost:7687
  $ papergraph ingest papers.jsonl --queue redis://localhost:6379        (docs/many-machines.md)`;

export function ingestCommand(): Command {
  return new Command('ingest')
    .description('read papers and write what they say into the store')
    .addArgument(inputsArgument())
    .addOption(formatOption())
    .addOption(strictOption())
    .addOption(storeOption())
    .addOption(readerOption())
    .addOption(threadsOption())
    .addOption(cacheOption())
    .addOption(dryRunOption())
    .addOption(
      queueOption('put the papers into the queue at redis://HOST:PORT, for papergraph worker to read them'),
    )
    .addHelpText('after', HELP_AFTER)
    .action(runIngest);
}

async function runIngest(
  paths: string[],
  options: InputOptions & StoreOptions & ReaderOptions & QueueOptions,
  command: Command,
): Promise<void> {
  if (options.queue !== undefined) {
    await enqueueInputs(paths, { ...options, queue: options.queue }, command);
    return;
  }
  const totalBytes = await examineInputs(paths);
  await interruptible(async (signal) => {
    const vocabulary = loadVocabulary();
    const reader = await openReader({ vocabulary, options, signal });
    if (options.dryRun === true) {
      await dryRun(paths, options, reader);
      return;
    }
    const unread = new Unread();
    const report = await withStore(options, async (store) => {
      const progress = startProgress(totalBytes);
      const papers = readInputs(
        paths,
        {
          ...options,
          onProblem: unread.addProblem,
          onPassedOver: unread.addPassedOver,
          onBytes: progress.addBytes,
        },
        signal,
      );
      let soFar: Readonly<IngestReport> | undefined;
      const onProgress = (now: Readonly<IngestReport>) => {
        soFar = now;
        progress.show(now);
      };
      try {
        return await ingest(store, reader.extractor, vocabulary, papers, { signal, onProgress });
      } catch (error) {
        progress.stop();
        if (soFar !== undefined) printReport(soFar, unread, reader);
        throw error;
      } finally {
        progress.stop();
      }
    });
    printReport(report, unread, reader);
    if (report.failed.length > 0 || unread.problems.length > 0 || report.left !== undefined)
      process.exitCode = 1;
    if (signal.aborted) {
      await reader.extractor.close?.();
      exitInterrupted('Stopped. What is written stays; the same command goes on from there.');
    }
  });
}

function printReport(report: Readonly<IngestReport>, unread: Unread, { summary }: Reader): void {
  const { problems, furtherProblems } = unread;
  console.log(summarise(report, problems.length + furtherProblems));
  if (summary !== undefined) console.log(summary());
  for (const line of unread.describePassedOver()) console.log(line);
  for (const problem of problems) console.log(`failed: ${describeProblem(problem)}`);
  if (furtherProblems > 0) console.log(`failed: ${furtherProblems} more stretches of the inputs`);
  for (const { where, reason } of report.failed) console.log(`failed: ${where}: ${reason}`);
  if (report.left !== undefined) console.log(describeLeft(report.left));
}
