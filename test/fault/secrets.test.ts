/** Nothing that the program says or writes holds one of its secrets, when others fail or repeat them to it. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failing, startChatServer } from '../setup/chatServer.js';
import { run, sayNoSecret, SECRETS, start } from './program.js';

/** What failed is said with its stack and its causes. */
const DEBUGGING = { PAPERGRAPH_DEBUG: '1', PAPERGRAPH_LOG_LEVEL: 'debug' };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-secrets-'));
  const paper = { title: 'Gates Are Enough', abstract: 'We replace MLP layers by gates.' };
  await writeFile(join(folder, 'papers.jsonl'), JSON.stringify(paper));
});
afterEach(async () => {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) sayNoSecret(await readFile(join(entry.parentPath, entry.name), 'latin1'));
  }
  await rm(folder, { recursive: true });
});

describe('a language model that repeats the key', () => {
  test.each([401, 404, 500])('and answers %d', async (status) => {
    const server = await startChatServer(
      failing(
        status,
        { error: { message: `Bearer ${SECRETS.PAPERGRAPH_LLM_KEY} is wrong` } },
        { 'retry-after': '0' },
      ),
    );
    try {
      const { code, stdout, stderr } = await run(folder, ['ingest', 'papers.jsonl', '--reader', 'llm'], {
        ...DEBUGGING,
        PAPERGRAPH_LLM_URL: server.url,
        PAPERGRAPH_LLM_MODEL: 'wrong',
      });
      expect(code).toBe(1);
      expect(stdout + stderr).toContain(String(status));
      expect(server.requests[0]?.authorization).toBe(`Bearer ${SECRETS.PAPERGRAPH_LLM_KEY}`);
    } finally {
      await server.close();
    }
  });
});

test('a Neo4j that is not there', async () => {
  const { code, stderr } = await run(
    folder,
    ['ingest', 'papers.jsonl', '--store', 'bolt://127.0.0.1:1'],
    DEBUGGING,
  );
  expect(code).toBe(1);
  expect(stderr).toContain('cannot be reached');
});

test.each([
  ['a repository', (address: string) => [`oai:${address}`, {}] as const],
  ['arXiv', (address: string) => ['arxiv:gates', { PAPERGRAPH_ARXIV_API: address }] as const],
])('an address of %s with a password in it', async (_of, input) => {
  const [source, environment] = input(`http://ada:${SECRETS.PAPERGRAPH_NEO4J_PASSWORD}@127.0.0.1:1/oai`);
  const { code, stderr } = await run(folder, ['ingest', source, '--reader', 'patterns'], {
    ...DEBUGGING,
    ...environment,
  });
  expect(code).toBe(2);
  expect(stderr).toContain('must not hold user or password');
});

test('a server whose store is gone, asked with the key, without, and with it in wrong places', async () => {
  const key = SECRETS.PAPERGRAPH_ADMIN_KEY;
  const running = start(folder, ['serve', '--port', '0', '--reader', 'patterns'], DEBUGGING);
  expect(await running.printed(1)).toBe(true);
  const url = /http:\S+(?=\/graphql)/.exec(running.lines[0] ?? '')?.[0] ?? '';
  await rm(join(folder, 'papergraph.db'));
  const answers: string[] = [];
  const ask = async (path: string, headers: Record<string, string>, body: unknown) => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    answers.push(await response.text());
  };
  const ingestPapers = {
    query:
      'mutation { ingestPapers(input: { papers: [{ title: "A", abstract: "We use MLP." }] }) { written } }',
  };
  for (const headers of [
    { authorization: `Bearer ${key}` },
    { authorization: key },
    { 'papergraph-admin-key': key },
    { authorization: `Bearer ${key}, wrong` },
    {},
  ]) {
    await ask('/graphql', headers, ingestPapers);
    await ask('/graphql', headers, { query: '{ papers { totalCount' });
    await ask('/graphql', headers, 'no JSON');
    await ask('/nowhere', headers, {});
  }
  running.child.kill('SIGTERM');
  const { code, stderr } = await running.result;
  expect(code).toBe(0);
  expect(stderr.split('\n').length).toBeGreaterThan(20);
  sayNoSecret(answers.join('\n'));
});
