/** Figures that took long to count, kept for a while, so that counting takes at most a hundredth of the time. */
import { LRUCache } from 'lru-cache';
import type { AroundCall } from './aroundCalls.js';
import type { GraphStore } from './store.js';

/** What touches all that it is about. Pages of lists are always read anew. */
const FIGURES: ReadonlySet<string> = new Set<keyof GraphStore>([
  'countPapers',
  'countConcepts',
  'countFacts',
  'countSearch',
  'countTrends',
  'findTrends',
  'papersByPeriod',
  'papersBySource',
  'statistics',
  'timelinesOfConcepts',
]);
/** After these, whoever made them wants to see them. */
const CHANGES: ReadonlySet<string> = new Set<keyof GraphStore>([
  'installGrownHierarchy',
  'installVocabulary',
  'makeCorrection',
  'removePaper',
  'undoCorrection',
  'writePapers',
]);

const FIGURES_KEPT = 1_000;
/** What is counted sooner is counted each time. */
const LONG_MILLIS = 500;
/** Times as long as it was counted. */
const KEPT_FOR = 100;

interface FigureMemoryOptions {
  /** No figure is older. 0: each is counted anew. */
  readonly longestMillis: number;
  /** Is told when a figure was counted that is given again. */
  readonly onRemembered: (countedAt: Date) => void;
}

interface KeptFigure {
  readonly figure: unknown;
  readonly countedAt: Date;
  /** On the clock of `performance`. */
  readonly until: number;
}

export class FigureMemory {
  readonly #options: FigureMemoryOptions;
  readonly #kept = new LRUCache<string, KeptFigure>({ max: FIGURES_KEPT });
  /** How often something was changed. */
  #changes = 0;

  constructor(options: FigureMemoryOptions) {
    this.#options = options;
  }

  /** Around the calls of a store. */
  readonly aroundCall: AroundCall = async ({ method, parameters }, run) => {
    if (FIGURES.has(method)) return this.remember(method, parameters, run);
    try {
      return await run();
    } finally {
      if (CHANGES.has(method)) this.#forget();
    }
  };

  /** The figure of this name and these parameters: as it was counted before, or else counted. */
  async remember<T>(name: string, parameters: unknown, count: () => Promise<T>): Promise<T> {
    const key = JSON.stringify([name, parameters]);
    const kept = this.#kept.get(key);
    if (kept !== undefined && performance.now() < kept.until) {
      this.#options.onRemembered(kept.countedAt);
      return kept.figure as T;
    }
    const countedAt = new Date();
    const [start, changes] = [performance.now(), this.#changes];
    const figure = await count();
    if (changes === this.#changes) this.#keep(key, { figure, countedAt }, performance.now() - start);
    return figure;
  }

  #forget(): void {
    this.#changes += 1;
    this.#kept.clear();
  }

  #keep(key: string, counted: Omit<KeptFigure, 'until'>, millis: number): void {
    if (millis < LONG_MILLIS) return;
    const until = performance.now() + Math.min(this.#options.longestMillis, millis * KEPT_FOR);
    this.#kept.set(key, { ...counted, until });
  }
}
