/** How long things take, and the tables that say so. */

/** Milliseconds of many runs. */
export class Timings {
  readonly #millis: number[] = [];

  /** Runs it, and remembers how long it took. */
  async time<T>(run: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await run();
    this.add(performance.now() - start);
    return result;
  }

  add(millis: number): void {
    this.#millis.push(millis);
  }

  get count(): number {
    return this.#millis.length;
  }

  get median(): number {
    return this.#quantile(0.5);
  }

  /** The 95th percentile. */
  get p95(): number {
    return this.#quantile(0.95);
  }

  /** The 99th percentile. */
  get p99(): number {
    return this.#quantile(0.99);
  }

  #quantile(share: number): number {
    const sorted = [...this.#millis].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  }
}

/** As many runs of the same, timed. */
export async function timeRuns(runs: number, run: (i: number) => Promise<unknown>): Promise<Timings> {
  const timings = new Timings();
  for (let i = 0; i < runs; i++) await timings.time(() => run(i));
  return timings;
}

/** Milliseconds as a table shows them. */
export function millis(value: number): string {
  return value.toFixed(1);
}

/** How many times as long, as a table shows it. */
export function times(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ×`;
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
