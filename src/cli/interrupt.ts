import { PapergraphError } from '../../schema/errors.js';
import { whyUnwritable } from '../../schema/unwritable.js';
import { explainFailure } from './failure.js';

const EXIT_INTERRUPTED = 130;

let hasOutputFailed = false;
/** What is under way, and can end in order. */
let stopUnderWay: ((reason?: Error) => void) | undefined;

/**
 * Runs the work with a signal that aborts at Ctrl-C (or when the process is asked to end, or standard output takes no
 * more), so that it can end in order: threads in the middle of native code must not be left when the process ends.
 * A second Ctrl-C ends the process at once.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const onSignal = () => {
    stop();
  };
  const stop = (reason?: Error) => {
    stopListening();
    controller.abort(reason);
  };
  const stopListening = () => {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  stopUnderWay = stop;
  try {
    return await work(controller.signal);
  } finally {
    stopListening();
    stopUnderWay = undefined;
  }
}

/**
 * Standard output takes no more: what is under way is stopped, or the process ended where that is nothing. A reader that
 * has seen enough, as in `papergraph extract … | head`, is no failure; a full disk is.
 */
export function onOutputError(error: NodeJS.ErrnoException): void {
  // Each write that follows fails too.
  if (hasOutputFailed) return;
  hasOutputFailed = true;
  if (error.code !== 'EPIPE') {
    process.exitCode = explainFailure(
      new PapergraphError(
        'OUTPUT_UNAVAILABLE',
        `standard output cannot be written: ${whyUnwritable(error)}`,
        { cause: error },
      ),
    );
  }
  if (stopUnderWay === undefined) process.exit();
  stopUnderWay(error);
}

/**
 * Ends the process after the signal was aborted, when everything is closed and written. It would not end by itself while
 * it waits for a standard input that nobody ends.
 *
 * @param needsReader a reader of standard output that has gone leaves the work undone: exit code 1, not 0
 */
export function exitStopped(signal: AbortSignal, message: string, { needsReader = false } = {}): never {
  const isOutputGone = signal.reason instanceof Error && 'syscall' in signal.reason;
  if (!isOutputGone || needsReader) console.error(message);
  if (!isOutputGone) process.exitCode = EXIT_INTERRUPTED;
  else if (needsReader) process.exitCode = 1;
  process.exit();
}
