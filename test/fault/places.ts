/** Where the program keeps its graph while something is broken, and how to look at what is left there. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import neo4j, { type Config, type Driver } from 'neo4j-driver';
import { expect, vi } from 'vitest';
import { openStore, type Credentials } from '../../src/graph/open.js';
import type { GraphStore } from '../../src/graph/store.js';

/** How long Neo4j may take to end what nobody waits for any more. */
const SETTLING_MILLIS = 60_000;

/** How many rows each table has, or how many nodes and relationships there are of each kind. */
export type Counts = Readonly<Record<string, number>>;

export interface Place {
  /** For the option `--store`. */
  readonly address: string;
  empty(): Promise<void>;
  open(): Promise<GraphStore>;
  /** Fails if the database is damaged. */
  counts(): Promise<Counts>;
  close(): Promise<void>;
}

export class EmbeddedPlace implements Place {
  readonly address: string;
  readonly path: string;

  private constructor(readonly folder: string) {
    this.path = join(folder, 'papergraph.db');
    this.address = `file:${this.path}`;
  }

  static async make(): Promise<EmbeddedPlace> {
    return new EmbeddedPlace(await mkdtemp(join(tmpdir(), 'papergraph-fault-')));
  }

  async empty(): Promise<void> {
    for (const end of ['', '-wal', '-shm', '-journal']) await rm(this.path + end, { force: true });
  }

  open(): Promise<GraphStore> {
    return openStore(this.address);
  }

  counts(): Promise<Counts> {
    const database = new DatabaseSync(this.path);
    try {
      const all = (sql: string) => database.prepare(sql).all() as Record<string, unknown>[];
      expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      expect(all('PRAGMA foreign_key_check')).toEqual([]);
      // The tables of a search index hold its terms in pieces, which are put together at some time or other.
      const tables = all(
        `SELECT name FROM sqlite_schema
         WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\'`,
      ).map(({ name }) => String(name));
      return Promise.resolve(
        Object.fromEntries(
          tables.map((table) => [
            table,
            Number(all(`SELECT count(*) AS count FROM "${table}"`)[0]?.['count']),
          ]),
        ),
      );
    } finally {
      database.close();
    }
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

export class Neo4jPlace implements Place {
  readonly #driver: Driver;

  /** @param direct the server's own address, where `address` leads through a proxy */
  constructor(
    readonly address: string,
    private readonly credentials: Credentials,
    private readonly direct = address,
  ) {
    const config: Partial<Config> = { disableLosslessIntegers: true };
    const { user, password } = credentials;
    this.#driver = neo4j.driver(direct, neo4j.auth.basic(user, password), config);
  }

  /** Keeps the schema: to set it up takes Neo4j several seconds, and is not what is interrupted here. */
  async empty(): Promise<void> {
    await this.#driver.executeQuery('MATCH (node) WHERE NOT node:PapergraphSchema DETACH DELETE node');
    await this.#driver.executeQuery('MATCH (schema:PapergraphSchema) REMOVE schema.vocabulary');
  }

  /** What a program has begun that was killed or cut off is over then. */
  async open(): Promise<GraphStore> {
    await vi.waitFor(async () => {
      const { records } = await this.#driver.executeQuery(
        'SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH "SHOW" RETURN currentQuery',
      );
      expect(records.map((record) => record.toObject())).toEqual([]);
    }, SETTLING_MILLIS);
    return openStore(this.direct, this.credentials);
  }

  async counts(): Promise<Counts> {
    const { records } = await this.#driver.executeQuery(
      `MATCH (node) UNWIND labels(node) AS kind RETURN kind, count(*) AS count
       UNION ALL MATCH ()-[edge]->() RETURN type(edge) AS kind, count(*) AS count`,
    );
    const counts = records.map((record) => record.toObject() as { kind: string; count: number });
    return Object.fromEntries(counts.map(({ kind, count }) => [kind, count]));
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }
}
