/** Correcting over HTTP: who may, what is refused, and that the recipes of docs/corrections.md do what they say. */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPatternExtractor } from '../../ingest/pipeline.js';
import { ingest } from '../../src/graph/ingest.js';
import { curated } from '../contract/knowledge.js';
import { VOCABULARY } from './papers.js';
import { post, serve, type Serving } from './serving.js';

const KEY = 'correct-horse-battery-staple';

let serving: Serving;

/** Reads by patterns, with the vocabulary of the tests. */
async function served(): Promise<Serving> {
  const vocabulary = { concepts: VOCABULARY };
  const extractor = createPatternExtractor(vocabulary);
  const opened: Serving = await serve({
    admin: {
      key: KEY,
      ingestPapers: (papers, _, options) =>
        ingest(opened.store, extractor, vocabulary, inTurn(papers), options),
    },
  });
  return opened;
}

interface InputField {
  readonly name: string;
  readonly type: { readonly kind: string; readonly ofType: { readonly kind: string } };
}

async function* inTurn<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* await Promise.resolve(all);
}

const ADD_ALIAS =
  'mutation { addAlias(input: {concept: "MLP", alias: "dense stack", by: "Ada"}) { concept { aliases } } }';

describe('who may correct', () => {
  beforeEach(async () => {
    serving = await served();
  });
  afterEach(() => serving.close());

  it.each([
    ['no key', {}, /wants the key.*Authorization: Bearer/],
    ['a wrong key', { authorization: 'Bearer correct-horse-battery-stapler' }, /not the one/],
    ['the beginning of the key', { authorization: 'Bearer correct-horse' }, /not the one/],
    ['the key under another scheme', { authorization: `Basic ${KEY}` }, /wants the key/],
    ['an empty key', { authorization: 'Bearer ' }, /wants the key/],
  ])('refuses %s, and does nothing', async (_, headers, reason) => {
    const response = await fetch(`${serving.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: ADD_ALIAS }),
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    const { data, errors } = (await response.json()) as {
      data: unknown;
      errors: readonly { message: string }[];
    };
    expect(data).toEqual({ addAlias: null });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(reason),
      extensions: { code: 'UNAUTHENTICATED' },
    });
    expect(await serving.store.countCorrections()).toBe(0);
  });

  it('lets the key correct', async () => {
    const { status, data } = await post(
      serving.url,
      { query: ADD_ALIAS },
      { authorization: `bearer ${KEY}` },
    );
    expect(status).toBe(200);
    expect(data.addAlias.concept.aliases).toContain('dense stack');
  });

  it('lets everybody read, and list corrections, but not suggestions', async () => {
    await serving.data(ADD_ALIAS);
    const { data } = await post(serving.url, {
      query: '{ concept(name: "dense stack") { name } corrections { totalCount nodes { by summary } } }',
    });
    expect(data).toEqual({
      concept: { name: 'MLP' },
      corrections: { totalCount: 1, nodes: [{ by: 'Ada', summary: 'Added the alias dense stack to MLP.' }] },
    });
    const { status, errors } = await post(serving.url, { query: '{ suggestedMerges { totalCount } }' });
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('asks for the key in each mutation of the schema', async () => {
    const { data } = await post(serving.url, {
      query:
        '{ __schema { mutationType { fields { name args { type { ofType { name inputFields { name type { kind ofType { kind name } } } } } } } } } }',
    });
    for (const { name, args } of data.__schema.mutationType.fields) {
      const fields = args[0].type.ofType.inputFields.filter(
        (field: InputField) => field.type.kind === 'NON_NULL',
      );
      const input = fields.map(
        (field: InputField) => `${field.name}: ${field.type.ofType.kind === 'LIST' ? '[]' : '"x"'}`,
      );
      const query = `mutation { ${name}(input: { ${input.join(', ')} }) { __typename } }`;
      const { status, errors } = await post(serving.url, { query });
      expect([name, status, errors?.[0]?.extensions.code]).toEqual([name, 401, 'UNAUTHENTICATED']);
    }
    expect(data.__schema.mutationType.fields).toHaveLength(16);
    expect(await serving.data('{ correctable }')).toEqual({ correctable: true });
  });

  it('takes no mutation by GET, where another site could send it', async () => {
    const query = new URLSearchParams({ query: ADD_ALIAS });
    const response = await fetch(`${serving.url}/graphql?${query.toString()}`, {
      headers: { authorization: `Bearer ${KEY}`, 'apollo-require-preflight': 'true' },
    });
    expect(response.status).toBe(405);
    expect(await serving.store.countCorrections()).toBe(0);
  });
});

describe('a server without a key', () => {
  beforeEach(async () => {
    serving = await serve();
  });
  afterEach(() => serving.close());

  it('has no mutations in its schema', async () => {
    const { __schema } = await serving.data(
      '{ __schema { mutationType { name } queryType { fields { name } } types { name } } }',
    );
    expect(__schema.mutationType).toBeNull();
    expect(await serving.data('{ correctable }')).toEqual({ correctable: false });
    const names = [...__schema.queryType.fields, ...__schema.types].map(({ name }) => name);
    expect(names).toContain('corrections');
    expect(names.filter((name: string) => /suggested|Input$|Payload$/i.test(name))).toEqual([]);
    const { status, errors } = await serving.query(ADD_ALIAS);
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('corrections', () => {
  beforeEach(async () => {
    serving = await served();
  });
  afterEach(() => serving.close());

  it('refuse what cannot be done, with the reason', async () => {
    const refused = [
      [
        'renameConcept(input: {concept: "nothing", name: "x", by: "Ada"}) { concept { id } }',
        /no concept "nothing"/,
      ],
      [
        'renameConcept(input: {concept: "MLP", name: "CIFAR-10", by: "Ada"}) { concept { id } }',
        /merge the two/,
      ],
      [
        'renameConcept(input: {concept: "MLP", name: "x", by: " "}) { concept { id } }',
        /`by` must not be empty/,
      ],
      ['rejectFact(input: {fact: "f", by: "Ada"}) { rejectedFactId }', /no fact "f"/],
      ['deletePaper(input: {paper: "p", by: "Ada"}) { deletedPaperId }', /no paper "p"/],
      ['undoCorrection(input: {correction: "7", by: "Ada"}) { correction { id } }', /no correction 7/],
      ['undoCorrection(input: {correction: "x", by: "Ada"}) { correction { id } }', /id of a correction/],
    ] as const;
    for (const [mutation, reason] of refused) {
      const { data, errors } = await serving.query(`mutation { ${mutation} }`);
      expect(Object.values(data)).toEqual([null]);
      expect(errors?.[0]).toMatchObject({
        message: expect.stringMatching(reason),
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    expect(await serving.store.countCorrections()).toBe(0);
  });

  it('are made one after the other in one request, each seeing the former', async () => {
    const data = await serving.data(`mutation {
      one: renameConcept(input: {concept: "MLP", name: "Perceptron stack", by: "Ada"}) { concept { id name } }
      two: addAlias(input: {concept: "perceptron stacks", alias: "PS", by: "Ada"}) { concept { id name aliases } }
    }`);
    expect(data.one.concept).toEqual({ id: 'mlp', name: 'Perceptron stack' });
    expect(data.two.concept).toMatchObject({ id: 'mlp', name: 'Perceptron stack' });
    expect(data.two.concept.aliases).toEqual(expect.arrayContaining(['PS', 'MLP']));
  });

  it('answer each for itself, where one of a request is refused', async () => {
    const { data, errors } = await serving.query(`mutation {
      one: addAlias(input: {concept: "MLP", alias: "first stack", by: "Ada"}) { concept { id } }
      two: addAlias(input: {concept: "nothing", alias: "second stack", by: "Ada"}) { concept { id } }
      three: addAlias(input: {concept: "MLP", alias: "third stack", by: "Ada"}) { concept { aliases } }
    }`);
    expect(data).toMatchObject({ one: { concept: { id: 'mlp' } }, two: null });
    expect(data.three.concept.aliases).toEqual(expect.arrayContaining(['first stack', 'third stack']));
    expect(errors).toMatchObject([{ path: ['two'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(await serving.store.countCorrections()).toBe(2);
  });

  it('are listed page by page, with what stood before, and by their ids', async () => {
    await serving.data(ADD_ALIAS);
    await serving.data(
      'mutation { removeCloseConcept(input: {concept: "MLP", close: "dense layer", by: "Bob", reason: "no"}) { other { id } } }',
    );
    const first = await serving.data(
      '{ corrections(first: 1) { totalCount nodes { id kind by reason conceptsBefore { id close } } pageInfo { hasNextPage endCursor } } }',
    );
    expect(first.corrections).toMatchObject({
      totalCount: 2,
      nodes: [
        {
          kind: 'REMOVE_CLOSE',
          by: 'Bob',
          reason: 'no',
          conceptsBefore: [
            { id: 'mlp', close: ['fully-connected layer'] },
            { id: 'fully-connected-layer', close: ['MLP'] },
          ],
        },
      ],
      pageInfo: { hasNextPage: true },
    });
    const { corrections } = await serving.data(
      'query ($after: String) { corrections(first: 1, after: $after) { nodes { id kind at } pageInfo { hasNextPage } } }',
      { after: first.corrections.pageInfo.endCursor },
    );
    expect(corrections).toMatchObject({ nodes: [{ kind: 'ADD_ALIAS' }], pageInfo: { hasNextPage: false } });
    const { correction, none } = await serving.data(
      'query ($id: ID!) { correction(id: $id) { kind at } none: correction(id: "-1") { kind } }',
      { id: corrections.nodes[0].id },
    );
    expect(correction).toEqual({ kind: 'ADD_ALIAS', at: corrections.nodes[0].at });
    expect(new Date(correction.at).toISOString()).toBe(correction.at);
    expect(none).toBeNull();
  });

  it('read papers as the commands do, and say which are none', async () => {
    const mutation = `mutation ($papers: [PaperInput!]!) {
      ingestPapers(input: {papers: $papers}) { written unchanged failed { index reason } papers { id source } }
    }`;
    const papers = [
      { title: 'Whirl Gates', abstract: 'We replace the MLP by whirl gates.' },
      { title: 'No abstract', abstract: ' ' },
      { title: 'Bad date', abstract: 'Text.', published: 'May' },
    ];
    const { ingestPapers } = await serving.data(mutation, { papers });
    expect(ingestPapers).toMatchObject({ written: 1, unchanged: 0, papers: [{ source: 'api' }] });
    expect(ingestPapers.failed).toEqual([
      { index: 1, reason: expect.stringContaining('abstract is empty') },
      { index: 2, reason: expect.stringContaining('published') },
    ]);
    expect((await serving.data(mutation, { papers })).ingestPapers).toMatchObject({
      written: 0,
      unchanged: 1,
    });
    const { facts } = await serving.data(
      'query ($paper: ID!) { facts(where: {paper: $paper}) { nodes { predicate object { name } } } }',
      {
        paper: ingestPapers.papers[0].id,
      },
    );
    expect(facts.nodes).toContainEqual({ predicate: 'REPLACES', object: { name: 'MLP' } });

    const deleted = await serving.data(
      'mutation ($paper: ID!) { deletePaper(input: {paper: $paper, by: "Ada"}) { correction { id } } }',
      { paper: ingestPapers.papers[0].id },
    );
    const again = await serving.data(mutation, { papers });
    expect(again.ingestPapers).toMatchObject({ written: 0, unchanged: 0, papers: [] });
    expect(again.ingestPapers.failed[0].reason).toContain(
      `correction ${deleted.deletePaper.correction.id}: undo`,
    );

    const many = Array.from({ length: 51 }, (_, i) => ({ title: `Paper ${i}`, abstract: 'Text.' }));
    expect((await serving.query(mutation, { papers: many })).errors?.[0]).toMatchObject({
      message: expect.stringContaining('at most 50'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('reject a suggested merge for good', async () => {
    const pairs = async () => {
      const { suggestedMerges } = await serving.data(
        '{ suggestedMerges(minPapers: 1) { nodes { similarity concept { id } into { id } } } }',
      );
      return suggestedMerges.nodes;
    };
    await serving.data(`mutation { ingestPapers(input: {papers: [
      {title: "One", abstract: "We use the Spiral Gatnig Network."}, {title: "Two", abstract: "We use the Spiral Gating Network."}
    ]}) { written } }`);
    const before = await pairs();
    expect(before.length).toBeGreaterThan(0);
    const { concept, into } = before[0];
    await serving.data(
      'mutation ($concept: String!, $into: String!) { rejectSuggestedMerge(input: {concept: $concept, into: $into, by: "Ada"}) { correction { id } } }',
      { concept: concept.id, into: into.id },
    );
    expect(await pairs()).toEqual(before.slice(1));
  });
});

describe('the recipes of docs/corrections.md', () => {
  beforeAll(async () => {
    serving = await served();
    // What the sample has, on which people try the recipes.
    await serving.store.installVocabulary([
      ...VOCABULARY.map((known) =>
        known.id === 'mlp' ? { ...known, broader: ['feed-forward-network'] } : known,
      ),
      curated('feed-forward-network', { name: 'feed-forward network' }),
      curated('kan', { name: 'KAN' }),
    ]);
  });
  afterAll(() => serving.close());

  const docs = readFileSync(new URL('../../docs/corrections.md', import.meta.url), 'utf8');
  const recipes = docs
    .split(/^### /m)
    .slice(1)
    .map((section) => ({
      title: section.slice(0, section.indexOf('\n')),
      queries: [...section.matchAll(/^```graphql\n([^]*?)^```$/gm)].map(([, query]) => query ?? ''),
    }));

  it.each(recipes)('$title', async ({ queries }) => {
    for (const query of queries) {
      const { facts, papers, corrections } = await serving.data(
        '{ facts(first: 2) { nodes { id } } papers(first: 1) { nodes { id } } corrections(first: 1) { nodes { id } } }',
      );
      await serving.data(query, {
        rightFact: facts.nodes[0].id,
        wrongFact: facts.nodes[1].id,
        paper: papers.nodes[0].id,
        correction: corrections.nodes[0]?.id,
      });
    }
  });

  it('are all there', () => {
    expect(recipes.map(({ queries }) => queries.length)).toEqual([1, 3, 1, 1, 1, 1, 2, 2]);
  });
});
