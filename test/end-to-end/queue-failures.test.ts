/** What a queue does when the store, the hierarchy or Redis fails. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { createPatternExtractor } from '../../ingest/pipeline.js';
import { PapergraphError } from '../../schema/errors.js';
import type { Paper } from '../../schema/knowledge.js';
import { openStore } from '../../src/graph/open.js';
import type { GraphStore } from '../../src/graph/store.js';
import { queueFigures, type QueueFigures, retrySetAside, setAsidePapers } from '../../src/queue/figures.js';
import { papersJobId } from '../../src/queue/jobs.js';
import { PaperQueue } from '../../src/queue/queue.js';
import { runWorker } from '../../src/queue/worker.js';
import { MLP } from '../setup/mlp.js';
import { type Running, startNode, startProgram } from '../setup/program.js';
import type {} from '../setup/redis.js';
import { type RedisServer, startRedis } from '../setup/redisServer.js';

const provided = inject('redis');
const POISONED_WORKER = fileURLToPath(new URL('../setup/poisonedWorker.ts', import.meta.url));
const PASSWORD = `secret-${randomBytes(6).toString('hex')}`;
const CREDENTIALS = { user: undefined, password: PASSWORD };
const ENVIRONMENT = { PAPERGRAPH_QUEUE_PASSWORD: PASSWORD };
const extractor = createPatternExtractor({ concepts: [MLP] });

const paper = (id: string): Paper => ({
  id,
  title: `Title of ${id}`,
  abstract: 'We propose a gated network that replaces MLP layers.',
  authors: [],
  source: 'papers.jsonl',
});

describe.skipIf('unavailable' in provided)('a queue', () => {
  let folder: string;
  let redis: RedisServer;
  let queue: PaperQueue;
  let store: GraphStore;
  let running: Running[] = [];
  let stopWorker: () => Promise<void> = () => Promise.resolve();

  beforeAll(async () => {
    if ('unavailable' in provided) throw new Error(provided.unavailable);
    redis = await startRedis(provided.program, PASSWORD);
    queue = await PaperQueue.open({ address: redis.address, credentials: CREDENTIALS });
  });
  afterAll(async () => {
    await queue.close();
    await redis.remove();
  });
  beforeEach(async () => {
    await queue.redis.flushall();
    folder = await mkdtemp(join(tmpdir(), 'papergraph-queue-'));
    store = await openStore(`file:${join(folder, 'graph.db')}`);
    await store.installVocabulary([MLP]);
  });
  afterEach(async ({ task }) => {
    redis.thaw();
    await stopWorker();
    vi.restoreAllMocks();
    for (const { child } of running) child.kill('SIGKILL');
    const results = await Promise.all(running.map(({ result }) => result));
    if (task.result?.state === 'fail') console.error('What the programs said:', results);
    running = [];
    await store.close();
    await rm(folder, { recursive: true });
  });

  const start = (...args: readonly string[]): Running => {
    const program = startProgram(folder, [...args, '--queue', redis.address], ENVIRONMENT);
    running.push(program);
    return program;
  };
  const run = (...args: readonly string[]) => start(...args).result;
  const startWorkerHere = () => {
    const controller = new AbortController();
    const ended = runWorker(queue, store, extractor, { signal: controller.signal, leaseMillis: 1_000 });
    stopWorker = async () => {
      stopWorker = () => Promise.resolve();
      controller.abort();
      await ended;
    };
  };
  const until = (holds: (figures: QueueFigures) => boolean) =>
    expect.poll(async () => holds(await queueFigures(queue)), { timeout: 60_000, interval: 50 }).toBe(true);
  const drained = () => until(({ isDrained }) => isDrained);

  it('counts no try while the store is full', async () => {
    const full = new PapergraphError('STORE_UNAVAILABLE', 'the disk is full', { isStateOfStore: true });
    const seen: unknown[] = [];
    const write = store.writePapers.bind(store);
    vi.spyOn(store, 'writePapers').mockImplementation(async (...batch) => {
      const job = await queue.jobs.getJob(papersJobId([paper('p1')]));
      seen.push([job?.progress, job?.attemptsMade]);
      if (seen.length < 5) throw full;
      return write(...batch);
    });
    await queue.add([paper('p1')]);
    startWorkerHere();
    await drained();
    expect(seen).toEqual(Array(5).fill([1, 0]));
    expect(await store.countPapers({})).toBe(1);
  });

  it('spends the budget of a worker once: then that waits to be stopped', async () => {
    const message = 'the budget of 10 tokens is spent';
    const spent = {
      ...extractor,
      extract: () => Promise.reject(new PapergraphError('BUDGET_SPENT', message)),
    };
    const controller = new AbortController();
    const notices: string[] = [];
    await queue.add([paper('p1'), paper('p2')]);
    const ended = runWorker(queue, store, spent, {
      signal: controller.signal,
      leaseMillis: 1_000,
      onNotice: (notice) => notices.push(notice),
    }).catch((error: unknown) => error);
    stopWorker = async () => {
      controller.abort();
      await ended;
    };
    await expect
      .poll(() => notices, { timeout: 60_000 })
      .toEqual([`${message}. This worker takes no more papers; it waits to be stopped`]);
    expect(await Promise.race([ended, sleep(1_500, 'waits')])).toBe('waits');
    expect(await queueFigures(queue)).toMatchObject({ waiting: 2, active: 0, done: 0, setAside: 0 });
    controller.abort();
    expect(await ended).toMatchObject({ code: 'BUDGET_SPENT' });
  });

  it('sets a hierarchy aside that fails three times, says so, and takes it up again', async () => {
    const grow = vi.spyOn(store, 'installGrownHierarchy').mockRejectedValue(new Error('too deep'));
    await queue.add([paper('p1'), paper('p2')]);
    startWorkerHere();
    await drained();
    expect(grow).toHaveBeenCalledTimes(3);
    expect(await queueFigures(queue)).toMatchObject({ done: 2, setAside: 0, hierarchyFailure: 'too deep' });
    expect(await setAsidePapers(queue, 10)).toEqual([]);
    expect(await run('status', '--wait')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('set aside: the hierarchy: too deep') as string,
    });

    grow.mockRestore();
    expect(await retrySetAside(queue)).toBe(1);
    await until(({ isDrained, hierarchyFailure }) => isDrained && hierarchyFailure === undefined);
    expect(await store.ungrownWrites()).toEqual([]);
    expect(await run('status', '--wait')).toMatchObject({ code: 0 });
  });

  it('grows a hierarchy that was set aside when more papers are written', async () => {
    const grow = vi.spyOn(store, 'installGrownHierarchy').mockRejectedValue(new Error('too deep'));
    await queue.add([paper('p1'), paper('p2')]);
    startWorkerHere();
    await until(({ hierarchyFailure }) => hierarchyFailure !== undefined);
    grow.mockRestore();
    await queue.add([paper('p3'), paper('p4')]);
    await until(({ isDrained, hierarchyFailure }) => isDrained && hierarchyFailure === undefined);
    expect(await store.ungrownWrites()).toEqual([]);
    await expect.poll(() => queue.jobs.getFailedCount()).toBe(0);
  });

  it('sets a hierarchy aside that kills its workers', async () => {
    await queue.add([paper('p1'), paper('p2')]);
    let deaths = 0;
    while (!(await queueFigures(queue)).isDrained) {
      const address = `file:${join(folder, 'killing.db')}`;
      const worker = startNode(
        fileURLToPath(new URL('../..', import.meta.url)),
        ['--import', 'tsx', POISONED_WORKER, redis.address, address, 'hierarchy'],
        ENVIRONMENT,
      );
      running.push(worker);
      await Promise.race([worker.result, drained()]);
      if (worker.child.signalCode !== null) deaths += 1;
      worker.child.kill('SIGTERM');
      await worker.result;
    }
    expect(deaths).toBe(3);
    expect((await queueFigures(queue)).hierarchyFailure).toContain('ended each of 3 times');
  });

  it('says that Redis is frozen, and goes on when it is not any more', async () => {
    const impatient = await PaperQueue.open(
      { address: redis.address, credentials: CREDENTIALS },
      { silenceMillis: 300, patienceMillis: 300 },
    );
    const worker = start('worker', '--store', 'file:graph.db', '--reader', 'patterns', '--lease', '1');
    await until(({ workers }) => workers.length === 1);
    redis.freeze();
    const status = run('status');
    await expect(queueFigures(impatient)).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' });
    await impatient.close();
    expect(await status).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('takes connections, but does not answer') as string,
    });
    await sleep(3_000);
    redis.thaw();
    await queue.add([paper('p1'), paper('p2')]);
    await drained();
    worker.child.kill('SIGTERM');
    const { code, stderr } = await worker.result;
    expect(code).toBe(0);
    expect(stderr).toMatch(/is lost. Waiting for it\n(?:.*\n)*note: Redis at \S+ answers again/);
    expect(stderr).not.toContain('Socket timeout');
  });

  it('counts papers once that are in it, though Redis freezes, and none that are not', async () => {
    const add = vi.spyOn(queue.jobs, 'addBulk').mockRejectedValueOnce(new Error('killed'));
    await expect(queue.add([paper('p1')])).rejects.toThrow('killed');
    expect(await queueFigures(queue)).toMatchObject({ enqueued: 0, waiting: 0, done: 0 });
    add.mockRestore();

    const impatient = await PaperQueue.open(
      { address: redis.address, credentials: CREDENTIALS },
      { silenceMillis: 300 },
    );
    const addBulk = impatient.jobs.addBulk.bind(impatient.jobs);
    vi.spyOn(impatient.jobs, 'addBulk').mockImplementationOnce(async (jobs) => {
      const added = await addBulk(jobs);
      redis.freeze();
      return added;
    });
    const adding = impatient.add([paper('p1'), paper('p2')]);
    await sleep(1_000);
    redis.thaw();
    expect(await adding).toBe(true);
    await impatient.close();
    expect(await queueFigures(queue)).toMatchObject({ enqueued: 2, waiting: 2, done: 0 });
  });

  it('has no figures in what is served while Redis is away, and has them when it is back', async () => {
    await redis.kill();
    const server = start('serve', '--port', '0', '--store', 'file:graph.db');
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      server.child.stdout.on('data', (text: string) => {
        const [, at] = /at (\S+)\/graphql/.exec((said += text)) ?? [];
        if (at !== undefined) resolve(at);
      });
      void server.result.then(({ stderr }) => {
        reject(new Error(stderr));
      });
    });
    const workers = async () =>
      /^papergraph_queue_workers (\S+)$/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1];
    expect(await workers()).toBe('Nan');
    expect(await workers()).toBe('Nan');
    await redis.start();
    await expect.poll(workers, { timeout: 30_000 }).toBe('0');
    server.child.kill('SIGTERM');
    const { code, stderr } = await server.result;
    expect(code).toBe(0);
    expect(stderr.match(/could not be counted/g)).toHaveLength(1);
  });
});
