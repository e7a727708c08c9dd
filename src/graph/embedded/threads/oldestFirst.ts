/**
 * The queue before a pool of threads. What the request asks that came first comes first: one that asks several times, each
 * time when it has the answer before, would else wait each time behind all that came in the meantime.
 */
import { queueOptionsSymbol, type TaskQueue } from 'piscina';

type Task = Parameters<TaskQueue['push']>[0];

interface Turn {
  readonly turn: number;
}

/** By what stops them, which each request has of its own. */
const turns = new WeakMap<AbortSignal, Turn>();
let lastTurn = 0;

/** The call as it is given to a pool with such a queue. Without a signal, it comes last. */
export function inTurnOf<Call extends object>(signal: AbortSignal | undefined, call: Call): Call {
  const turn = (signal && turns.get(signal)) ?? { turn: lastTurn++ };
  if (signal !== undefined) turns.set(signal, turn);
  return Object.assign(call, { [queueOptionsSymbol]: turn });
}

export class OldestFirst implements TaskQueue {
  readonly #tasks: Task[] = [];

  get size(): number {
    return this.#tasks.length;
  }

  push(task: Task): void {
    const before = this.#tasks.findLastIndex((waiting) => turnOf(waiting) <= turnOf(task));
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

function turnOf(task: Task): number {
  return (task[queueOptionsSymbol] as Turn).turn;
}
