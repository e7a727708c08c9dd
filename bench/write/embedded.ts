/** The embedded store: `writePapers`, and the same rows by prepared statements into the same tables with the same indexes. */
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { joinedTerms } from '../../src/graph/embedded/terms.js';
import { openStore } from '../../src/graph/open.js';
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

export async function writeEmbedded(
  graph: SyntheticGraph,
  batch: number,
  folder: string,
): Promise<WritingTimes> {
  const [written, loaded] = [join(folder, 'written.db'), join(folder, 'loaded.db')];
  const ours = await write(graph, batch, written);
  const bare = await load(graph.size.papers, batch, written, loaded);
  checkSameCounts(written, loaded);
  return { ours, bare };
}

async function write(graph: SyntheticGraph, batch: number, path: string): Promise<Stopwatch> {
  const stopwatch = new Stopwatch();
  const store = await openStore(`file:${path}`);
  for (let start = 0; start < graph.size.papers; start += batch) {
    const count = Math.min(batch, graph.size.papers - start);
    const papers = Array.from({ length: count }, (_, i) => graph.paper(start + i));
    await stopwatch.time(() => store.writePapers(papers));
  }
  await store.close();
  return stopwatch;
}

/** The rows of the one file into another, as many papers at once. Reading them is not timed, nor cutting texts into terms. */
async function load(papers: number, batch: number, from: string, to: string): Promise<Stopwatch> {
  await (await openStore(`file:${to}`)).close();
  const [source, target] = [new DatabaseSync(from), new DatabaseSync(to)];
  target.exec(SETTINGS);
  dropTriggers(target);
  const stopwatch = new Stopwatch();
  const loader = new Loader(source, target);
  const others = TABLES.map((table) => loader.rowsOf(table, 'TRUE'));
  await stopwatch.time(() => {
    loader.insert(others);
  });
  for (let first = 1; first <= papers; first += batch) {
    const ofPapers = TABLES_OF_PAPERS.map(([table, paper]) =>
      loader.rowsOf(table, `${paper} >= ${first} AND ${paper} < ${first + batch}`),
    );
    await stopwatch.time(() => {
      loader.insert(ofPapers);
    });
  }
  source.close();
  target.close();
  return stopwatch;
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

  constructor(source: DatabaseSyncInstance, target: DatabaseSyncInstance) {
    this.#source = source;
    this.#target = target;
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
