/** Parts of the queue that need no Redis. With one: test/end-to-end/many-machines.test.ts. */
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { PapergraphError } from '../../schema/errors.js';
import type { Paper } from '../../schema/knowledge.js';
import { papersInJob, papersJobId, recordHash, recordPlace } from '../../src/queue/jobs.js';
import { withPatience } from '../../src/queue/patience.js';
import { connectRedis } from '../../src/queue/redis.js';
import { Turns } from '../../src/queue/turns.js';

const paper = (id: string, more: Partial<Paper> = {}): Paper => ({
  id,
  title: `Title of ${id}`,
  abstract: 'We study attention.',
  authors: [],
  source: 'papers.jsonl',
  origin: 'jsonl',
  ...more,
});

describe('a job', () => {
  it('is named by how many papers it has and what they say, from whatever file they come', () => {
    const id = papersJobId([paper('a'), paper('b')]);
    expect(papersInJob(id)).toBe(2);
    expect(papersInJob('hierarchy-5')).toBe(0);
    expect(papersJobId([paper('a', { source: 'other.jsonl' }), paper('b')])).toBe(id);
    const others = [[paper('b'), paper('a')], [paper('a')], [paper('a', { abstract: 'Other.' }), paper('b')]];
    for (const papers of others) expect(papersJobId(papers)).not.toBe(id);
  });

  it('tells versions of one record from records of others', () => {
    const newer = paper('a', { abstract: 'We study attention anew.' });
    expect(recordPlace(newer)).toBe(recordPlace(paper('a')));
    expect(recordHash(newer)).not.toBe(recordHash(paper('a')));
    const ofOthers = paper('a', { origin: 'arxiv' });
    expect(recordPlace(ofOthers)).not.toBe(recordPlace(paper('a')));
    expect(recordHash(ofOthers)).not.toBe(recordHash(paper('a')));
  });
});

describe('patience', () => {
  const away = new PapergraphError('STORE_UNAVAILABLE', 'the store is away');
  const failing = (times: number, error: Error) => {
    let left = times;
    return () => (left-- > 0 ? Promise.reject(error) : Promise.resolve('done'));
  };
  const patience = (
    ping: () => Promise<void>,
    notices: string[] = [],
    controller = new AbortController(),
  ) => ({
    signal: controller.signal,
    ping,
    onNotice: (notice: string) => notices.push(notice),
  });

  it('waits for a store that does not answer, however often, and says so', async () => {
    const notices: string[] = [];
    const down = patience(() => Promise.reject(away), notices);
    expect(await withPatience(down, failing(2, away))).toBe('done');
    expect(notices).toEqual([
      'the store is away. Trying again in 0.5 s',
      'the store is away. Trying again in 1 s',
    ]);
  });

  it('takes what fails again and again for a fault of the work, if the store answers', async () => {
    const up = patience(() => Promise.resolve());
    expect(await withPatience(up, failing(2, away))).toBe('done');
    await expect(withPatience(up, failing(3, away))).rejects.toBe(away);
  });

  it('waits for a store that is full though it answers, and counts no try meanwhile', async () => {
    const full = new PapergraphError('STORE_UNAVAILABLE', 'the disk is full', { isStateOfStore: true });
    const said: string[] = [];
    const say = (what: string) => () => {
      said.push(what);
      return Promise.resolve();
    };
    const work = failing(3, full);
    const tries = { begin: say('begin'), takeBack: say('take back') };
    const answering = { ...patience(() => Promise.resolve()), tries };
    const waited = withPatience(answering, () => {
      said.push('work');
      return work();
    });
    expect(await waited).toBe('done');
    const inVain = ['begin', 'work', 'take back'];
    expect(said).toEqual([...inVain, ...inVain, ...inVain, 'begin', 'work']);
  });

  it('does not wait for other faults, nor when it is to end', async () => {
    const wrong = new PapergraphError('STORE_INCOMPATIBLE', 'of a newer version');
    await expect(
      withPatience(
        patience(() => Promise.resolve()),
        failing(1, wrong),
      ),
    ).rejects.toBe(wrong);
    const controller = new AbortController();
    const ending = withPatience(
      patience(() => Promise.reject(away), [], controller),
      failing(100, away),
    );
    controller.abort();
    await expect(ending).rejects.toBe(away);
  });
});

describe('turns', () => {
  it('let some go on beside each other, and others alone, whether they go well or not', async () => {
    const turns = new Turns();
    const going = new Set<string>();
    const seen: string[] = [];
    const work =
      (name: string, fails = false) =>
      async () => {
        going.add(name);
        seen.push([...going].join('+'));
        await setTimeout(20);
        seen.push([...going].join('+'));
        going.delete(name);
        if (fails) throw new Error(name);
      };
    await Promise.allSettled([
      turns.beside(work('a')),
      turns.beside(work('b', true)),
      turns.alone(work('C', true)),
      turns.alone(work('D')),
      turns.beside(work('e')),
    ]);
    expect(seen).toContain('a+b');
    for (const others of seen.filter((names) => /[CD]/.test(names))) expect(others).toMatch(/^[CD]$/);
    expect(new Set(seen.join('+').split('+'))).toEqual(new Set(['a', 'b', 'C', 'D', 'e']));
  });
});

describe('the address of a queue', () => {
  it.each([
    'localhost:6379',
    'http://localhost',
    'redis://',
    'redis://localhost/papers',
    'redis://localhost:6379?x=1',
  ])('is not %s', async (address) => {
    await expect(connectRedis({ address })).rejects.toMatchObject({ code: 'BAD_USAGE' });
  });

  it('holds no password, and the message does not repeat it', async () => {
    const refusal = await connectRedis({ address: 'redis://ada:secret@localhost' }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ code: 'BAD_USAGE' });
    expect(String(refusal)).not.toMatch(/secret|ada/);
  });

  it('where nobody answers is said with the cause', async () => {
    await expect(connectRedis({ address: 'redis://127.0.0.1:1' })).rejects.toMatchObject({
      code: 'QUEUE_UNAVAILABLE',
      message:
        'Redis at redis://127.0.0.1:1 cannot be reached (ECONNREFUSED): check that it runs and that the address is right',
    });
  });
});
