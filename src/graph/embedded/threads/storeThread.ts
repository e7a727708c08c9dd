/** What runs in each thread: the store, opened once more, that answers one call after the other. */
import { serialize } from 'node:v8';
import { workerData } from 'piscina';
import { type Outcome, outcomeOf } from '../../../../schema/outcome.js';
import type { StoreCall } from '../../aroundCalls.js';
import type { GraphStore } from '../../store.js';
import { openEmbeddedStore } from '../store.js';

export interface ThreadData {
  readonly path: string;
  readonly readOnly: boolean;
}

export interface ThreadCall extends StoreCall {
  /** Shared with who asks. Not 0: nobody waits for the answer any more. Undefined: it is waited for in any case. */
  readonly abandoned?: Int32Array | undefined;
}

const { path, readOnly } = workerData as ThreadData;
let store: GraphStore | undefined;
let abandoned: Int32Array | undefined;

export interface ThreadAnswer {
  /** What the call gives, as `node:v8` serialises it. */
  readonly bytes: Uint8Array;
  readonly tookMillis: number;
}

export function answerCall(call: ThreadCall): Promise<Outcome<ThreadAnswer>> {
  return outcomeOf(async () => {
    const start = performance.now();
    abandoned = call.abandoned;
    stopIfAbandoned();
    store ??= await openEmbeddedStore(path, { readOnly, beforeEach: stopIfAbandoned });
    const method = Reflect.get(store, call.method) as (...parameters: unknown[]) => Promise<unknown>;
    const bytes = serialize(await Reflect.apply(method, store, call.parameters));
    return { bytes, tookMillis: performance.now() - start };
  });
}

function stopIfAbandoned(): void {
  if (abandoned !== undefined && Atomics.load(abandoned, 0) !== 0)
    throw new Error('Nobody waits for this answer any more.');
}
