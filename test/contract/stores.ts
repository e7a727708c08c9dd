/** The stores under test. Each suite gets an empty one of the real database. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import type { GraphStore } from '../../src/graph/store.js';
import type { StoreKeeper } from '../../src/graph/keeping/keeper.js';
import { keepStore, openStore, type Credentials } from '../../src/graph/open.js';
import type {} from '../setup/neo4j.js';

export interface StoreUnderTest {
  readonly name: string;
  /** Why it cannot be tested here, or null. */
  readonly missing: string | null;
  /** A new place for a store, with nothing in it. */
  makePlace(): Promise<Place>;
}

interface Place {
  readonly address: string;
  readonly credentials?: Credentials;
  /** How a store there is opened, if not by `openStore` alone. */
  readonly open?: (address: string) => Promise<GraphStore>;
  /** Removes the place. Its stores are closed by then. */
  remove(): Promise<void>;
}

const embedded: StoreUnderTest = {
  name: 'embedded',
  missing: null,
  async makePlace() {
    const folder = await mkdtemp(join(tmpdir(), 'papergraph-contract-'));
    return {
      address: `file:${join(folder, 'papergraph.db')}`,
      remove: () => rm(folder, { recursive: true }),
    };
  },
};

export const HEAVY_THREADS = 2;

/** As a server opens it. Threads run what is compiled. */
async function openInThreads(address: string): Promise<GraphStore> {
  const compiled = new URL('../../dist/src/graph/open.js', import.meta.url).href;
  const open = (await import(compiled)) as typeof import('../../src/graph/open.js');
  return open.openStore(address, undefined, { heavyThreads: HEAVY_THREADS });
}

export const embeddedInThreads: StoreUnderTest = {
  name: 'embedded, in threads',
  missing: null,
  makePlace: async () => ({ ...(await embedded.makePlace()), open: openInThreads }),
};

const provided = inject('neo4j');

const neo4jServer: StoreUnderTest = {
  name: 'neo4j',
  missing: 'unavailable' in provided ? provided.unavailable : null,
  async makePlace() {
    if ('unavailable' in provided) throw new Error(provided.unavailable);
    const { address, user, password } = provided;
    await emptyNeo4j(address, { user, password });
    return { address, credentials: { user, password }, remove: () => Promise.resolve() };
  },
};

/**
 * Deletes all but the version of the schema. Setting up the schema anew would make Neo4j forget every query plan, and so
 * each test wait a second for them.
 */
async function emptyNeo4j(address: string, { user, password }: Credentials): Promise<void> {
  const driver = neo4j.driver(address, neo4j.auth.basic(user, password));
  try {
    await driver.executeQuery('MATCH (node) WHERE NOT node:PapergraphSchema DETACH DELETE node');
    await driver.executeQuery('MATCH (schema:PapergraphSchema) REMOVE schema.vocabulary, schema.filling');
  } finally {
    await driver.close();
  }
}

export const STORES: readonly StoreUnderTest[] = [embedded, neo4jServer];

/** Where a test finds its store, once the test runs. */
export interface Opened {
  readonly store: GraphStore;
  /** Closes the store and opens it again. */
  reopen(): Promise<void>;
  /** A second connection to the same place; closed with the first. */
  another(): Promise<GraphStore>;
  /** What can be done with the place as a whole. */
  keeper(): Promise<StoreKeeper>;
}

class OpenedStore implements Opened {
  #place: Place | undefined;
  #stores: GraphStore[] = [];

  get store(): GraphStore {
    const [store] = this.#stores;
    if (store === undefined) throw new Error('the store is opened when the test runs');
    return store;
  }

  async open(under: StoreUnderTest): Promise<void> {
    this.#place = await under.makePlace();
    await this.another();
  }

  async another(): Promise<GraphStore> {
    const { address, credentials, open = openStore } = this.#placeMade();
    const store = await open(address, credentials);
    this.#stores.push(store);
    return store;
  }

  keeper(): Promise<StoreKeeper> {
    const { address, credentials } = this.#placeMade();
    return keepStore(address, credentials);
  }

  #placeMade(): Place {
    if (this.#place === undefined) throw new Error('the place is made when the test runs');
    return this.#place;
  }

  async reopen(): Promise<void> {
    await this.#closeAll();
    await this.another();
  }

  async remove(): Promise<void> {
    await this.#closeAll();
    await this.#place?.remove();
  }

  async #closeAll(): Promise<void> {
    await Promise.all(this.#stores.map((store) => store.close()));
    this.#stores = [];
  }
}

/** An empty store for each test. */
export function emptyStoreForEach(under: StoreUnderTest): Opened {
  const opened = new OpenedStore();
  beforeEach(() => opened.open(under));
  afterEach(() => opened.remove());
  return opened;
}

/** One store for all tests of a `describe`, filled once; the tests only read. */
export function filledStore(under: StoreUnderTest, fill: (store: GraphStore) => Promise<unknown>): Opened {
  const opened = new OpenedStore();
  beforeAll(async () => {
    await opened.open(under);
    await fill(opened.store);
  });
  afterAll(() => opened.remove());
  return opened;
}
