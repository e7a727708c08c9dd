/**
 * The queue before a pool of threads. What was asked longest ago comes first, but what takes long is put back: by many times
 * what its request has had of the threads, and what such a call takes as a rule. So who asks for little hardly waits behind
 * those who ask for much, and nobody waits without end.
 */
import { queueOptionsSymbol, type TaskQueue } from 'piscina';

type Task = Parameters<TaskQueue['push']>[0];

/** For each millisecond that it takes, a call lets pass what is asked within so many after it. */
const PUT_BACK = 20;
/** Of how many calls, about, the last count for what such a call takes. */
const CALLS_REMEMBERED = 16;

interface Asker {
  readonly since: number;
  hadMillis: number;
}

/** By what stops them, which each request has of its own. */
const askers = new WeakMap<AbortSignal, Asker>();

export class FairQueue implements TaskQueue {
  readonly #tasks: Task[] = [];
  readonly #mostPutBackMillis: number;
  readonly #usualMillis = new Map<string, number>();

  /** @param mostPutBackMillis 0: what was asked longest ago comes first, whatever it takes */
  constructor(mostPutBackMillis: number) {
    this.#mostPutBackMillis = mostPutBackMillis;
  }

  /** The call as it is given to a pool with this queue, and what is to be told how long it took. */
  inTurn<Call extends { readonly method: string }>(
    signal: AbortSignal | undefined,
    call: Call,
  ): { readonly call: Call; readonly took: (millis: number) => void } {
    const asker = (signal && askers.get(signal)) ?? { since: performance.now(), hadMillis: 0 };
    if (signal !== undefined) askers.set(signal, asker);
    const { method } = call;
    const millis = asker.hadMillis + (this.#usualMillis.get(method) ?? 0);
    const due = asker.since + Math.min(PUT_BACK * millis, this.#mostPutBackMillis);
    return {
      call: Object.assign(call, { [queueOptionsSymbol]: { due } }),
      took: (millis) => {
        asker.hadMillis += millis;
        const usualMillis = this.#usualMillis.get(method) ?? millis;
        this.#usualMillis.set(method, usualMillis + (millis - usualMillis) / CALLS_REMEMBERED);
      },
    };
  }

  get size(): number {
    return this.#tasks.length;
  }

  push(task: Task): void {
    const before = this.#tasks.findLastIndex((waiting) => dueOf(waiting) <= dueOf(task));
    this.#tasks.splice(before + 1, 0, task);
  }

  shift(): Task | null {
    return this.#tasks.shift() ?? null;
  }

  remove(task: Task): void {
    const place = this.#tasks.indexOf(task);
    if (place >= 0) this.#tasks.splice(place, 1);
  }
}

function dueOf(task: Task): number {
  return (task[queueOptionsSymbol] as { readonly due: number }).due;
}
