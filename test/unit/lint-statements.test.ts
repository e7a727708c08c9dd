/** The rule of the linter that keeps texts from outside out of statements. */
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';

const RULE = 'papergraph/constant-statements';
/** Any file of an adapter: the text that is linted is given. */
const FILE = 'src/graph/embedded/terms.ts';
const MINUTE = 60_000;

const CODE = `
import type { Predicate } from '../../../schema/predicates.js';
interface Filter { readonly text: string; readonly predicate: Predicate; readonly first: number }
interface Database { all(sql: string, parameters?: object): { name: string }[]; execute(sql: string): void }
declare const COLUMNS: string;
const TABLES = { paper: 'paper', concept: 'concept' };
const PARTS = [{ column: 'title' }, { column: 'abstract' }];

export function bad(database: Database, filter: Filter, id: string, order?: string) {
  database.all(\`SELECT * FROM paper WHERE title = '\${filter.text}'\`);                 // reported
  database.all('SELECT * FROM paper WHERE id = ' + id);                                  // reported
  const { text } = filter;
  database.all(\`SELECT * FROM paper WHERE title = '\${text}'\`);                        // reported
  const condition = filter.first > 3 ? \`title = '\${filter.text}'\` : 'TRUE';           // reported
  database.all(\`SELECT * FROM paper WHERE \${condition}\`);                             // reported
  database.all(\`SELECT * FROM paper ORDER BY \${order ?? 'id'}\`);                      // reported
  database.all(\`SELECT * FROM \${['paper', id].map((name) => \`"\${name}"\`).join()}\`); // reported
}

export function calls(database: Database, filter: Filter, names: readonly string[]) {
  database.all(\`SELECT * FROM paper WHERE title = '\${filter.text.trim()}'\`);          // reported
  database.all(\`SELECT * FROM paper WHERE title = '\${trimmed(filter)}'\`);             // reported
  database.all(\`SELECT \${names.join(', ')} FROM paper\`);                              // reported
  database.all(\`SELECT \${names.filter(Boolean).map((name) => name).join()} FROM paper\`); // reported
  const columns = ['title'];
  columns.push(...names);
  database.all(\`SELECT \${columns.join(', ')} FROM paper\`);                            // reported
  database.all(\`SELECT \${COLUMNS.replace('title', filter.text)} FROM paper\`);              // reported
}

export function loops(database: Database, names: readonly string[]) {
  for (const name of names) database.all(\`SELECT \${name} FROM paper\`);               // reported
  for (const { name } of database.all('SELECT name FROM sqlite_schema'))
    database.execute(\`DROP INDEX \${name}\`);                                           // reported
  for (const name of new Set(names)) database.all('SELECT ' + name);                       // reported
  let order = 'id';
  order = names[0] ?? order;
  database.all(\`SELECT * FROM paper ORDER BY \${order}\`);                              // reported
}

export function bare(database: Database, filter: Filter, text: string, names: readonly string[]) {
  database.execute(text);                                                                  // reported
  database.execute(filter.text);                                                           // reported
  for (const name of names) database.execute(name);                                        // reported
  database.execute(trimmed(filter));                                                       // reported
}

function trimmed(filter: Filter) {
  return filter.text.trim();
}

export function good(database: Database, filter: Filter, kind: 'paper' | 'concept') {
  const column = filter.first > 3 ? 'title' : 'abstract';
  database.all(\`SELECT \${COLUMNS}, \${column} FROM \${kind} JOIN \${TABLES[kind]} LIMIT \${filter.first}\`);
  database.all(\`SELECT 1 FROM paper WHERE \${filter.predicate} AND title = :text\`, { text: filter.text });
  database.all(PARTS.map(({ column }) => \`SELECT \${column} FROM paper\`).join(' UNION ALL '));
  for (const { column } of PARTS) database.all(\`SELECT \${column} FROM paper\`);
  for (const [, table] of Object.entries(TABLES)) database.all(\`SELECT * FROM \${table}\`);
  for (const table of ['paper', 'concept']) database.all(\`SELECT * FROM \${table}\`);
  const conditions = ['TRUE'];
  if (filter.first > 3) conditions.push(\`\${column} = :text\`);
  database.all(\`SELECT * FROM paper WHERE \${conditions.join(' AND ')} \${limited(filter)}\`, { text: filter.text });
  database.execute(limited(filter));
  throw new Error(\`There is no \${filter.text}\`);
}

function limited({ first }: Filter) {
  const limit = \`LIMIT \${first}\`;
  return first > 3 ? limit : '';
}

export class Connection {
  constructor(private readonly database: Database) {}
  execute(sql: string) { this.database.execute(sql); }
}
`;

it(
  'reports what may come from outside, and nothing else',
  async () => {
    const eslint = new ESLint({ ruleFilter: ({ ruleId }) => ruleId === RULE });
    const [result] = await eslint.lintText(CODE, { filePath: FILE });
    const marked = CODE.split('\n').flatMap((line, i) => (line.includes('// reported') ? [i + 1] : []));
    const reported = (result?.messages ?? []).filter(({ ruleId }) => ruleId === RULE);
    expect([...new Set(reported.map(({ line }) => line))]).toEqual(marked);
  },
  MINUTE,
);
