import { storeConfig } from '../config.js';
import { openStore, type OpenOptions } from '../graph/open.js';
import type { GraphStore } from '../graph/store.js';
import type { StoreOptions } from './options.js';

/** Opens the store that options or environment name, and closes it when the work is done or has failed. */
export async function withStore<T>(
  options: StoreOptions,
  work: (store: GraphStore) => Promise<T>,
  openOptions: OpenOptions = {},
): Promise<T> {
  const { address, credentials } = storeConfig(options);
  const store = await openStore(address, credentials, openOptions);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
