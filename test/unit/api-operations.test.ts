import { createHash } from 'node:crypto';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { buildSchema, getIntrospectionQuery, GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSdl } from '../../src/api/api.js';
import { DEFAULT_LIMITS, type QueryLimits } from '../../src/api/limits.js';
import { type ListedOperations, parseListedOperations } from '../../src/api/listedOperations.js';
import { Operations } from '../../src/api/operations.js';
import { EXAMPLES } from '../../web/playground/examples.js';

const COUNT = '{ statistics { papers } }';
const HASH = createHash('sha256').update(COUNT).digest('hex');

function post(body: unknown): HTTPGraphQLRequest {
  return { method: 'POST', headers: new HeaderMap(), search: '', body };
}

function get(parameters: Readonly<Record<string, string>>): HTTPGraphQLRequest {
  const search = `?${new URLSearchParams(parameters).toString()}`;
  return { method: 'GET', headers: new HeaderMap(), search, body: undefined };
}

const persisted = (sha256Hash: unknown, version: unknown = 1) => ({
  persistedQuery: { version, sha256Hash },
});

/** The code of the refusal, the limit that it names, and the HTTP status; undefined if the request passes. */
function refusal(operations: Operations, request: HTTPGraphQLRequest) {
  try {
    operations.admit(request);
    return undefined;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { code, limit, http } = error.extensions as Record<string, unknown>;
    return { code, limit, status: (http as { status: number }).status, message: error.message };
  }
}

describe('the size of an operation', () => {
  const refusedBy = (query: string, limits: Partial<QueryLimits> = {}) =>
    refusal(new Operations({ limits: { ...DEFAULT_LIMITS, ...limits } }), post({ query }));

  it.each([...EXAMPLES, getIntrospectionQuery(), '{ papers(', '', '{ ...A } fragment A on Query { ...A }'])(
    'is no matter for %#',
    (query) => {
      expect(refusedBy(query)).toBeUndefined();
    },
  );

  const deep = (levels: number) =>
    `{ paper(id: "a") ${'{ facts(first: 1) { nodes { paper '.repeat(levels)} { id } ${'} } }'.repeat(levels)} }`;

  it.each<[keyof QueryLimits, number, string, string, string]>([
    ['maxTokens', 7, 'tokens', '{ a { b c } }', '{ a { b c d } }'],
    ['maxDepth', 3, 'depth', '{ a { b { c } } }', '{ a { b { ...C } } } fragment C on X { c { d } }'],
    [
      'maxFields',
      4,
      'fields',
      '{ a b { c d } }',
      '{ a { ...F } b { ...F } } fragment F on X { ... { c d } }',
    ],
    ['maxAliases', 1, 'aliases', '{ a: x }', '{ ...F b { ...F } } fragment F on X { a: x }'],
    [
      'maxDirectives',
      2,
      'directives',
      '{ a @x @y }',
      'query @x { ...F @x ... @x { a } } fragment F on X { b }',
    ],
    [
      'maxRepeatedFields',
      1,
      'repeatedFields',
      '{ a a b { a } }',
      '{ a ...F ... { a } } fragment F on X { a }',
    ],
  ])('is bounded by %s', (setting, most, limit, good, bad) => {
    expect(refusedBy(good, { [setting]: most })).toBeUndefined();
    const refused = refusedBy(bad, { [setting]: most });
    expect(refused).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit, status: 400 });
    expect(refused?.message).toContain(String(most));
  });

  it('is bounded by default', () => {
    expect(refusedBy(deep(6))).toBeUndefined();
    expect(refusedBy(deep(7))).toMatchObject({ limit: 'depth' });
    expect(refusedBy(`{ ${'statistics { papers } '.repeat(300)} }`)).toMatchObject({
      limit: 'repeatedFields',
    });
    expect(refusedBy(`{ ${'a { b } '.repeat(600)} }`)).toMatchObject({ limit: 'tokens' });
  });

  it('is found without following fragments as often as they are spread', () => {
    const fragments = Array.from(
      { length: 120 },
      (_, i) => `fragment F${i} on X { ...F${i + 1} a { ...F${i + 1} } }`,
    );
    expect(refusedBy(`{ ...F0 } ${fragments.join(' ')} fragment F120 on X { b }`)).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
    });
  });

  it('does not count what bounds itself: how deep introspection goes', () => {
    expect(refusedBy(getIntrospectionQuery(), { maxDepth: 2 })).toBeUndefined();
  });
});

describe('operations sent by their hash', () => {
  it('are known once a client has sent their text with it', () => {
    const operations = new Operations({ limits: DEFAULT_LIMITS });
    const byHash = () => post({ query: null, extensions: persisted(HASH), variables: { a: 1 } });
    expect(refusal(operations, byHash())).toMatchObject({
      code: 'PERSISTED_QUERY_NOT_FOUND',
      message: 'PersistedQueryNotFound',
      status: 400,
    });
    operations.admit(post({ query: COUNT, extensions: persisted(HASH) }));
    const request = byHash();
    operations.admit(request);
    expect(request.body).toEqual({ query: COUNT, variables: { a: 1 }, extensions: null });
    const document = get({ documentId: `sha256:${HASH}`, variables: '{"a":1}' });
    operations.admit(document);
    expect(Object.fromEntries(new URLSearchParams(document.search))).toMatchObject({
      query: COUNT,
      variables: '{"a":1}',
    });
    const address = get({ extensions: JSON.stringify(persisted(HASH)) });
    operations.admit(address);
    expect(new URLSearchParams(address.search).get('query')).toBe(COUNT);
  });

  it('are not taken from a client that gives another text its hash, nor when they are too large', () => {
    const operations = new Operations({ limits: { ...DEFAULT_LIMITS, maxDepth: 1 } });
    expect(refusal(operations, post({ query: '{ other }', extensions: persisted(HASH) }))).toMatchObject({
      code: 'BAD_REQUEST',
      status: 400,
    });
    expect(refusal(operations, post({ query: COUNT, extensions: persisted(HASH) }))).toMatchObject({
      limit: 'depth',
    });
    expect(refusal(operations, post({ extensions: persisted(HASH) }))).toMatchObject({
      code: 'PERSISTED_QUERY_NOT_FOUND',
    });
  });

  it.each([[persisted(HASH, 2)], [persisted(17)], [{ persistedQuery: 'x' }]])(
    'are refused as %j',
    (extensions) => {
      const operations = new Operations({ limits: DEFAULT_LIMITS });
      expect(refusal(operations, post({ query: COUNT, extensions }))).toMatchObject({ code: 'BAD_REQUEST' });
    },
  );

  it('give way when there are very many, those that were not used for longest first', () => {
    const operations = new Operations({ limits: DEFAULT_LIMITS });
    const texts = Array.from({ length: 12 }, (_, i) => `{ a } # ${i} ${'x'.repeat(1_000_000)}`);
    const hashes = texts.map((text) => createHash('sha256').update(text).digest('hex'));
    texts.forEach((query, i) => {
      operations.admit(post({ query, extensions: persisted(hashes[i]) }));
    });
    const known = hashes.map(
      (hash) => refusal(operations, post({ extensions: persisted(hash) })) === undefined,
    );
    expect(known.slice(0, 3)).toEqual([false, false, false]);
    expect(known.slice(3)).toEqual(known.slice(3).map(() => true));
  });
});

describe('what is no request of GraphQL', () => {
  it.each([
    [post(undefined)],
    [post('text')],
    [post([{ query: COUNT }])],
    [post({})],
    [post({ query: 1 })],
    [get({})],
    [get({ query: COUNT, extensions: '{' })],
  ])('passes, to be refused where it is read: %#', (request) => {
    const before = structuredClone({ body: request.body, search: request.search });
    expect(refusal(new Operations({ limits: DEFAULT_LIMITS }), request)).toBeUndefined();
    expect({ body: request.body, search: request.search }).toEqual(before);
  });
});

describe('listed operations', () => {
  const listed: ListedOperations = new Map([['count', COUNT]]);

  it('are known by their id, beside all others', () => {
    const operations = new Operations({ limits: DEFAULT_LIMITS, listed });
    const request = post({ documentId: 'count' });
    operations.admit(request);
    expect(request.body).toMatchObject({ query: COUNT });
    expect(refusal(operations, post({ query: '{ other }' }))).toBeUndefined();
  });

  it('are the only ones that run where it is so set, and none is added', () => {
    const operations = new Operations({ limits: DEFAULT_LIMITS, listed, listedOnly: true });
    const other = '{ other }';
    const otherHash = createHash('sha256').update(other).digest('hex');
    const notListed = { code: 'OPERATION_NOT_LISTED', status: 403 };
    expect(refusal(operations, post({ documentId: 'count' }))).toBeUndefined();
    expect(refusal(operations, post({ query: COUNT }))).toBeUndefined();
    expect(refusal(operations, post({ query: COUNT, extensions: persisted('count') }))).toBeUndefined();
    expect(refusal(operations, post({ query: other }))).toMatchObject(notListed);
    expect(refusal(operations, post({ query: `${COUNT} ` }))).toMatchObject(notListed);
    expect(refusal(operations, post({ query: other, extensions: persisted('count') }))).toMatchObject(
      notListed,
    );
    expect(refusal(operations, post({ query: other, extensions: persisted(otherHash) }))).toMatchObject(
      notListed,
    );
    expect(refusal(operations, post({ extensions: persisted(otherHash) }))).toMatchObject(notListed);
    expect(refusal(operations, get({ query: other }))).toMatchObject(notListed);
    expect(refusal(operations, post({ query: '{ no GraphQL' }))).toMatchObject(notListed);
  });

  const schema = buildSchema(readSdl().join('\n'));

  it('are read from texts by id, and from the manifest of Apollo’s tools', () => {
    expect(parseListedOperations(JSON.stringify({ count: COUNT }), 'list.json', schema)).toEqual(listed);
    const manifest = {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: 'count', name: 'Count', type: 'query', body: COUNT }],
    };
    expect(parseListedOperations(JSON.stringify(manifest), 'list.json', schema)).toEqual(listed);
  });

  it.each([
    ['{', /list\.json is no JSON/],
    ['[]', /list\.json is no list of operations/],
    ['{"a": 1}', /list\.json is no list of operations/],
    ['{"a": "{ papers("}', /list\.json: operation "a": Syntax Error/],
    ['{"a": "{ nothing }"}', /list\.json: operation "a": Cannot query field "nothing"/],
  ])('are refused with the reason: %s', (text, reason) => {
    const read = () => parseListedOperations(text, 'list.json', schema);
    expect(read).toThrow(reason);
    expect(read).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
});
