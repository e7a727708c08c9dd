import { storeConfig } from '../config.js';
import type { StoreKeeper } from '../graph/keeping/keeper.js';
import { keepStore, openStore, type OpenOptions } from '../graph/open.js';
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

/** What can be done as a whole with the store that options or environment name. */
export function keeperOf(options: StoreOptions): Promise<StoreKeeper> {
  const { address, credentials } = storeConfig(options);
  return keepStore(address, credentials);
}

/** As `withStore`, but throws `BAD_USAGE` where it would make a new file. */
export async function withExistingStore<T>(
  options: StoreOptions,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  await (await keeperOf(options)).mustExist();
  return withStore(options, work);
}
