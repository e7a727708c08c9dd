import type { GraphStore } from '../graph/store.js';
import { createLoaders, type Loaders } from './loaders.js';

/** What every resolver of one request is given. */
export interface ApiContext {
  readonly store: GraphStore;
  readonly loaders: Loaders;
}

export function createContext(store: GraphStore): ApiContext {
  return { store, loaders: createLoaders(store) };
}
