import type { GraphStore } from '../graph/store.js';
import type { Translator } from '../questions/translator.js';
import { createLoaders, type Loaders } from './loaders.js';

/** What every resolver of one request is given. */
export interface ApiContext {
  readonly store: GraphStore;
  readonly loaders: Loaders;
  /** Reads questions that the grammar does not understand. */
  readonly translator: Translator | undefined;
}

export function createContext(store: GraphStore, translator?: Translator): ApiContext {
  return { store, loaders: createLoaders(store), translator };
}
