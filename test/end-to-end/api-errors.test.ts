import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PapergraphError } from '../../schema/errors.js';
import { API_ERROR_CODES } from '../../src/api/errors.js';
import { serve, type Serving } from './serving.js';

let api: Serving;

beforeAll(async () => {
  api = await serve();
});

afterAll(async () => {
  await api.close();
});

/** The only error that the query gives. Its code is of the closed list, and nothing of the inside shows. */
async function error(query: string, variables?: Readonly<Record<string, unknown>>) {
  const { errors, text } = await api.query(query, variables);
  expect(errors, query).toHaveLength(1);
  const [only] = errors ?? [];
  if (only === undefined) throw new Error('no error');
  expect(API_ERROR_CODES).toContain(only.extensions.code);
  const { code, limit, ...more } = only.extensions;
  expect(more).toEqual({});
  expect(text).not.toMatch(/stacktrace|node_modules|\.ts:|\.js:/);
  return { code, limit, message: only.message };
}

describe('what cannot be answered', () => {
  it.each([
    ['{ papers(first: 0) { totalCount } }', /from 1 to 100, not 0/],
    ['{ papers(first: 101) { totalCount } }', /from 1 to 100, not 101/],
    ['{ paper(id: "arxiv:2301.00001") { facts(first: -1) { totalCount } } }', /from 1 to 100, not -1/],
    [
      '{ ask(question: "Which use CIFAR-10?") { evidence(first: 1000) { text } } }',
      /from 1 to 100, not 1000/,
    ],
    ['{ papers(after: "xyz") { totalCount } }', /cursor "xyz" is damaged/],
    [
      '{ papers(where: {publishedAfter: "last year"}) { totalCount } }',
      /`publishedAfter` must be a year, month/,
    ],
    [
      '{ papers(where: {publishedBefore: "2021-13"}) { totalCount } }',
      /`publishedBefore` must be a year, month/,
    ],
    [
      '{ papers(where: {publishedAfter: "2021-02-29"}) { totalCount } }',
      /`publishedAfter` must be a year, month/,
    ],
    ['{ papers(where: {all: [{concept: "MLP", minConfidence: 2}]}) { totalCount } }', /from 0 to 1, not 2/],
    [
      '{ papers(where: {all: [{concept: "a", or: [{concept: "b", or: [{concept: "c"}]}]}]}) { totalCount } }',
      /under `or`/,
    ],
    ['{ concept { id } }', /either `id` or `name`/],
    ['{ concept(id: "mlp", name: "MLP") { id } }', /either `id` or `name`/],
    ['{ ask(question: "  ") { message } }', /question is empty/],
  ])('is refused with the reason: %s', async (query, reason) => {
    const { code, message } = await error(query);
    expect(code).toBe('BAD_USER_INPUT');
    expect(message).toMatch(reason);
  });

  it.each([
    ['query ($if: Boolean = true) { correctable @include(if: $if) }', { if: null }],
    ['query ($if: Boolean = true) { papers(first: 1) { nodes { id @skip(if: $if) } } }', { if: null }],
    ['query ($name: String = "MLP") { nearConcepts(name: $name) { id } }', { name: null }],
    [
      'query ($name: String = "MLP") { papers(where: {all: [{concept: $name}]}) { totalCount } }',
      { name: null },
    ],
  ])('is refused if it is null where there must be something: %s', async (query, variables) => {
    expect(await error(query, variables)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is refused if it is too long', async () => {
    const long = 'word '.repeat(200);
    for (const query of [
      'query ($text: String!) { search(text: $text) { totalCount } }',
      'query ($text: String!) { ask(question: $text) { message } }',
      'query ($text: String!) { papers(where: {text: $text}) { totalCount } }',
      'query ($text: String!) { concepts(where: {text: $text}) { totalCount } }',
      'query ($text: String!) { papers(where: {all: [{concept: $text}]}) { totalCount } }',
    ]) {
      expect(await error(query, { text: long })).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining('at most 500 characters') as string,
      });
    }
  });

  it('is refused if it has too many conditions', async () => {
    const where = { any: Array.from({ length: 21 }, () => ({ concept: 'MLP' })) };
    expect(
      await error('query ($where: PaperFilter) { papers(where: $where) { totalCount } }', { where }),
    ).toMatchObject({ message: 'A filter may have at most 20 conditions; this one has 21.' });
  });

  it('is refused if the cursor is of another list or order', async () => {
    const { data } = await api.query('{ papers(first: 1) { pageInfo { endCursor } } }');
    const after = data.papers.pageInfo.endCursor as string;
    for (const list of ['papers(orderBy: TITLE_ASC, after: $after)', 'facts(after: $after)']) {
      const { message } = await error(`query ($after: String) { ${list} { totalCount } }`, { after });
      expect(message).toMatch(/another list or order/);
    }
  });

  it('is refused with the place if it is no GraphQL or does not fit the schema', async () => {
    expect(await error('{ papers(')).toMatchObject({ code: 'GRAPHQL_PARSE_FAILED' });
    expect(await error('{ paper { id } }')).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(await error('{ papers { wrong } }')).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(await error('query ($id: ID!) { paper(id: $id) { id } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});

describe('a query that asks for too much', () => {
  it('is refused before anything is read', async () => {
    const level = (inside: string) =>
      `nodes { facts(first: 100) { nodes { object { papers(first: 100) { ${inside} } } } } }`;
    const { code, limit, message } = await error(`{ papers(first: 100) { ${level(level('totalCount'))} } }`);
    expect({ code, limit }).toEqual({ code: 'QUERY_TOO_COMPLEX', limit: 'cost' });
    expect(message).toMatch(/the limit is 70000/);
    expect(api.calls).toEqual([]);
  });

  it('is refused if it is too long or spreads into too much', async () => {
    expect(await error(`{ ${'statistics { papers } '.repeat(600)} }`)).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      limit: 'tokens',
    });
    const fragments = Array.from(
      { length: 12 },
      (_, i) => `fragment F${i} on Query { ...F${i + 1} a${i}: statistics { papers } ...F${i + 1} }`,
    );
    expect(
      await error(`{ ...F0 } ${fragments.join(' ')} fragment F12 on Query { statistics { papers } }`),
    ).toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
  });

  it('is refused if introspection goes round in circles', async () => {
    const circle =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
    expect(await error(circle)).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });
});

describe('a fault', () => {
  it('of the store is told as such, and the log has its own words', async () => {
    const fault = new PapergraphError('STORE_UNAVAILABLE', 'cannot open /secret/place.db');
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.spyOn(api.store, 'statistics').mockRejectedValueOnce(fault);
    const { code, message } = await error('{ statistics { papers } }');
    expect(code).toBe('STORE_UNAVAILABLE');
    expect(message).not.toContain('secret');
    expect(log.mock.calls.flat().join('')).toContain('/secret/place.db');
    log.mockRestore();
  });

  it('that nobody foresaw is hidden behind an id that the log has too', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.spyOn(api.store, 'statistics').mockRejectedValueOnce(new TypeError('x of undefined'));
    const { code, message } = await error('{ statistics { papers } }');
    expect(code).toBe('INTERNAL_SERVER_ERROR');
    const id = /error ([0-9a-f-]{36})/.exec(message)?.[1] ?? 'no id';
    expect(message).not.toContain('undefined');
    expect(log.mock.calls.flat().join('')).toContain(id);
    log.mockRestore();
  });

  it('is not that something was removed between two reads: that is told as such', async () => {
    vi.spyOn(api.store, 'papersByIds').mockResolvedValueOnce(new Map());
    expect(await error('{ facts(first: 1) { nodes { paper { title } } } }')).toMatchObject({
      code: 'CHANGED_WHILE_READING',
    });
  });

  it('of one field leaves the others their answers', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.spyOn(api.store, 'papersByIds').mockRejectedValueOnce(
      new PapergraphError('STORE_UNAVAILABLE', 'busy'),
    );
    const { data, errors } = await api.query('{ paper(id: "a") { id } concept(id: "mlp") { name } }');
    expect(data).toEqual({ paper: null, concept: { name: 'MLP' } });
    expect(errors).toHaveLength(1);
    log.mockRestore();
  });
});

it('has no code that docs/api.md does not explain, and explains no other', () => {
  const table = /## Errors[^]*?## Limits/.exec(readFileSync('docs/api.md', 'utf8'))?.[0] ?? '';
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  const documented = rows.flatMap((row) => row.split('|')[1]?.match(/\w+/g) ?? []);
  expect(documented.sort()).toEqual([...API_ERROR_CODES].sort());
});
