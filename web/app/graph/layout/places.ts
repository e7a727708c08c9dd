/** Where the nodes of a drawing are, in coordinates of its own. They stay where they are while a drawing grows. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export class Places {
  readonly #places = new Map<string, Place>();
  readonly #pinned = new Set<string>();
  readonly #settled = new Set<string>();

  get(id: string): Place | undefined {
    return this.#places.get(id);
  }

  set(id: string, place: Place): void {
    this.#places.set(id, place);
  }

  /** A pinned node is moved by nobody but the reader. */
  isPinned(id: string): boolean {
    return this.#pinned.has(id);
  }

  pin(id: string, isPinned: boolean): void {
    if (isPinned) this.#pinned.add(id);
    else this.#pinned.delete(id);
  }

  /** Whether a layout that took this node into account has come to its end. */
  isSettled(id: string): boolean {
    return this.#settled.has(id);
  }

  settle(ids: readonly string[]): void {
    for (const id of ids) this.#settled.add(id);
  }

  /** Gives every node a place: by those that it is joined to, else on a spiral, the first in the middle. Always the same. */
  seed(
    ids: readonly string[],
    joined: readonly { readonly source: string; readonly target: string }[],
  ): void {
    const neighbours = new Map<string, string[]>();
    for (const { source, target } of joined) {
      neighbours.set(source, [...(neighbours.get(source) ?? []), target]);
      neighbours.set(target, [...(neighbours.get(target) ?? []), source]);
    }
    const placedBefore = new Set(this.#places.keys());
    ids.forEach((id, index) => {
      if (this.#places.has(id)) return;
      const near = (neighbours.get(id) ?? []).filter((other) => placedBefore.has(other));
      const [from, distance] =
        near.length === 0 ? [ORIGIN, SPACING * Math.sqrt(index)] : [this.#middle(near), SPACING];
      const angle = index * GOLDEN_ANGLE;
      this.#places.set(id, {
        x: from.x + distance * Math.cos(angle),
        y: from.y + distance * Math.sin(angle),
      });
    });
  }

  #middle(ids: readonly string[]): Place {
    const places = ids.map((id) => this.#places.get(id) ?? ORIGIN);
    return {
      x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
      y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
    };
  }
}

const ORIGIN: Place = { x: 0, y: 0 };
const SPACING = 10;
/** Of leaves around a stem: no two are in one direction. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
