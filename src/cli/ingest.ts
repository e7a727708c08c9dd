import { Command, Option } from 'commander';
import { describeProblem } from '../../ingest/sources/index.js';
import { loadVocabulary, type Vocabulary } from '../../ingest/vocabulary/vocabulary.js';
import { ingest } from '../graph/ingest.js';
import type { IngestReport } from '../graph/ingest.js';
import { recordsOf } from '../graph/identity/paperKeys.js';
import type { Paper } from '../../schema/knowledge.js';
import { dryRun } from './dryRun.js';
import { enqueueInputs } from './enqueue.js';
import { examineInputs, readInputs } from './inputs.js';
import { exitStopped, interruptible } from './interrupt.js';
import { formatOption, inputsArgument, queueOption, storeOption, strictOption } from './options.js';
import type { InputOptions, QueueOptions, StoreOptions } from './options.js';
import { describeLeft, startProgress, summarise } from './progress.js';
import { cacheOption, dryRunOption, LLM_HELP, readerOption, threadsOption, withReader } from './reader.js';
import type { Reader, ReaderOptions } from './reader.js';
import { Unread } from './unread.js';
import { withStore } from './withStore.js';

const HELP_AFTER = `
Papers that are in the store already, with the same text, are passed over. Ctrl-C loses nothing that is written, nor does
any other end; the same command goes on from there.

With --acknowledge standard output has nothing but a line {"id": …, "paper": …} for each record of a paper, as soon as
the store holds it on its disk: the record's id, and the id of the paper that it is part of. The report goes to standard error.
${LLM_HELP}

Examples:
  $ papergraph ingest data/sample
  $ papergraph ingest listing.txt more.jsonl.gz --store file:./reading.db
  $ zcat papers.jsonl.gz | papergraph ingest - --strict
  $ papergraph ingest "arxiv:cat:cs.LG AND ti:distillation"
  $ papergraph ingest "oai:https://oaipmh.arxiv.org/oai?set=cs:cs:LG&from=2026-01-01&metadataPrefix=arXiv"
  $ papergraph ingest papers.jsonl --acknowledge > stored.jsonl
  $ papergraph ingest papers.jsonl --reader llm --dry-run
  $ PAPERGRAPH_NEO4J_PASSWORD=… papergraph ingest papers.jsonl --store neo4j://localhost:7687
  $ papergraph ingest papers.jsonl --queue redis://localhost:6379        (docs/many-machines.md)`;

const STOPPED = 'Stopped. What is written stays; the same command goes on from there.';

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
      new Option('--acknowledge', 'print the id of each record, as JSON, when it is stored for sure'),
    )
    .addOption(
      queueOption('put the papers into the queue at redis://HOST:PORT, for papergraph worker to read them'),
    )
    .addHelpText('after', HELP_AFTER)
    .action(runIngest);
}

interface IngestCommandOptions extends InputOptions, StoreOptions, ReaderOptions, QueueOptions {
  readonly acknowledge?: true;
}

async function runIngest(paths: string[], options: IngestCommandOptions, command: Command): Promise<void> {
  if (options.queue !== undefined) {
    await enqueueInputs(paths, { ...options, queue: options.queue }, command);
    return;
  }
  const totalBytes = await examineInputs(paths);
  await interruptible(async (signal) => {
    const vocabulary = loadVocabulary();
    await withReader({ options, signal }, async (reader) => {
      if (options.dryRun === true) await dryRun(paths, options, reader, signal);
      else await ingestBy(reader, vocabulary, { paths, totalBytes, options, signal });
    });
    if (signal.aborted) exitStopped(signal, STOPPED, { needsReader: options.acknowledge === true });
  });
}

interface Run {
  readonly paths: readonly string[];
  readonly totalBytes: number | undefined;
  readonly options: IngestCommandOptions;
  readonly signal: AbortSignal;
}

async function ingestBy(
  reader: Reader,
  vocabulary: Vocabulary,
  { paths, totalBytes, options, signal }: Run,
): Promise<void> {
  const isAcknowledging = options.acknowledge === true;
  const say = isAcknowledging ? console.error : console.log;
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
    const onStored = isAcknowledging ? acknowledge : undefined;
    try {
      return await ingest(store, reader.extractor, vocabulary, papers, { signal, onProgress, onStored });
    } catch (error) {
      progress.stop();
      if (soFar !== undefined) printReport(say, soFar, unread, reader);
      throw error;
    } finally {
      progress.stop();
    }
  });
  printReport(say, report, unread, reader);
  if (report.failed.length > 0 || unread.problems.length > 0 || report.left !== undefined)
    process.exitCode = 1;
}

function acknowledge(papers: readonly Paper[]): void {
  for (const paper of papers)
    for (const { id } of recordsOf(paper)) console.log(JSON.stringify({ id, paper: paper.id }));
}

function printReport(
  say: (line: string) => void,
  report: Readonly<IngestReport>,
  unread: Unread,
  { summary }: Reader,
): void {
  const { problems, furtherProblems } = unread;
  say(summarise(report, problems.length + furtherProblems));
  if (summary !== undefined) say(summary());
  for (const line of unread.describePassedOver()) say(line);
  for (const problem of problems) say(`failed: ${describeProblem(problem)}`);
  if (furtherProblems > 0) say(`failed: ${furtherProblems} more stretches of the inputs`);
  for (const { where, reason } of report.failed) say(`failed: ${where}: ${reason}`);
  if (report.left !== undefined) say(describeLeft(report.left));
}
