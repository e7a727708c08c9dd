const EXIT_INTERRUPTED = 130;

/**
 * Runs the work with a signal that aborts at Ctrl-C (or when the process is asked to end), so that it can end in order.
 * A second Ctrl-C ends the process at once.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const abort = () => {
    stopListening();
    controller.abort();
  };
  const stopListening = () => {
    process.off('SIGINT', abort).off('SIGTERM', abort);
  };
  process.on('SIGINT', abort).on('SIGTERM', abort);
  try {
    return await work(controller.signal);
  } finally {
    stopListening();
  }
}

/** The items of a source, until it throws the signal's reason when that aborts. */
export async function* unlessAborted<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  for await (const item of source) {
    signal.throwIfAborted();
    yield item;
  }
}

/**
 * Ends the process after a Ctrl-C, when everything is closed and written. It would not end by itself while it waits for
 * a standard input that nobody ends.
 */
export function exitInterrupted(message: string): never {
  console.error(message);
  process.exit(EXIT_INTERRUPTED);
}
