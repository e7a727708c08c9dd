/** The embedded store: `writePapers`, and the same rows by prepared statements into the same tables with the same indexes. */
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { joinedTerms } from '../../src/graph/embedded/terms.js';
import { openStore } from '../../src/graph/open.js';
import type { PaperKnowledge } from '../../schema/knowledge.js';
import type { SyntheticGraph } from '../syntheticGraph.js';
import { Stopwatch, type WritingTimes } from './stopwatch.js';

type Row = readonly (string | number | null)[];

/** Tables whose rows belong to a paper, in an order in which their keys let them be written. */
const TABLES_OF_PAPERS: readonly (readonly [table: string, paper: string])[] = [
  ['paper', 'key'],
  ['paper_text', 'paper'],
  ['paper_key', 'paper'],
  ['authorship', 'paper'],
  ['paper_concept', 'paper'],
  ['mention', 'paper'],
  ['fact', 'paper'],
];
/** The others, which are few. */
const TABLES = ['author', 'concept', 'concept_name', 'concept_vote', 'fact_tally', 'tally'];

/** What `Connection.configure` sets, so that both write alike. */
const SETTINGS = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;
  PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON`;

/**
 * The batches in turn, so that whatever else the machine does touches both. What the rows alone are is taken from a file
 * that was written before.
 */
export async function writeEmbedded(
  graph: SyntheticGraph,
  batch: number,
  folder: string,
): Promise<WritingTimes> {
  const [before, written, loaded] = ['before', 'written', 'loaded'].map((name) =>
    join(folder, `${name}.db`),
  ) as [string, string, string];
  const times = { ours: new Stopwatch(), bare: new Stopwatch() };
  const filled = await openStore(`file:${before}`);
  for (const papers of batches(graph, batch)) await filled.writePapers(papers);
  await filled.close();

  const store = await openStore(`file:${written}`);
  const loader = await Loader.between(before, loaded);
  await times.bare.time(() => {
    loader.insert(TABLES.map((table) => loader.rowsOf(table, 'TRUE')));
  });
  let first = 1;
  for (const papers of batches(graph, batch)) {
    await times.ours.time(() => store.writePapers(papers));
    // Reading them is not timed, nor cutting texts into terms.
    const rows = TABLES_OF_PAPERS.map(([table, paper]) =>
      loader.rowsOf(table, `${paper} >= ${first} AND ${paper} < ${first + batch}`),
    );
    await times.bare.time(() => {
      loader.insert(rows);
    });
    first += batch;
  }
  await store.close();
  loader.close();
  checkSameCounts(written, loaded);
  return times;
}

function* batches(graph: SyntheticGraph, size: number): Generator<readonly PaperKnowledge[]> {
  for (let start = 0; start < graph.size.papers; start += size) {
    const count = Math.min(size, graph.size.papers - start);
    yield Array.from({ length: count }, (_, i) => graph.paper(start + i));
  }
}

/** What they count is among the rows. */
function dropTriggers(database: DatabaseSyncInstance): void {
  const triggers = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).all() as {
    name: string;
  }[];
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
}

interface Rows {
  readonly statement: StatementSyncInstance;
  readonly rows: readonly Row[];
}

class Loader {
  readonly #source: DatabaseSyncInstance;
  readonly #statements = new Map<string, StatementSyncInstance>();
  readonly #target: DatabaseSyncInstance;

  private constructor(source: DatabaseSyncInstance, target: DatabaseSyncInstance) {
    this.#source = source;
    this.#target = target;
  }

  /** @param to a file that is not there yet */
  static async between(from: string, to: string): Promise<Loader> {
    await (await openStore(`file:${to}`)).close();
    const [source, target] = [new DatabaseSync(from), new DatabaseSync(to)];
    target.exec(SETTINGS);
    dropTriggers(target);
    return new Loader(source, target);
  }

  close(): void {
    this.#source.close();
    this.#target.close();
  }

  /** Of a table and of the full-text tables that hold the same in terms, which cannot be read back. */
  rowsOf(table: string, condition: string): Rows[] {
    const columns = this.#columns(table);
    const rows = this.#source
      .prepare(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${condition}`)
      .all() as Record<string, string | number | null>[];
    const into = (sql: string, row: (values: Record<string, string | number | null>) => Row): Rows => ({
      statement: this.#statement(sql),
      rows: rows.map(row),
    });
    const insertion = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    return [into(insertion, (values) => Object.values(values)), ...this.#searchRows(table, into)];
  }

  /** All in one transaction. */
  insert(tables: readonly (readonly Rows[])[]): void {
    this.#target.exec('BEGIN IMMEDIATE');
    for (const { statement, rows } of tables.flat()) for (const row of rows) statement.run(...row);
    this.#target.exec('COMMIT');
  }

  #searchRows(
    table: string,
    into: (sql: string, row: (values: Record<string, string | number | null>) => Row) => Rows,
  ): Rows[] {
    const terms = (text: string | number | null | undefined) => joinedTerms(String(text));
    switch (table) {
      case 'paper_text':
        return [
          into('INSERT INTO title_search (rowid, terms) VALUES (?, ?)', (row) => [
            row['paper'] ?? null,
            terms(row['title']),
          ]),
          into('INSERT INTO text_search (rowid, terms) VALUES (?, ?)', (row) => [
            row['paper'] ?? null,
            `${terms(row['title'])} ${terms(row['abstract'])}`,
          ]),
        ];
      case 'author':
        return [
          into('INSERT INTO author_search (rowid, terms) VALUES (?, ?)', ({ key = null, terms = null }) => [
            key,
            terms,
          ]),
        ];
      case 'concept_name':
        return [
          into('INSERT INTO name_search (rowid, terms) VALUES (?, ?)', ({ key = null, terms = null }) => [
            key,
            terms,
          ]),
          into('INSERT INTO name_trigram (rowid, padded_key) VALUES (?, ?)', (row) => {
            const lookupKey = String(row['lookup_key']);
            return [row['key'] ?? null, `^^${lookupKey}$$=${String(lookupKey.length).padStart(2, '0')}`];
          }),
        ];
      default:
        return [];
    }
  }

  #columns(table: string): string[] {
    const columns = this.#source
      .prepare(`SELECT name FROM pragma_table_xinfo('${table}') WHERE hidden = 0`)
      .all() as { name: string }[];
    return columns.map(({ name }) => name);
  }

  #statement(sql: string): StatementSyncInstance {
    const known = this.#statements.get(sql) ?? this.#target.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }
}

/** Throws if a table has more rows in one file than in the other. */
function checkSameCounts(one: string, other: string): void {
  const [first, second] = [one, other].map((path) => {
    const database = new DatabaseSync(path);
    const tables = [
      ...TABLES,
      ...TABLES_OF_PAPERS.map(([table]) => table),
      'title_search',
      'text_search',
      'name_search',
    ];
    const counts = tables.map((table) => {
      const [row] = database.prepare(`SELECT count(*) AS count FROM ${table}`).all() as { count: number }[];
      return `${table}: ${row?.count ?? 0}`;
    });
    database.close();
    return counts.join(', ');
  });
  if (first !== second) throw new Error(`Not the same rows: ${first ?? ''}; ${second ?? ''}`);
}
