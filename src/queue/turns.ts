/** Work that goes on beside other work, and work that is done alone. */
export class Turns {
  readonly #beside = new Set<Promise<unknown>>();
  #alone: Promise<unknown> | undefined;

  /** Waits only for what is done alone. */
  async beside<T>(work: () => Promise<T>): Promise<T> {
    // Of several that have waited, the first to go on may be done alone again.
    while (this.#alone !== undefined) await this.#alone;
    const running = work();
    const ended = running.catch(() => undefined);
    this.#beside.add(ended);
    try {
      return await running;
    } finally {
      this.#beside.delete(ended);
    }
  }

  /** Begins when all that goes on has ended, and nothing begins until it has ended. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    while (this.#alone !== undefined) await this.#alone;
    const running = Promise.all(this.#beside).then(work);
    this.#alone = running.catch(() => undefined);
    try {
      return await running;
    } finally {
      this.#alone = undefined;
    }
  }
}
