/** GraphQL over HTTP as its specification wants it: by the audits of graphql-http, and where these do not look. */
import { createHash } from 'node:crypto';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Serving } from '../end-to-end/serving.js';

let serving: Serving;

beforeAll(async () => {
  serving = await serve();
});

afterAll(async () => {
  await serving.close();
});

/** What differs from the audits on purpose; docs/server.md says why. */
const ON_PURPOSE: Readonly<Record<string, string>> = {
  // A browser would send these for any page of any site.
  '5A70': 'notice: MAY accept application/x-www-form-urlencoded formatted GET requests',
  D6D5: 'notice: MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  '6A70':
    'notice: MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  // An error is an error for whoever sees only the status.
  '572B': 'warn: SHOULD use 200 status code on document parsing failure when accepting application/json',
  FDE2: 'warn: SHOULD use 200 status code on document validation failure when accepting application/json',
  '7B9B':
    'warn: SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
};

it('passes the audits of graphql-http, but for what differs on purpose', async () => {
  const results = [];
  for (const audit of serverAudits({ url: `${serving.url}/graphql` })) results.push(await audit.fn());
  expect(results.length).toBeGreaterThan(60);
  const others = results.filter(({ status }) => status !== 'ok');
  expect(Object.fromEntries(others.map(({ id, name, status }) => [id, `${status}: ${name}`]))).toEqual(
    ON_PURPOSE,
  );
});

const JSON_TYPE = 'application/json; charset=utf-8';
const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';

async function ask(
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<{
  status: number;
  type: string | null;
  body: { data?: unknown; errors?: { extensions: unknown }[] };
}> {
  const response = await fetch(`${serving.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.json()) as { data?: unknown; errors?: { extensions: unknown }[] },
  };
}

const HASH_OF_NOTHING = createHash('sha256').digest('hex');
const COUNT = '{ statistics { papers } }';

describe('the type of the answer', () => {
  it.each([
    ['application/graphql-response+json', RESPONSE_TYPE],
    ['application/graphql-response+json, application/json;q=0.9', RESPONSE_TYPE],
    ['application/graphql-response+json;q=0.5, application/json', JSON_TYPE],
    ['application/json', JSON_TYPE],
    ['*/*', JSON_TYPE],
    ['application/*', JSON_TYPE],
  ])('for %s is %s, for data, for errors and for what is no request of GraphQL', async (accept, type) => {
    expect(await ask({ query: COUNT }, { accept })).toMatchObject({ status: 200, type });
    expect(await ask({ query: '{ nothing }' }, { accept })).toMatchObject({ status: 400, type });
    expect(await ask('{"query":', { accept })).toMatchObject({ status: 400, type });
  });

  it('is refused with 406 if it can be none of them', async () => {
    expect(await ask({ query: COUNT }, { accept: 'text/csv' })).toMatchObject({
      status: 406,
      body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    });
  });
});

describe('the status', () => {
  it.each([
    ['what is no GraphQL', { query: '{ papers(' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['an empty query', { query: '' }, 400, 'BAD_REQUEST'],
    ['no query', { variables: {} }, 400, 'BAD_REQUEST'],
    ['a field that is not there', { query: '{ nothing }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable of another type',
      { query: 'query ($a: Int) { papers(first: $a) { totalCount } }', variables: { a: 'b' } },
      400,
      'BAD_USER_INPUT',
    ],
    [
      'no operation of this name',
      { query: 'query A { statistics { papers } }', operationName: 'B' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'two operations without a name',
      { query: `query A ${COUNT} query B ${COUNT}` },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'an empty name of an operation',
      { query: COUNT, operationName: '' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'more wrong values than are told',
      {
        query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
        variables: { ids: Array.from({ length: 60 }, () => ({})) },
      },
      400,
      'BAD_USER_INPUT',
    ],
    [
      'an empty query with its hash',
      { query: '', extensions: { persistedQuery: { version: 1, sha256Hash: HASH_OF_NOTHING } } },
      400,
      'PERSISTED_QUERY_NOT_FOUND',
    ],
    ['several operations in one request', [{ query: COUNT }, { query: COUNT }], 400, 'BAD_REQUEST'],
    ['null', null, 400, 'BAD_REQUEST'],
    ['a text', '"{ statistics { papers } }"', 400, 'BAD_REQUEST'],
    ['variables that poison', `{"query":"${COUNT}","variables":{"__proto__":{"a":1}}}`, 400, 'BAD_REQUEST'],
  ])('of %s is no 5xx', async (_what, body, status, code) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const answer = await ask(body, { accept });
      expect(answer.status).toBe(status);
      for (const { extensions } of answer.body.errors ?? [{ extensions: null }])
        expect(extensions).toMatchObject({ code });
      expect(answer.body).not.toHaveProperty('data');
    }
  });

  it.each([
    ['text/plain', 400],
    ['application/x-www-form-urlencoded', 415],
    ['application/graphql', 415],
    ['application/xml', 415],
  ])('of a body of the type %s is a 4xx', async (type, status) => {
    const answer = await ask({ query: COUNT }, { 'content-type': type });
    expect(answer.body).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(answer.status).toBe(status);
  });

  it('is 200 where part of the answer is there', async () => {
    const query = '{ statistics { papers } paper(id: "") { id } }';
    const answer = await ask({ query }, { accept: 'application/graphql-response+json' });
    expect(answer).toMatchObject({
      status: 200,
      body: { data: { statistics: { papers: 26 }, paper: null } },
    });
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'of %s is 405, with the methods that there are',
    async (method) => {
      const response = await fetch(`${serving.url}/graphql`, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    },
  );

  it('of variables that nest without end is a 4xx, though they are no larger than a body may be', async () => {
    const levels = 9_000;
    const where = `${'{"or":['.repeat(levels)}${']}'.repeat(levels)}`;
    const query = 'query ($all: [ConceptCondition!]) { papers(where: {all: $all}) { totalCount } }';
    expect(await ask(`{"query":${JSON.stringify(query)},"variables":{"all":${where}}}`)).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX', limit: 'depth' } }] },
    });
  });
});

describe('by GET', () => {
  const get = (
    parameters: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ) => fetch(`${serving.url}/graphql?${new URLSearchParams(parameters).toString()}`, { headers });

  it('a query is answered if no other site can have sent it', async () => {
    const mine = await get({ query: COUNT }, { 'apollo-require-preflight': 'true' });
    expect(await mine.json()).toEqual({ data: { statistics: { papers: 26 } } });
    const anybodys = await get({ query: COUNT });
    expect(anybodys.status).toBe(400);
    expect(await anybodys.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it.each([
    [{ query: COUNT, variables: '{' }],
    [{ query: COUNT, extensions: '7' }],
    [{ variables: '{}' }],
    [{ query: COUNT, operationName: '' }],
    [{ query: `query A ${COUNT} query B ${COUNT}` }],
  ])('%j is a 4xx', async (parameters) => {
    const response = await get(parameters, { 'apollo-require-preflight': 'true' });
    expect(response.status).toBe(400);
  });

  it('variables that nest without end are a 4xx, too', async () => {
    const variables = `{"a":${'['.repeat(7_000)}${']'.repeat(7_000)}}`;
    const search = `query=${encodeURIComponent(COUNT)}&variables=${variables}`;
    const response = await fetch(`${serving.url}/graphql?${search}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX', limit: 'depth' } }] },
    ]);
  });
});
