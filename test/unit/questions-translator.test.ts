/** Questions that only a language model reads, by a server on this machine that behaves well or badly. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../src/graph/open.js';
import type { GraphStore } from '../../src/graph/store.js';
import { ask } from '../../src/questions/ask.js';
import { createTranslator } from '../../src/questions/translator.js';
import { answering, failing, startChatServer, type Behaviour, type ChatServer } from '../setup/chatServer.js';
import { PAPERS, VOCABULARY } from './askedGraph.js';

const ODD_QUESTION = 'Whose labour hath banished the recurrent kind from our midst?';
const ITS_QUERY = {
  asks: 'papers',
  condition: { kind: 'states', relation: 'replaces', concept: 'RNN' },
};

let folder: string;
let store: GraphStore;
let server: ChatServer | undefined;
const problems: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-translating-'));
  store = await openStore(`file:${join(folder, 'graph.db')}`);
  await store.installVocabulary(VOCABULARY);
  await store.writePapers(PAPERS);
});

afterEach(async () => {
  await server?.close();
  problems.length = 0;
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function translatorOf(
  behaviour: Behaviour,
  settings: { budgetTokens?: number; timeoutMillis?: number } = {},
) {
  server = await startChatServer(behaviour);
  return createTranslator(
    {
      url: server.url,
      model: 'small-model',
      concurrency: 2,
      timeoutMillis: 2_000,
      maxOutputTokens: 500,
      ...settings,
    },
    (reason) => problems.push(reason),
  );
}

describe('a question that the grammar does not understand', () => {
  it('is translated into a query object, and it is said by whom', async () => {
    const translator = await translatorOf(answering(ITS_QUERY));
    const answer = await ask(store, ODD_QUESTION, { translator });
    expect(answer).toMatchObject({
      kind: 'PAPERS',
      interpretation: { predicate: 'REPLACES', readBy: 'small-model' },
    });
    expect(answer.filter?.all).toEqual([{ predicate: 'REPLACES', conceptIds: ['lstm', 'rnn'] }]);
    expect(server?.requests[0]?.body.messages.at(-1)?.content).toBe(
      JSON.stringify({ question: ODD_QUESTION }),
    );
  });

  it('comes with instructions that say in words when to limit, to exclude and to answer yes or no', async () => {
    const translator = await translatorOf(answering(ITS_QUERY));
    await ask(store, ODD_QUESTION, { translator });
    const instructions = JSON.stringify(server?.requests[0]?.body.messages[0]?.content);
    for (const field of ['first', 'whether', 'except'])
      expect(instructions).toContain(`- \\"${field}\\" only if`);
  });

  it('is sent once, and one that is understood never', async () => {
    const translator = await translatorOf(answering(ITS_QUERY));
    await ask(store, ODD_QUESTION, { translator });
    await ask(store, ODD_QUESTION, { translator });
    const understood = await ask(store, 'which papers replace RNNs?', { translator });
    expect(understood.interpretation?.readBy).toBeNull();
    expect(server?.requests).toHaveLength(1);
  });

  it('is not in the graph if the model names what the graph does not hold', async () => {
    const condition = { kind: 'states', relation: 'replaces', concept: 'flux capacitor' };
    const translator = await translatorOf(answering({ asks: 'papers', condition }));
    expect(await ask(store, ODD_QUESTION, { translator })).toMatchObject({ kind: 'NONE', notInGraph: true });
  });

  const MISBEHAVIOURS: Readonly<Record<string, Behaviour>> = {
    'answers in prose': answering('The RNN was replaced by many.'),
    'answers with Cypher': answering({ cypher: 'MATCH (n) DETACH DELETE n' }),
    'invents a relation': answering({
      asks: 'papers',
      condition: { kind: 'states', relation: 'hates', concept: 'RNN' },
    }),
    'nests without end': answering(`${'{"kind":"not","part":'.repeat(3_000)}null${'}'.repeat(3_000)}`),
    'gives a date that is none': answering({ ...ITS_QUERY, publishedAfter: 'yesterday' }),
    'does not know': answering({ asks: 'nothing' }),
    'is cut off': answering(ITS_QUERY, { finish: 'length' }),
    refuses: answering('', { refusal: 'I would rather not.' }),
  };
  it.each(Object.entries(MISBEHAVIOURS))('stays not understood if the model %s', async (_, behaviour) => {
    const translator = await translatorOf(behaviour);
    const answer = await ask(store, ODD_QUESTION, { translator });
    expect(answer).toMatchObject({
      kind: 'NONE',
      interpretation: null,
      notInGraph: false,
      message: expect.stringMatching(/^The question was not understood\. /) as string,
      isPassing: false,
    });
  });

  const NOT_ANSWERED = {
    kind: 'NONE',
    interpretation: null,
    notInGraph: false,
    message: expect.stringContaining(
      'language model that reads such questions does not answer now',
    ) as string,
    isPassing: true,
  };
  const FAILURES: Readonly<Record<string, Behaviour>> = {
    'is down': failing(503),
    'wants a key': failing(401),
    'sends no completion': failing(200, 'hello'),
  };
  it.each(Object.entries(FAILURES))('may be asked again if the model %s', async (_, behaviour) => {
    const translator = await translatorOf(behaviour);
    expect(await ask(store, ODD_QUESTION, { translator })).toMatchObject(NOT_ANSWERED);
    expect(problems).toHaveLength(1);
  });

  it('may be asked again if the model is too slow, busy, or the budget does not cover it', async () => {
    const slow = await translatorOf(() => undefined, { timeoutMillis: 300 });
    const asked = ['', 'Prithee: ', 'Verily: '].map((said) =>
      ask(store, said + ODD_QUESTION, { translator: slow }),
    );
    for (const answer of await Promise.all(asked)) expect(answer).toMatchObject(NOT_ANSWERED);
    expect(server?.requests).toHaveLength(2);
    expect(problems.join()).toContain('did not answer');
    expect(problems.join()).toContain('PAPERGRAPH_LLM_CONCURRENCY');
    await server?.close();
    const poor = await translatorOf(answering(ITS_QUERY), { budgetTokens: 10 });
    expect(await ask(store, ODD_QUESTION, { translator: poor })).toMatchObject(NOT_ANSWERED);
    expect(server?.requests).toHaveLength(0);
  });

  it('is given up when nobody waits any more, sent or not', async () => {
    let gone = 0;
    const silent: Behaviour = (_, response) => response.on('close', () => gone++);
    const poor = await translatorOf(silent, { budgetTokens: 1 });
    await ask(store, ODD_QUESTION, { translator: poor });
    const tokens = Number(/may take (\d+)/.exec(problems.join())?.[1]);
    await server?.close();

    // The second question waits for what the first leaves of the budget.
    const translator = await translatorOf(silent, { budgetTokens: 1.5 * tokens, timeoutMillis: 20_000 });
    const [first, second] = [new AbortController(), new AbortController()];
    const asked = [first, second].map(({ signal }) =>
      ask(store, ODD_QUESTION, { translator, signal }).catch((error: unknown) => error),
    );
    await vi.waitFor(() => {
      expect(server?.requests).toHaveLength(1);
    });
    const tooLate = new Error('too late');
    second.abort(tooLate);
    expect(await asked[1]).toBe(tooLate);
    expect(gone).toBe(0);
    first.abort(tooLate);
    expect(await asked[0]).toBe(tooLate);
    await vi.waitFor(() => {
      expect(gone).toBe(1);
    });
    expect(server?.requests).toHaveLength(1);
  });
});
