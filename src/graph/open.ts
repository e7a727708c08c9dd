import { fileURLToPath } from 'node:url';
import { PapergraphError } from '../../schema/errors.js';
import type { StoreKeeper } from './keeping/keeper.js';
import type { GraphStore } from './store.js';

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

export interface OpenOptions {
  /**
   * For servers: the embedded store answers at most so many heavy questions at once in threads of their own, reads pages of
   * lists in others and writes in another, while this thread goes on. 0, or undefined: this thread does all by itself.
   * Neo4j, a server of its own, has no need of them.
   */
  readonly heavyThreads?: number | undefined;
}

const NEO4J_SCHEMES = ['neo4j:', 'neo4j+s:', 'neo4j+ssc:', 'bolt:', 'bolt+s:', 'bolt+ssc:'];

/**
 * Opens the store at this address, prepared: `file:PATH` is the embedded store, `neo4j://HOST` or `bolt://HOST` a Neo4j
 * server, also with `+s` (encrypted) and `+ssc` (encrypted, certificate not checked). Credentials are for Neo4j only.
 * Throws `BAD_USAGE` if the address is none of these.
 */
export async function openStore(
  address: string,
  credentials?: Credentials,
  { heavyThreads = 0 }: OpenOptions = {},
): Promise<GraphStore> {
  // Each adapter is loaded only if it is used: the embedded one is native code, the other a large driver.
  if (kindOf(address) === 'embedded') {
    const path = pathOf(address);
    if (heavyThreads > 0) {
      const { openThreadedStore } = await import('./embedded/threads/threadedStore.js');
      return openThreadedStore(path, heavyThreads);
    }
    const { openEmbeddedStore } = await import('./embedded/store.js');
    return openEmbeddedStore(path);
  }
  const { openNeo4jStore } = await import('./neo4j/store.js');
  return openNeo4jStore(address, credentials);
}

/** What can be done with the store at this address as a whole, without opening it. Throws as `openStore`. */
export async function keepStore(address: string, credentials?: Credentials): Promise<StoreKeeper> {
  if (kindOf(address) === 'embedded') {
    const path = pathOf(address);
    const { keepEmbeddedStore } = await import('./embedded/keeper.js');
    return keepEmbeddedStore(path);
  }
  const { keepNeo4jStore } = await import('./neo4j/keeper.js');
  return keepNeo4jStore(address, credentials);
}

function kindOf(address: string): 'embedded' | 'neo4j' {
  const scheme = /^[a-z0-9+]+:/i.exec(address)?.[0].toLowerCase() ?? '';
  if (scheme === 'file:') return 'embedded';
  if (NEO4J_SCHEMES.includes(scheme)) return 'neo4j';
  throw new PapergraphError(
    'BAD_USAGE',
    `${JSON.stringify(address)} is no address of a store: write file:PATH, neo4j://HOST:PORT or bolt://HOST:PORT`,
  );
}

function pathOf(address: string): string {
  const path = address.slice('file:'.length);
  if (path === '') throw new PapergraphError('BAD_USAGE', 'file: lacks a path: write file:./papergraph.db');
  if (!path.startsWith('//')) return path;
  try {
    return fileURLToPath(address);
  } catch (error) {
    throw new PapergraphError('BAD_USAGE', `${address} is no file on this machine: write file:PATH`, {
      cause: error,
    });
  }
}
