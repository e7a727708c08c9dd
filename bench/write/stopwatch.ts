/** Adds up what it is run around: time, and time of this process's processors. */
export class Stopwatch {
  #millis = 0;
  #processorMicros = 0;

  async time<T>(work: () => Promise<T> | T): Promise<T> {
    const [start, used] = [performance.now(), process.cpuUsage()];
    try {
      return await work();
    } finally {
      this.#millis += performance.now() - start;
      const { user, system } = process.cpuUsage(used);
      this.#processorMicros += user + system;
    }
  }

  get seconds(): number {
    return this.#millis / 1_000;
  }

  /** Seconds, seconds of the processor, and papers a second. */
  cells(papers: number): string[] {
    const processor = this.#processorMicros / 1_000_000;
    return [this.seconds.toFixed(1), processor.toFixed(1), (papers / this.seconds).toFixed(0)];
  }
}

/** How long two ways took to write the same rows, the batches in turn. */
export interface WritingTimes {
  readonly ours: Stopwatch;
  readonly bare: Stopwatch;
}
