/** The language model's reader against a server that answers well, badly, late or not at all. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLlmExtractor, type LlmExtractorOptions } from '../../ingest/llm/llmExtractor.js';
import type { LlmSettings } from '../../ingest/llm/settings.js';
import type { Vocabulary } from '../../ingest/vocabulary/vocabulary.js';
import type { Paper } from '../../schema/knowledge.js';
import {
  answering,
  failing,
  send,
  startChatServer,
  type Behaviour,
  type ChatServer,
} from '../setup/chatServer.js';
import { MLP } from '../setup/mlp.js';

const vocabulary: Vocabulary = {
  concepts: [MLP],
};

const paper = (number = 1): Paper => ({
  id: `p${number}`,
  title: `A Short Note ${number}`,
  abstract: 'GateNet replaces multilayer perceptrons by gates.',
  authors: [],
  source: 'papers.jsonl',
});

const good = {
  concepts: [
    { name: 'MLP', type: 'ARCHITECTURE', mentions: ['multilayer perceptrons'] },
    { name: 'gate', type: 'ARCHITECTURE', mentions: ['gates'] },
  ],
  facts: [
    {
      predicate: 'REPLACES',
      subject: null,
      object: 'MLP',
      with: 'gate',
      quote: 'GateNet replaces multilayer perceptrons',
    },
  ],
};

let folder: string;
let server: ChatServer | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-llm-'));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  await rm(folder, { recursive: true, force: true });
});

async function readerOf(
  behaviours: readonly Behaviour[],
  settings: Partial<LlmSettings> = {},
  options: Partial<LlmExtractorOptions> = {},
) {
  server ??= await startChatServer(...behaviours);
  return createLlmExtractor(
    vocabulary,
    {
      url: server.url,
      model: 'small-model',
      concurrency: 4,
      timeoutMillis: 5_000,
      maxOutputTokens: 1_000,
      ...settings,
    },
    { cacheFolder: folder, firstBackOffMillis: 1, ...options },
  );
}
const requests = () => server?.requests ?? [];
const systemOf = (index: number) => requests()[index]?.body.messages[0]?.content;

async function cacheFiles(): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'));
}

describe('a good answer', () => {
  it('becomes concepts, mentions and facts with evidence', async () => {
    const reader = await readerOf([answering(good)]);
    const { concepts, mentions, facts, extractor } = await reader.extract(paper());
    expect(extractor).toBe(reader.id);
    expect(concepts.map(({ id }) => id)).toEqual(['mlp', 'gate']);
    expect(mentions.map(({ text, concept }) => [text, concept])).toEqual([
      ['multilayer perceptrons', 'mlp'],
      ['gates', 'gate'],
    ]);
    expect(facts).toMatchObject([
      { predicate: 'REPLACES', object: 'mlp', with: 'gate', evidence: { text: paper().abstract } },
    ]);
    expect(reader.usage()).toEqual({ requests: 1, cached: 0, input: 1000, output: 100 });
  });

  it('is asked for with a schema, the key, and the paper as data', async () => {
    const reader = await readerOf([answering(good)], { key: 'sesame' });
    await reader.extract(paper());
    const [request] = requests();
    expect(request).toMatchObject({
      path: '/v1/chat/completions',
      authorization: 'Bearer sesame',
      paper: { title: paper().title, abstract: paper().abstract },
      body: { model: 'small-model', max_tokens: 1_000, response_format: { type: 'json_schema' } },
    });
    expect(systemOf(0)).not.toContain('GateNet');
    expect(JSON.stringify(request?.body['response_format'])).not.toMatch(/"default"|\$schema/);
  });

  it.each([
    ['in a fence', '```json\n' + JSON.stringify(good) + '\n```'],
    ['after thoughts', '<think>{maybe}</think>' + JSON.stringify(good)],
    [
      'without what is null',
      JSON.stringify({
        ...good,
        facts: [{ predicate: 'PROPOSES', object: 'gate', quote: paper().abstract }],
      }),
    ],
  ])('may come %s', async (_, content) => {
    const reader = await readerOf([answering(content)]);
    expect((await reader.extract(paper())).facts).toHaveLength(1);
  });

  it('keeps the query of the address', async () => {
    server = await startChatServer(answering(good));
    const reader = await readerOf([], { url: `${server.url}/?api-version=1` });
    await reader.extract(paper());
    expect(requests()[0]?.path).toBe('/v1/chat/completions?api-version=1');
  });
});

describe('a bad answer', () => {
  it.each<[string, Behaviour, string]>([
    ['no JSON', answering('I would rather talk about the weather.'), 'it is no JSON object'],
    ['half a JSON', answering('{"concepts": ['), 'it is no JSON object'],
    ['another schema', answering({ concepts: [], facts: 'none' }), 'facts: '],
    [
      'a predicate of its own',
      answering({ ...good, facts: [{ ...good.facts[0], predicate: 'DESTROYS' }] }),
      'facts.0.predicate: ',
    ],
    ['an end too early', answering(good, { finish: 'length' }), 'longer than 1000 tokens'],
    ['a refusal', answering('', { refusal: 'No, I \u001b[31mwon’t' }), 'it is a refusal'],
  ])('(%s) is asked for once more, with the reason, then the paper fails', async (_, behaviour, reason) => {
    const reader = await readerOf([behaviour]);
    await expect(reader.extract(paper())).rejects.toMatchObject({
      code: 'READER_FAILED',
      message: expect.stringContaining(reason) as unknown,
    });
    expect(requests()).toHaveLength(2);
    expect(systemOf(0)).not.toContain('last answer');
    expect(systemOf(1)).toContain(reason);
    expect(systemOf(1)).not.toMatch(/DESTROYS|weather|won’t/);
    expect(await cacheFiles()).toEqual([]);
  });

  it('shows what a refusal says, without its control characters', async () => {
    const reader = await readerOf([answering('', { refusal: 'No, I \u001b[31mwon’t' })]);
    await expect(reader.extract(paper())).rejects.toThrow('(No, I [31mwon’t)');
  });

  it('may be mended by the second', async () => {
    const reader = await readerOf([answering('hm'), answering(good)]);
    expect((await reader.extract(paper())).facts).toHaveLength(1);
    expect(reader.usage()).toMatchObject({ requests: 2, input: 2000, output: 200 });
  });

  it('ten times in a row ends the run', async () => {
    const reader = await readerOf([answering('hm')]);
    for (let number = 1; number < 10; number++)
      await expect(reader.extract(paper(number))).rejects.toMatchObject({ code: 'READER_FAILED' });
    await expect(reader.extract(paper(10))).rejects.toMatchObject({
      code: 'READER_UNAVAILABLE',
      message: expect.stringMatching(/^10 papers in a row .*no JSON object/) as unknown,
    });
  });
});

describe('a server in trouble', () => {
  it.each<[string, Behaviour]>([
    ['is busy', failing(429, { error: { message: 'slow down' } }, { 'retry-after': '0' })],
    ['is overloaded', failing(503, 'overloaded')],
    ['cuts the connection', (_, response) => response.destroy()],
    [
      'cuts the answer',
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"choices": [');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    ['answers with a page', failing(200, '<html>Welcome</html>')],
    [
      'answers without end',
      (_, response) => {
        response.writeHead(200);
        const write = () => response.writable && response.write(' '.repeat(100_000), write);
        write();
      },
    ],
  ])('that %s is asked again', async (_, trouble) => {
    const reader = await readerOf([trouble, trouble, answering(good)]);
    expect((await reader.extract(paper())).facts).toHaveLength(1);
    expect(requests()).toHaveLength(3);
  });

  it('waits as long as it is told', async () => {
    const reader = await readerOf([failing(429, {}, { 'retry-after': '1' }), answering(good)]);
    const before = performance.now();
    await reader.extract(paper());
    expect(performance.now() - before).toBeGreaterThan(950);
  });

  it('does not wait for hours', async () => {
    const reader = await readerOf([
      failing(429, { error: { message: 'slow down' } }, { 'retry-after': '7200' }),
    ]);
    await expect(reader.extract(paper())).rejects.toMatchObject({
      code: 'READER_UNAVAILABLE',
      message: expect.stringMatching(/answers 429: slow down \(it asks to wait 7200 seconds/) as unknown,
    });
    expect(requests()).toHaveLength(1);
  });

  it('fails the paper when it does not get well', async () => {
    const reader = await readerOf([failing(500, { error: 'out of memory' })]);
    await expect(reader.extract(paper())).rejects.toMatchObject({
      code: 'READER_FAILED',
      message: expect.stringMatching(/answers 500: out of memory \(tried 5 times\)$/) as unknown,
    });
  });

  it('fails the paper when it is too slow', async () => {
    const reader = await readerOf([() => undefined], { timeoutMillis: 30 });
    await expect(reader.extract(paper())).rejects.toThrow(
      /did not answer within 0.03 seconds .*tried 5 times/,
    );
    expect(reader.usage().input).toBeGreaterThan(1000);
  });

  it('fails the paper when it refuses it', async () => {
    const reader = await readerOf([failing(400, { error: { message: 'context too long' } })]);
    await expect(reader.extract(paper())).rejects.toMatchObject({ code: 'READER_FAILED' });
    expect(requests()).toHaveLength(1);
  });

  it.each<[number, unknown, string]>([
    [401, { error: { message: 'bad key' } }, 'PAPERGRAPH_LLM_KEY'],
    [403, {}, 'PAPERGRAPH_LLM_KEY'],
    [404, { error: { message: 'no such model' } }, 'PAPERGRAPH_LLM_MODEL'],
    [301, '', 'PAPERGRAPH_LLM_URL'],
    [429, { error: { message: 'pay first', code: 'insufficient_quota' } }, 'no credit'],
  ])('that answers %i ends the run at once', async (status, body, advice) => {
    const reader = await readerOf([failing(status, body, { location: 'http://127.0.0.1:1/' })]);
    await expect(reader.extract(paper())).rejects.toMatchObject({
      code: 'READER_UNAVAILABLE',
      message: expect.stringContaining(advice) as unknown,
    });
    await expect(reader.extract(paper(2))).rejects.toMatchObject({ code: 'READER_UNAVAILABLE' });
    expect(requests()).toHaveLength(1);
  });

  it('that is not there ends the run, and its address is named', async () => {
    server = await startChatServer(answering(good));
    const { url } = server;
    await server.close();
    const reader = await readerOf([]);
    await expect(reader.extract(paper())).rejects.toMatchObject({
      code: 'READER_UNAVAILABLE',
      message: expect.stringContaining(`${url} cannot be reached: ECONNREFUSED`) as unknown,
    });
  });

  it('never learns who else may see the key', async () => {
    const reader = await readerOf([failing(401, { error: { message: 'the key sesame-open is wrong' } })], {
      key: 'sesame-open',
    });
    const error = await reader.extract(paper()).catch((thrown: unknown) => thrown);
    expect((error as Error).message).toContain('the key [key] is wrong');
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('sesame');
  });

  it('is left alone after Ctrl-C', async () => {
    const controller = new AbortController();
    const reader = await readerOf(
      [
        () => {
          controller.abort();
        },
      ],
      {},
      { signal: controller.signal },
    );
    await expect(reader.extract(paper())).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a server that lacks something', () => {
  const refusing =
    (parameter: string, message: string): Behaviour =>
    (request, response) => {
      if (JSON.stringify(request.body).includes(`"${parameter}"`))
        send(response, 400, { error: { message } });
      else answering(good)(request, response);
    };

  it.each([
    ['json_schema', 'json_schema is not supported', [{ type: 'json_object' }]],
    ['response_format', 'unknown field response_format', [{ type: 'json_object' }, undefined]],
  ])('as %s is asked more simply, and it is said', async (parameter, message, formats) => {
    const notices: string[] = [];
    const reader = await readerOf(
      [refusing(parameter, message)],
      {},
      { onNotice: (notice) => notices.push(notice) },
    );
    expect((await reader.extract(paper())).facts).toHaveLength(1);
    await reader.extract(paper(2));
    expect(
      requests()
        .slice(1, -1)
        .map(({ body }) => body['response_format']),
    ).toEqual(formats);
    expect(notices).toHaveLength(formats.length);
    expect(notices[0]).toContain('it takes no response_format json_schema');
  });

  it('as max_tokens and temperature, too', async () => {
    const reader = await readerOf([
      failing(400, { error: { message: "'max_tokens' is not supported. Use 'max_completion_tokens'" } }),
      failing(400, { error: { message: "'temperature' does not support 0" } }),
      answering(good),
    ]);
    await reader.extract(paper());
    expect(requests()[2]?.body).toMatchObject({ max_completion_tokens: 1_000 });
    expect(requests()[2]?.body).not.toHaveProperty('temperature');
    expect(requests()[2]?.body).not.toHaveProperty('max_tokens');
  });
});

describe('the budget', () => {
  it('ends the run before it is exceeded', async () => {
    const reader = await readerOf([answering(good, { usage: [5_000, 500] })], { budgetTokens: 8_000 });
    await reader.extract(paper(1));
    await expect(reader.extract(paper(2))).rejects.toMatchObject({
      code: 'BUDGET_SPENT',
      message: expect.stringMatching(/^the budget of 8000 tokens .*: 5500 are spent$/) as unknown,
    });
    await expect(reader.extract(paper(3))).rejects.toMatchObject({ code: 'BUDGET_SPENT' });
    expect(requests()).toHaveLength(1);
    // What is in the cache costs nothing.
    expect((await reader.extract(paper(1))).facts).toHaveLength(1);
  });

  it('holds for requests at once, and those that fit get their turn', async () => {
    const reader = await readerOf([answering(good, { usage: [100, 100] })], { budgetTokens: 7_000 });
    await Promise.all([1, 2, 3, 4].map((number) => reader.extract(paper(number))));
    expect(requests()).toHaveLength(4);
  });

  it('estimates what the server does not count', async () => {
    const reader = await readerOf([answering(good, { usage: null })]);
    await reader.extract(paper());
    expect(reader.usage().input).toBeGreaterThan(1_000);
    expect(reader.usage().output).toBeGreaterThan(20);
  });
});

describe('the cache', () => {
  it('spares the second request, for the same text, model and prompt', async () => {
    const reader = await readerOf([answering(good)]);
    const first = await reader.extract(paper());
    const again = await readerOf([]);
    expect(await again.extract({ ...paper(), id: 'another' })).toEqual({
      ...first,
      paper: { ...paper(), id: 'another' },
    });
    expect(again.usage()).toEqual({ requests: 0, cached: 1, input: 0, output: 0 });
    await (await readerOf([], { model: 'other' })).extract(paper());
    await again.extract({ ...paper(), abstract: 'Gates replace nothing.' });
    expect(requests()).toHaveLength(3);
  });

  it.each(['', '{"concepts":', '{"concepts":[],"facts":[{"predicate":"DESTROYS"}]}'])(
    'reads again what is broken: %s',
    async (content) => {
      const reader = await readerOf([answering(good)]);
      await reader.extract(paper());
      const [file] = await cacheFiles();
      await writeFile(join(folder, file ?? ''), content);
      expect((await reader.extract(paper())).facts).toHaveLength(1);
      expect(requests()).toHaveLength(2);
      expect(JSON.parse(await readFile(join(folder, file ?? ''), 'utf8'))).toEqual(good);
    },
  );

  it('says at the start if it cannot be written, and is no obstacle later', async () => {
    await writeFile(join(folder, 'file'), '');
    const notices: string[] = [];
    const cacheFolder = join(folder, 'file');
    const reader = await readerOf(
      [answering(good)],
      {},
      { cacheFolder, onNotice: (notice) => notices.push(notice) },
    );
    await expect(reader.prepare()).rejects.toMatchObject({ code: 'BAD_USAGE' });
    expect((await reader.extract(paper(1))).facts).toHaveLength(1);
    expect((await reader.extract(paper(2))).facts).toHaveLength(1);
    expect(notices).toEqual([expect.stringContaining(`answers cannot be kept in ${cacheFolder}: `)]);
  });
});

it('estimates without a request', async () => {
  const reader = await readerOf([answering(good)]);
  const tokens = await reader.estimate(paper());
  expect(tokens?.input).toBeGreaterThan(1_000);
  expect(tokens?.output).toBeGreaterThan(50);
  expect(requests()).toEqual([]);
  await reader.extract(paper());
  expect(await reader.estimate(paper())).toBeUndefined();
});
