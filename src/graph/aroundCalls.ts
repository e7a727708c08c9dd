import type { GraphStore } from './store.js';

export interface StoreCall {
  /** A method of `GraphStore`. */
  readonly method: string;
  readonly parameters: readonly unknown[];
}

/** Makes the call, by `run`, or does not, and returns what the caller is to have. */
export type AroundCall = <T>(call: StoreCall, run: () => Promise<T>) => Promise<T>;

/** The store itself, with something done around each call of its methods: measuring, tracing, stopping. */
export function aroundCalls(store: GraphStore, around: AroundCall): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...parameters: unknown[]) =>
        around(
          { method: String(name), parameters },
          () => Reflect.apply(value, target, parameters) as Promise<unknown>,
        );
    },
  });
}
