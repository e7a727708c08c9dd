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
interface Database { all(sql: string, parameters?: object): unknown }
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

export function good(database: Database, filter: Filter, kind: 'paper' | 'concept') {
  const column = filter.first > 3 ? 'title' : 'abstract';
  database.all(\`SELECT \${COLUMNS}, \${column} FROM \${kind} JOIN \${TABLES[kind]} LIMIT \${filter.first}\`);
  database.all(\`SELECT 1 FROM paper WHERE \${filter.predicate} AND title = :text\`, { text: filter.text });
  database.all(PARTS.map(({ column }) => \`SELECT \${column} FROM paper\`).join(' UNION ALL '));
  throw new Error(\`There is no \${filter.text}\`);
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
