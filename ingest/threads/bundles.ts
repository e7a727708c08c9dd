/** Items that come one by one are worked on in bundles, where the way to the work takes as long as the work on one. */
export interface BundleOptions<Item, Result> {
  /** Items of a bundle. */
  readonly most: number;
  /** Bundles that are worked on at once. While there are fewer, a bundle need not be full. */
  readonly atOnce: number;
  /** Full bundles that are given away besides, and wait for those. */
  readonly ahead: number;
  /** Resolves with one result an item, in their order. */
  readonly work: (items: readonly Item[]) => Promise<readonly Result[]>;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

export class Bundles<Item, Result> {
  private readonly waiting: Waiting<Item, Result>[] = [];
  private underWay = 0;
  private isScheduled = false;

  constructor(private readonly options: BundleOptions<Item, Result>) {}

  /** Rejects with what the work on this item throws. */
  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (this.isScheduled) return;
      this.isScheduled = true;
      // Others that are added in this turn of the event loop go with it.
      setImmediate(() => {
        this.isScheduled = false;
        this.giveAway();
      });
    });
  }

  private giveAway(): void {
    const { most, atOnce, ahead } = this.options;
    while (this.waiting.length > 0) {
      const idle = atOnce - this.underWay;
      if (idle <= 0 && (this.waiting.length < most || this.underWay >= atOnce + ahead)) return;
      const share = idle > 0 ? Math.ceil(this.waiting.length / idle) : most;
      this.underWay++;
      void this.workOn(this.waiting.splice(0, Math.min(most, share))).finally(() => {
        this.underWay--;
        this.giveAway();
      });
    }
  }

  private async workOn(bundle: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.options.work(bundle.map(({ item }) => item));
      bundle.forEach(({ resolve }, i) => {
        resolve(results[i] as Result);
      });
    } catch (error) {
      // One by one, so that only the item at fault fails.
      if (bundle.length > 1) for (const one of bundle) await this.workOn([one]);
      else bundle[0]?.reject(error);
    }
  }
}
