import { SingleBar } from 'cli-progress';
import type { IngestReport } from '../graph/ingest.js';

const MILLIS_BETWEEN_LINES = 5_000;

/** Shows on standard error how far a run has come. */
export interface Progress {
  /** So many more bytes of the inputs have been read. */
  readonly addBytes: (count: number) => void;
  readonly show: (report: Readonly<IngestReport>) => void;
  readonly stop: () => void;
}

/** A bar on a terminal, a line from time to time elsewhere. @param totalBytes of all inputs; undefined if not known */
export function startProgress(totalBytes: number | undefined): Progress {
  return process.stderr.isTTY ? barProgress(totalBytes) : lineProgress();
}

/** @param unreadable stretches of the inputs that are no papers */
export function summarise(
  { read, written, unchanged, failed, deleted = 0, joined = 0 }: Readonly<IngestReport>,
  unreadable = 0,
): string {
  const passedOver = deleted === 0 ? '' : `, deleted by a person: ${deleted}`;
  const together = joined === 0 ? '' : `, the same paper as another: ${joined}`;
  return `read: ${read}, written: ${written}, unchanged: ${unchanged}, failed: ${failed.length + unreadable}${passedOver}${together}`;
}

/** How fast papers were read since the reader was opened. */
export function describeSpeed(papers: number, millis: number): string {
  return `read: ${papers}, papers a second: ${((papers * 1000) / millis).toFixed(1)}`;
}

/** What to say of papers that the reader had no budget for. */
export function describeLeft({ papers, reason }: Readonly<NonNullable<IngestReport['left']>>): string {
  return `left: ${papers} papers: ${reason}. The same command goes on from there; PAPERGRAPH_LLM_BUDGET is for one run`;
}

function barProgress(totalBytes: number | undefined): Progress {
  const format = totalBytes === undefined ? '{summary}' : '{bar} {percentage}% | {summary}';
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, barsize: 30 });
  let bytes = 0;
  bar.start(totalBytes ?? 0, 0, { summary: '' });
  return {
    addBytes(count) {
      bytes += count;
    },
    show(report) {
      bar.update(bytes, { summary: summarise(report) });
    },
    stop() {
      bar.stop();
    },
  };
}

function lineProgress(): Progress {
  let last = Date.now();
  return {
    addBytes: () => undefined,
    show(report) {
      if (Date.now() - last < MILLIS_BETWEEN_LINES) return;
      last = Date.now();
      console.error(summarise(report));
    },
    stop: () => undefined,
  };
}
