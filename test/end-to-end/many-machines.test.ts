/** Workers on one queue, as their users run them: the built program, a Redis, both stores. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createPatternExtractor } from '../../ingest/pipeline.js';
import { readPapers } from '../../ingest/sources/index.js';
import { loadVocabulary } from '../../ingest/vocabulary/vocabulary.js';
import { ingest } from '../../src/graph/ingest.js';
import { openStore } from '../../src/graph/open.js';
import { queueFigures, type QueueFigures, setAsidePapers } from '../../src/queue/figures.js';
import { PaperQueue } from '../../src/queue/queue.js';
import { knowledgeIn } from '../contract/snapshot.js';
import { STORES, type StoreUnderTest } from '../contract/stores.js';
import { type Result, type Running, startNode, startProgram } from '../setup/program.js';
import type {} from '../setup/redis.js';
import { type RedisServer, startRedis } from '../setup/redisServer.js';

const provided = inject('redis');
const POISONED_WORKER = fileURLToPath(new URL('../setup/poisonedWorker.ts', import.meta.url));
const PASSWORD = `secret-${randomBytes(6).toString('hex')}`;
const LEASE_SECONDS = '1';
/** Not a multiple of 7: see `writeRecords`. */
const PAIRS = 110;

describe.skipIf('unavailable' in provided)('many machines', () => {
  let folder: string;
  let redis: RedisServer;
  let queue: PaperQueue;
  let running: Running[] = [];

  beforeAll(async () => {
    if ('unavailable' in provided) throw new Error(provided.unavailable);
    redis = await startRedis(provided.program, PASSWORD);
    queue = await PaperQueue.open({
      address: redis.address,
      credentials: { user: undefined, password: PASSWORD },
    });
  });
  afterAll(async () => {
    await queue.close();
    await redis.remove();
  });
  beforeEach(async () => {
    await queue.redis.flushall();
    folder = await mkdtemp(join(tmpdir(), 'papergraph-machines-'));
  });
  afterEach(async ({ task }) => {
    for (const { child } of running) child.kill('SIGKILL');
    const results = await Promise.all(running.map(({ result }) => result));
    if (task.result?.state === 'fail') console.error('What the programs said:', results);
    running = [];
    await rm(folder, { recursive: true });
  });

  const environment = (more: Readonly<Record<string, string>> = {}) => ({
    PAPERGRAPH_QUEUE_PASSWORD: PASSWORD,
    ...more,
  });
  const start = (args: readonly string[], more?: Readonly<Record<string, string>>): Running => {
    const program = startProgram(folder, [...args, '--queue', redis.address], environment(more));
    running.push(program);
    return program;
  };
  const run = (...args: readonly string[]) => start(args).result;
  const startWorker = (store: string, more?: Readonly<Record<string, string>>) =>
    start(['worker', '--store', store, ...WORKER_OPTIONS], more);
  const figures = () => queueFigures(queue);
  const until = (holds: (figures: QueueFigures) => boolean) =>
    expect.poll(async () => holds(await figures()), { timeout: 150_000, interval: 50 }).toBe(true);
  const drained = () => until(({ isDrained }) => isDrained);

  for (const under of STORES) {
    it.skipIf(under.missing !== null)(
      `two workers, one killed amid its work, write into ${under.name} what one process writes`,
      async () => {
        const { address, environment, knowledge, remove } = await storeOf(under);
        const input = await writeRecords(folder);
        expect(await run('ingest', input)).toEqual({
          code: 0,
          stderr: '',
          stdout: `enqueued: ${2 * PAIRS + 1}, in the queue already: 0\n`,
        });
        const workers = [startWorker(address, environment), startWorker(address, environment)];
        await until(({ done, active, workers }) => done >= 64 && active > 0 && workers.length === 2);
        workers[0]?.child.kill('SIGKILL');
        await drained();
        expect(await figures()).toMatchObject({ enqueued: 2 * PAIRS + 1, done: 2 * PAIRS + 1, setAside: 0 });
        workers[1]?.child.kill('SIGTERM');
        expect(await workers[1]?.result).toMatchObject({ code: 0 });
        expect(await knowledge()).toStrictEqual(await knowledgeOfOneProcess(folder, input));
        await remove();
      },
      240_000,
    );
  }

  it('enqueuing twice changes nothing, and a later version of a paper counts, whoever reads it when', async () => {
    const input = await writeRecords(folder);
    await run('ingest', input);
    const before = await figures();
    expect((await run('ingest', input)).stdout).toBe(`enqueued: 0, in the queue already: ${2 * PAIRS + 1}\n`);
    expect(await figures()).toEqual(before);
    const [last, ...others] = await queue.jobs.getRanges(['wait'], 0, -1);
    expect(others.length).toBeGreaterThan(1);
    // The batch that was enqueued last is read first.
    await queue.redis
      .multi()
      .lrem(queue.jobs.toKey('wait'), 1, last ?? '')
      .rpush(queue.jobs.toKey('wait'), last ?? '')
      .exec();
    startWorker('file:graph.db');
    await drained();
    expect(await knowledgeInFile(folder)).toStrictEqual(await knowledgeOfOneProcess(folder, input));
  }, 240_000);

  it('a paper that kills its workers, and one that fails, are set aside alone, and may be tried again', async () => {
    const input = await writeRecords(folder, ['Poison of Workers', 'Broken beyond Reading']);
    await run('ingest', input);
    let deaths = 0;
    while (!(await figures()).isDrained) {
      const worker = startNode(
        fileURLToPath(new URL('../..', import.meta.url)),
        ['--import', 'tsx', POISONED_WORKER, redis.address, `file:${join(folder, 'graph.db')}`],
        environment(),
      );
      running.push(worker);
      await Promise.race([worker.result, drained()]);
      if (worker.child.signalCode !== null) deaths += 1;
      worker.child.kill('SIGTERM');
      await worker.result;
    }
    // Once with its batch, three times alone.
    expect(deaths).toBe(4);
    const setAside = await setAsidePapers(queue, 10);
    expect(setAside.map(({ where, reason }) => `${where}: ${reason}`).sort()).toEqual([
      expect.stringMatching(/paper broken-1 \(Broken beyond Reading\): too hard$/),
      expect.stringMatching(
        /paper poison-0 \(Poison of Workers\): the worker that had it ended each of 3 times/,
      ),
    ]);
    expect(await run('status', '--wait')).toMatchObject({ code: 1 });
    expect((await run('status')).stdout).toMatch(/done: 221, set aside: 2\n[^]*set aside: .*too hard/);

    startWorker('file:graph.db');
    expect((await run('status', '--retry')).stderr).toBe('given back: 2\n');
    expect(await run('status', '--wait')).toMatchObject({ code: 0 });
    expect(await knowledgeInFile(folder)).toStrictEqual(await knowledgeOfOneProcess(folder, input));
  }, 240_000);

  it('goes on when Redis was killed and started again, and says so', async () => {
    const input = await writeRecords(folder);
    await run('ingest', input);
    const worker = startWorker('file:graph.db');
    await until(({ done }) => done >= 32);
    await redis.kill();
    await redis.start();
    await drained();
    worker.child.kill('SIGTERM');
    const { code, stderr } = await worker.result;
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /note: The connection to Redis at \S+ is lost.*\n(?:.*\n)*note: Redis at \S+ answers again/,
    );
    expect(await knowledgeInFile(folder)).toStrictEqual(await knowledgeOfOneProcess(folder, input));
  }, 240_000);

  it('a worker that is asked to end gives back what it has', async () => {
    const input = await writeRecords(folder, [], 3 * PAIRS);
    await run('ingest', input);
    const worker = startWorker('file:graph.db');
    await until(({ done }) => done >= 32);
    worker.child.kill('SIGTERM');
    expect(await worker.result).toMatchObject({ code: 0 });
    const stopped = await figures();
    expect(stopped).toMatchObject({ active: 0, setAside: 0 });
    expect(stopped.waiting).toBeGreaterThan(0);
    startWorker('file:graph.db');
    await drained();
    expect(await knowledgeInFile(folder)).toStrictEqual(await knowledgeOfOneProcess(folder, input));
  }, 240_000);

  it('says what is wrong with an address or a password, and never the password', async () => {
    const wrong = async (
      queueAddress: string,
      password: string,
      ...args: readonly string[]
    ): Promise<Result> => {
      const { result } = startProgram(folder, [...args, '--queue', queueAddress], {
        PAPERGRAPH_QUEUE_PASSWORD: password,
      });
      const { code, stdout, stderr } = await result;
      expect(stdout + stderr).not.toContain('secret');
      return { code, stdout, stderr };
    };
    expect(await wrong('localhost:6379', '', 'status')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no address of a queue: write redis://HOST:PORT') as string,
    });
    expect(await wrong('redis://:secret@localhost', '', 'status')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('set PAPERGRAPH_QUEUE_USER and PAPERGRAPH_QUEUE_PASSWORD') as string,
    });
    expect(await wrong('redis://127.0.0.1:1', PASSWORD, 'worker')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('cannot be reached (ECONNREFUSED): check that it runs') as string,
    });
    expect(await wrong(redis.address, '', 'status')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('wants a password: set PAPERGRAPH_QUEUE_PASSWORD') as string,
    });
    expect(await wrong(redis.address, 'secret-of-others', 'status')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('refuses the password') as string,
    });
    const input = await writeRecords(folder);
    await queue.redis.config('SET', 'appendonly', 'no');
    expect((await run('ingest', input)).stderr).toMatch(/^note: this Redis may forget the queue/);
    await queue.redis.config('SET', 'appendonly', 'yes');
    expect(
      await wrong(redis.address, PASSWORD, 'ingest', 'papers.jsonl', '--store', 'file:x.db'),
    ).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--store does not go with --queue') as string,
    });
  }, 120_000);
});

const WORKER_OPTIONS = ['--reader', 'patterns', '--threads', '1', '--lease', LEASE_SECONDS];

/**
 * Preprints, then their published versions in another order, so that both are in batches far apart; at the end another
 * version of the first preprint.
 */
async function writeRecords(folder: string, titles: readonly string[] = [], pairs = PAIRS): Promise<string> {
  const first = titles.map((title, n) => ({
    id: `${title.split(' ')[0]?.toLowerCase() ?? ''}-${n}`,
    title,
    abstract: 'We study MLP layers.',
  }));
  const preprints = Array.from({ length: pairs }, (_, n) => ({
    id: `arxiv:2101.${10_000 + n}`,
    arxivId: `2101.${10_000 + n}`,
    ...pair(n),
  }));
  const published = Array.from({ length: pairs }, (_, k) => {
    const n = (7 * k) % pairs;
    return { id: `doi:10.1234/p${n}`, ...pair(n) };
  });
  const later = {
    ...preprints[0],
    abstract: 'We propose LaterNet, which replaces MLP layers. It is a gated network.',
  };
  const lines = [...first, ...preprints, ...published, later].map((record) => JSON.stringify(record) + '\n');
  await writeFile(join(folder, 'papers.jsonl'), lines.join(''));
  return 'papers.jsonl';
}

function pair(n: number) {
  return {
    title: `Layers of Kind ${n} without Perceptrons`,
    abstract: `We propose GateNet-${n % 13}, a network that replaces MLP layers by mixers of kind ${n % 7}. GateNet-${n % 13} is a gated network. We evaluate it on CIFAR-10 and on SetOf-${n % 11}, where it outperforms ResNet-50.`,
    authors: ['Ada Example'],
    doi: `10.1234/p${n}`,
    published: '2021',
  };
}

async function storeOf(under: StoreUnderTest) {
  const place = await under.makePlace();
  const { address, credentials } = place;
  return {
    address,
    environment:
      credentials === undefined
        ? {}
        : {
            PAPERGRAPH_NEO4J_USER: credentials.user,
            PAPERGRAPH_NEO4J_PASSWORD: credentials.password,
          },
    knowledge: async () => {
      const store = await openStore(address, credentials);
      const knowledge = await knowledgeIn(store);
      await store.close();
      return knowledge;
    },
    remove: () => place.remove(),
  };
}

async function knowledgeInFile(folder: string, name = 'graph.db'): Promise<unknown> {
  const store = await openStore(`file:${join(folder, name)}`);
  const knowledge = await knowledgeIn(store);
  await store.close();
  return knowledge;
}

async function knowledgeOfOneProcess(folder: string, input: string): Promise<unknown> {
  const store = await openStore(`file:${join(folder, 'one.db')}`);
  const vocabulary = loadVocabulary();
  const papers = readPapers(join(folder, input));
  const { failed } = await ingest(store, createPatternExtractor(vocabulary), vocabulary, papers);
  expect(failed).toEqual([]);
  await store.close();
  return knowledgeInFile(folder, 'one.db');
}
