import { resolve } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { paperKeys } from '../identity/paperKeys.js';
import { storeError } from './errors.js';
import { joinedTerms } from './terms.js';

export type Parameters = Readonly<Record<string, string | number | null>>;

/** How long a write waits for another process to end its own. */
const BUSY_TIMEOUT_MILLIS = 5_000;
const PAGE_CACHE_KIB = 64 * 1024;
/** Pages of 4 KiB in the log before it is written back: a batch of papers touches the same pages of indexes again. */
const LOG_PAGES = 4_000;

/** One connection to the file: statements prepared once, transactions, and errors said as papergraph says them. */
export class Connection {
  readonly path: string;
  readonly #database: DatabaseSyncInstance;
  readonly #statements = new Map<string, StatementSyncInstance>();

  /** Opens the file, or makes an empty one. Changes nothing in it. */
  constructor(path: string, busyTimeoutMillis = BUSY_TIMEOUT_MILLIS) {
    this.path = path;
    this.#database = this.#attempt(
      () =>
        // An absolute path, because SQLite gives names such as ":memory:" and "file:…" a meaning of their own.
        new DatabaseSync(resolve(path), {
          timeout: busyTimeoutMillis,
          enableForeignKeyConstraints: true,
          allowUnknownNamedParameters: true,
          defensive: true,
        }),
    );
    // For migrations, which must cut texts as papergraph does; nothing that stays in the file calls it.
    this.#database.function('joined_terms', { deterministic: true }, joinedTerms);
    this.#database.function('paper_keys', { deterministic: true }, keysOfColumns);
  }

  /** Settings that last (WAL) or hold for this connection. Only for a file that is known to be papergraph's. */
  configure(): void {
    this.execute('PRAGMA journal_mode = WAL');
    this.execute('PRAGMA synchronous = FULL');
    this.execute(`PRAGMA wal_autocheckpoint = ${LOG_PAGES}`);
    this.execute(`PRAGMA cache_size = -${PAGE_CACHE_KIB}`);
    this.execute('PRAGMA temp_store = MEMORY');
  }

  /** Runs statements that are constant in the source. */
  execute(sql: string): void {
    this.#attempt(() => {
      this.#database.exec(sql);
    });
  }

  /** All rows. `sql` is constant or one of finitely many texts, for it is prepared once and kept. */
  all<Row>(sql: string, parameters: Parameters = {}): Row[] {
    return this.#attempt(() => this.#statement(sql).all(parameters) as Row[]);
  }

  /** What a statement of the form `SELECT count(*) AS count …` counts. */
  count(sql: string, parameters: Parameters = {}): number {
    const [row] = this.all<{ readonly count: number }>(sql, parameters);
    if (row === undefined) throw new Error(`No count comes from: ${sql}`);
    return row.count;
  }

  /** The key of the row that was inserted. */
  insert(sql: string, parameters: Parameters): number {
    return Number(this.#attempt(() => this.#statement(sql).run(parameters).lastInsertRowid));
  }

  /** The number of rows that were changed. */
  run(sql: string, parameters: Parameters = {}): number {
    return this.#attempt(() => this.#statement(sql).run(parameters).changes);
  }

  /** Another one after this connection or any other has written into the file. */
  contentMark(): string {
    const [others] = this.all<{ readonly data_version: number }>('PRAGMA data_version');
    const own = this.count('SELECT total_changes() AS count');
    return `${others?.data_version ?? ''}.${own}`;
  }

  /** Everything in `work` sees the same state of the store. */
  reading<T>(work: () => T): T {
    return this.#isInTransaction() ? work() : this.#transaction('BEGIN', work);
  }

  /** Everything in `work` is written, or nothing. */
  writing<T>(work: () => T): T {
    return this.#transaction('BEGIN IMMEDIATE', work);
  }

  close(): void {
    if (!this.#database.isOpen) return;
    this.#writeLogBack();
    this.#statements.clear();
    this.#attempt(() => {
      this.#database.close();
    });
  }

  /**
   * Brings what stands in the write-ahead log into the file, so that the file alone is the whole store. SQLite would do
   * so at closing, but only after the driver has let go of every statement, which waits for the garbage collector.
   */
  #writeLogBack(): void {
    try {
      this.#database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // Nothing is lost by leaving it in the log: whoever opens the file next reads both.
    }
  }

  #transaction<T>(begin: 'BEGIN' | 'BEGIN IMMEDIATE', work: () => T): T {
    this.execute(begin);
    try {
      const result = work();
      this.execute('COMMIT');
      return result;
    } catch (error) {
      // After some errors (a full disk) SQLite has rolled back by itself.
      if (this.#isInTransaction()) this.execute('ROLLBACK');
      throw error;
    }
  }

  #isInTransaction(): boolean {
    return this.#database.isOpen && this.#database.isTransaction;
  }

  #statement(sql: string): StatementSyncInstance {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw storeError(error, this.path);
    }
  }
}

function keysOfColumns(
  id: string,
  title: string,
  authors: string,
  doi: string | null,
  arxivId: string | null,
): string {
  return JSON.stringify(
    paperKeys({
      id,
      title,
      abstract: '',
      authors: JSON.parse(authors) as string[],
      ...(doi !== null && { doi }),
      ...(arxivId !== null && { arxivId }),
      source: '',
    }),
  );
}
