/**
 * What has begun and is not over. A pool of threads waits for this before it ends them: Piscina's own `close` goes by how
 * many calls have ended, not in how many threads, and a thread that is ended amid native code takes the process with it.
 */
export class UnderWay {
  readonly #promises = new Set<Promise<unknown>>();

  /** Gives the promise back. */
  add<T>(promise: Promise<T>): Promise<T> {
    this.#promises.add(promise);
    const end = () => this.#promises.delete(promise);
    promise.then(end, end);
    return promise;
  }

  /** Resolves when everything is over, well or not. */
  async settled(): Promise<void> {
    while (this.#promises.size > 0) await Promise.allSettled(this.#promises);
  }
}
