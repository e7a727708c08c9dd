/**
 * What many ask at the same time is read once, and each is given it. No answer is older than its question: who comes when
 * anybody, in whatever process, has written since the reading was asked for, has it read anew.
 */
import { deserialize } from 'node:v8';
import { currentSignal } from '../../abort.js';
import type { StoreCall } from '../../aroundCalls.js';
import type { GraphStore } from '../../store.js';

/** Reads, unless the flag is set before. Resolves with the answer as `node:v8` serialises it. */
export type StartReading = (call: StoreCall, abandoned: Int32Array) => Promise<Uint8Array>;

interface Reading {
  readonly bytes: Promise<Uint8Array>;
  /** Not 0: nobody waits for it any more. */
  readonly abandoned: Int32Array;
  waiting: number;
}

export class SharedReadings {
  readonly #store: Pick<GraphStore, 'contentMark'>;
  readonly #underWay = new Map<string, Reading>();

  constructor(store: Pick<GraphStore, 'contentMark'>) {
    this.#store = store;
  }

  /** What the call gives. When its signal aborts, and nobody else waits for the same, it is not read to its end. */
  async read(call: StoreCall, start: StartReading): Promise<unknown> {
    const key = JSON.stringify([await this.#store.contentMark(), call.method, call.parameters]);
    currentSignal()?.throwIfAborted();
    const reading = this.#underWay.get(key);
    const isWaitedFor = reading !== undefined && reading.waiting > 0;
    return deserialize(await bytesOf(isWaitedFor ? reading : this.#begin(key, call, start)));
  }

  #begin(key: string, call: StoreCall, start: StartReading): Reading {
    const abandoned = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const reading = { bytes: start(call, abandoned), abandoned, waiting: 0 };
    this.#underWay.set(key, reading);
    const end = () => {
      if (this.#underWay.get(key) === reading) this.#underWay.delete(key);
    };
    reading.bytes.then(end, end);
    return reading;
  }
}

async function bytesOf(reading: Reading): Promise<Uint8Array> {
  const signal = currentSignal();
  const leave = () => {
    reading.waiting--;
    if (reading.waiting === 0) Atomics.store(reading.abandoned, 0, 1);
  };
  reading.waiting++;
  signal?.addEventListener('abort', leave, { once: true });
  try {
    return await reading.bytes;
  } finally {
    signal?.removeEventListener('abort', leave);
  }
}
