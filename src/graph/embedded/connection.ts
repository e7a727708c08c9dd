import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  backup,
  DatabaseSync,
  type DatabaseSyncInstance,
  type StatementSyncInstance,
} from '@photostructure/sqlite';
import { conceptKey } from '../../../schema/names.js';
import { paperKeys } from '../identity/paperKeys.js';
import { isOfTarget, storeError } from './errors.js';
import { beginTerms, joinedTerms } from './terms.js';

type Value = string | number | null;
export type Parameters = Readonly<Record<string, Value>>;
/** Values of columns, in the order in which a statement names these. */
export type Row = readonly Value[];

/** How long a write waits for another process to end its own. */
const BUSY_TIMEOUT_MILLIS = 5_000;
const PAGE_CACHE_KIB = 64 * 1024;
const READER_PAGE_CACHE_KIB = 32 * 1024;
/** Beyond this, a write waits for those who read, so that the log can begin anew. */
const LONGEST_LOG_BYTES = 64 * 1024 * 1024;
/** Pages of 4 KiB in the log before it is written back: a batch of papers touches the same pages of indexes again. */
const LOG_PAGES = 4_000;

export interface ConnectionOptions {
  readonly busyTimeoutMillis?: number | undefined;
  /** Whether nothing can be written by it. False if undefined. */
  readonly readOnly?: boolean | undefined;
  /** Is called before each reading statement; what it throws stops what was to be read. */
  readonly beforeEach?: (() => void) | undefined;
}

/** One connection to the file: statements prepared once, transactions, and errors said as papergraph says them. */
export class Connection {
  readonly path: string;
  readonly #database: DatabaseSyncInstance;
  readonly #statements = new Map<string, Statement>();
  readonly #isReadOnly: boolean;
  readonly #beforeEach: () => void;
  #longestLogBytes = LONGEST_LOG_BYTES;

  /** Opens the file, or makes an empty one. Changes nothing in it. */
  constructor(
    path: string,
    {
      busyTimeoutMillis = BUSY_TIMEOUT_MILLIS,
      readOnly = false,
      beforeEach = () => undefined,
    }: ConnectionOptions = {},
  ) {
    this.path = path;
    this.#isReadOnly = readOnly;
    this.#beforeEach = beforeEach;
    this.#database = this.#attempt(
      () =>
        // An absolute path, because SQLite gives names such as ":memory:" and "file:…" a meaning of their own.
        new DatabaseSync(resolve(path), {
          timeout: busyTimeoutMillis,
          readOnly,
          enableForeignKeyConstraints: true,
          defensive: true,
        }),
    );
    // To cut texts and compare names as papergraph does; nothing that stays in the file calls them.
    this.#database.function('joined_terms', { deterministic: true }, joinedTerms);
    this.#database.function('concept_key', { deterministic: true }, conceptKey);
    this.#database.function('begin_terms', { deterministic: true }, beginTerms);
    this.#database.function('paper_keys', { deterministic: true }, keysOfColumns);
  }

  /** Settings that last (WAL) or hold for this connection. Only for a file that is known to be papergraph's. */
  configure(): void {
    this.execute('PRAGMA temp_store = MEMORY');
    if (this.#isReadOnly) {
      this.execute(`PRAGMA cache_size = -${READER_PAGE_CACHE_KIB}`);
      return;
    }
    this.execute('PRAGMA journal_mode = WAL');
    this.execute('PRAGMA synchronous = FULL');
    this.execute(`PRAGMA wal_autocheckpoint = ${LOG_PAGES}`);
    this.execute(`PRAGMA journal_size_limit = ${LONGEST_LOG_BYTES}`);
    this.execute(`PRAGMA cache_size = -${PAGE_CACHE_KIB}`);
  }

  /**
   * For a new file that is thrown away if filling it fails: nothing is waited for, and no other file is beside it. What is
   * sorted for its indexes may be more than memory holds.
   */
  configureForFilling(): void {
    this.execute('PRAGMA journal_mode = MEMORY');
    this.execute('PRAGMA synchronous = OFF');
    this.execute(`PRAGMA cache_size = -${PAGE_CACHE_KIB}`);
    this.execute('PRAGMA temp_store = FILE');
  }

  /**
   * Writes the state that the store has now into an empty file, without a log beside it, while others read and write.
   *
   * @param name by which an error calls that file
   */
  copyTo(path: string, name: string): void {
    try {
      // eslint-disable-next-line papergraph/constant-statements -- A path, as the parameter of the statement.
      this.#database.prepare('VACUUM INTO ?').run(resolve(path));
    } catch (error) {
      throw storeError(error, isOfTarget(error) ? name : this.path);
    }
  }

  /** Makes the other file what this one is, in one transaction of that file. */
  async copyInto(path: string): Promise<void> {
    try {
      await backup(this.#database, resolve(path), { rate: -1 });
    } catch (error) {
      throw storeError(error, path);
    }
  }

  /** Runs statements that are constant in the source. */
  execute(sql: string): void {
    this.#attempt(() => {
      this.#database.exec(sql);
    });
  }

  /** All rows. `sql` is constant or one of finitely many texts, for it is prepared once and kept. */
  all<Row>(sql: string, parameters: Parameters = {}): Row[] {
    this.#beforeEach();
    return this.#attempt(() => {
      const { prepared, names } = this.#statement(sql);
      return prepared.all(...valuesOf(names, parameters)) as Row[];
    });
  }

  /** What a statement of the form `SELECT count(*) AS count …` counts. */
  count(sql: string, parameters: Parameters = {}): number {
    const [row] = this.all<{ readonly count: number }>(sql, parameters);
    if (row === undefined) throw new Error(`No count comes from: ${sql}`);
    return row.count;
  }

  /** The key of the row that was inserted. */
  insert(sql: string, parameters: Parameters): number {
    return Number(this.#run(sql, parameters).lastInsertRowid);
  }

  /**
   * One row a statement: before a statement of several rows changes a page, SQLite keeps a copy of it, to be able to take back the rows before a
   * refused one.
   *
   * @param insertion up to its columns, as in `INSERT INTO paper (key, id)`
   */
  insertRows(insertion: string, rows: readonly Row[]): void {
    const [first] = rows;
    if (first === undefined) return;
    const { prepared } = this.#statement(withPlacesFor(first, insertion));
    this.#attempt(() => {
      for (const row of rows) prepared.run(...row);
    });
  }

  /** The number of rows that were changed. */
  run(sql: string, parameters: Parameters = {}): number {
    return this.#run(sql, parameters).changes;
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
    const result = this.#transaction('BEGIN IMMEDIATE', work);
    this.#shortenLog();
    return result;
  }

  /**
   * As `writing`, for work that waits for something. It must be the only one that uses this connection.
   */
  async writingSlowly<T>(work: () => Promise<T>): Promise<T> {
    this.execute('BEGIN IMMEDIATE');
    try {
      const result = await work();
      this.execute('COMMIT');
      return result;
    } catch (error) {
      if (this.#isInTransaction()) this.execute('ROLLBACK');
      throw error;
    }
  }

  /** Everything that `work` reads, however long it takes, is of the state that the store has now. */
  async holding<T>(work: () => Promise<T>): Promise<T> {
    this.execute('BEGIN');
    try {
      this.count('SELECT count(*) AS count FROM sqlite_schema'); // SQLite takes hold of a state when it first reads.
      return await work();
    } finally {
      this.execute('ROLLBACK');
    }
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

  /**
   * SQLite begins its write-ahead log anew when nobody reads from it. While others read without a pause it never would, and
   * would grow as long as papers are written. If somebody reads for longer than the busy timeout, it is tried again when the
   * log has grown by as much once more.
   */
  #shortenLog(): void {
    if (this.#logBytes() <= this.#longestLogBytes) return;
    try {
      if (this.#isLogWrittenBack()) return;
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // What was written is safe in the log; the next write will say what is wrong with the disk.
    }
    this.#longestLogBytes = this.#logBytes() + LONGEST_LOG_BYTES;
  }

  /** Then the next write begins it anew, however long one transaction has made it. */
  #isLogWrittenBack(): boolean {
    const [state] = this.all<{ readonly log: number; readonly checkpointed: number }>(
      'PRAGMA wal_checkpoint(PASSIVE)',
    );
    return state !== undefined && state.log === state.checkpointed;
  }

  #logBytes(): number {
    // eslint-disable-next-line papergraph/constant-statements -- A path, no statement.
    return statSync(`${this.path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
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

  #run(sql: string, parameters: Parameters) {
    return this.#attempt(() => {
      const { prepared, names } = this.#statement(sql);
      return prepared.run(...valuesOf(names, parameters));
    });
  }

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const { text, names } = withPlaces(sql);
    const statement = { prepared: this.#database.prepare(text), names };
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

interface Statement {
  readonly prepared: StatementSyncInstance;
  /** Of its parameters, by their places. */
  readonly names: readonly string[];
}

/** Names of parameters as places: to bind by names takes the driver longer than to write the row. */
function withPlaces(sql: string): { text: string; names: readonly string[] } {
  const names = [...new Set([...sql.matchAll(PARAMETER)].map(([, name = '']) => name))];
  return { text: sql.replaceAll(PARAMETER, (_, name: string) => `?${names.indexOf(name) + 1}`), names };
}

function withPlacesFor(row: Row, insertion: string): string {
  return `${insertion} VALUES (${row.map(() => '?').join(', ')})`;
}

const PARAMETER = /:([a-zA-Z]\w*)/g;

function valuesOf(names: readonly string[], parameters: Parameters): Value[] {
  return names.map((name) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`The statement's parameter :${name} is not given`);
    return value;
  });
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
