import { PapergraphError } from '../../schema/errors.js';

/** Takes back what was set aside for a request, and books what it used in fact. */
export type Settle = (usedTokens: number) => void;

/** The tokens that one run may use. Several requests may be under way; together they keep within the limit. */
export class TokenBudget {
  private spent = 0;
  private setAside = 0;
  private isSpent = false;
  private waiting: (() => void)[] = [];

  /** @param limit in tokens, input and output together; undefined for none */
  constructor(private readonly limit = Infinity) {}

  /**
   * Sets tokens aside for a request, if need be after others have settled for less than was set aside for them.
   * Throws `BUDGET_SPENT` if the request might exceed the limit, and from then on for every request; the signal's reason
   * when that aborts meanwhile.
   *
   * @param tokens the most that the request may use
   */
  async reserve(tokens: number, signal?: AbortSignal): Promise<Settle> {
    while (!this.isSpent && !this.covers(tokens) && this.setAside > 0) {
      await this.othersSettled(signal);
      signal?.throwIfAborted();
    }
    if (this.isSpent || !this.covers(tokens)) {
      this.isSpent = true;
      this.wakeAll();
      throw new PapergraphError(
        'BUDGET_SPENT',
        `the budget of ${this.limit} tokens does not cover the next request, which may take ${tokens}: ` +
          `${this.spent} are spent`,
      );
    }
    this.setAside += tokens;
    return (usedTokens) => {
      this.setAside -= tokens;
      this.spent += usedTokens;
      this.wakeAll();
    };
  }

  /** When one of them has, or the signal aborts. */
  private async othersSettled(signal: AbortSignal | undefined): Promise<void> {
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      signal?.addEventListener('abort', () => {
        resolve();
      });
    });
  }

  private covers(tokens: number): boolean {
    return this.spent + this.setAside + tokens <= this.limit;
  }

  private wakeAll(): void {
    const woken = this.waiting;
    this.waiting = [];
    for (const wake of woken) wake();
  }
}
