/** What a store is told of the one who waits for its answer, without each of its methods taking a parameter for it. */
import { AsyncLocalStorage } from 'node:async_hooks';

const signals = new AsyncLocalStorage<AbortSignal>();

/** Makes a call of a store's; when the signal aborts, a database that can recall a statement does so. */
export function callUntil<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> {
  return signals.run(signal, call);
}

/** That of the call that is being made. */
export function currentSignal(): AbortSignal | undefined {
  return signals.getStore();
}
