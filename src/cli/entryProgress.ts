import { type EntryCounts, NO_ENTRIES } from '../graph/keeping/entries.js';

const MILLIS_BETWEEN_LINES = 5_000;

/** Says on standard error from time to time how far an export or an import has come. */
export class EntryProgress {
  #counts = NO_ENTRIES;
  #last = Date.now();

  /** @param verb as in `exported` */
  constructor(private readonly verb: string) {}

  readonly add = (kind: keyof EntryCounts): void => {
    this.show({ ...this.#counts, [kind]: this.#counts[kind] + 1 });
  };

  readonly show = (counts: EntryCounts): void => {
    this.#counts = counts;
    if (Date.now() - this.#last < MILLIS_BETWEEN_LINES) return;
    this.#last = Date.now();
    console.error(this.describe());
  };

  describe(): string {
    const { reading, correction, vocabulary, grown } = this.#counts;
    return `${this.verb}: ${reading} papers, ${vocabulary} concepts of the vocabulary, ${correction} corrections, ${grown} relations of kinds`;
  }
}
