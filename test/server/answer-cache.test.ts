/** Answers that are given again, and what ends them. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../src/graph/open.js';
import type { Translation, Translator } from '../../src/questions/translator.js';
import { paper } from '../contract/knowledge.js';
import { serve, type Serving } from '../end-to-end/serving.js';

let serving: Serving | undefined;

afterEach(async () => {
  await serving?.close();
  serving = undefined;
  vi.restoreAllMocks();
});

const KEPT = { answerCacheCharacters: 100_000 };
const COUNT = '{ papers(first: 1) { totalCount } }';
const countOf = async ({ query }: Serving): Promise<unknown> => (await query(COUNT)).data;

describe('a kept answer', () => {
  it('is given again without asking the store, until somebody writes', async () => {
    serving = await serve(KEPT);
    const before = await countOf(serving);
    const asked = vi.spyOn(serving.store, 'countPapers');
    expect(await countOf(serving)).toEqual(before);
    expect(asked).not.toHaveBeenCalled();

    await serving.store.writePapers([paper('of-this-process')]);
    expect(await countOf(serving)).not.toEqual(before);

    const other = await openStore(serving.store.address);
    await other.removePaper('of-this-process');
    await other.close();
    expect(await countOf(serving)).toEqual(before);
  });

  it('is not asked for where somebody is known to have written', async () => {
    serving = await serve(KEPT);
    await countOf(serving);
    await serving.store.writePapers([paper('of-this-process')]);
    const asked = vi.spyOn(serving.store, 'contentMark');
    const after = await countOf(serving);
    expect(asked).not.toHaveBeenCalled();
    expect(await countOf(serving)).toEqual(after);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is counted', async () => {
    serving = await serve(KEPT);
    for (let asked = 0; asked < 3; asked++) await countOf(serving);
    const metrics = await (await fetch(`${serving.url}/metrics`)).text();
    expect(metrics).toContain('papergraph_cache_lookups_total{cache="answers",result="miss"} 1\n');
    expect(metrics).toContain('papergraph_cache_lookups_total{cache="answers",result="hit"} 2\n');
  });

  it('answers the same variables only', async () => {
    serving = await serve(KEPT);
    const titles = 'query ($first: Int!) { papers(first: $first) { nodes { title } } }';
    const pages = [];
    for (const first of [1, 2, 1])
      pages.push((await serving.query(titles, { first })).data as { papers: { nodes: unknown[] } });
    expect(pages.map(({ papers }) => papers.nodes.length)).toEqual([1, 2, 1]);
  });

  it('is no error', async () => {
    serving = await serve(KEPT);
    vi.spyOn(serving.store, 'countPapers').mockRejectedValueOnce(new Error('gone'));
    expect((await serving.query(COUNT)).errors).toHaveLength(1);
    expect((await serving.query(COUNT)).errors).toBeUndefined();
  });

  it('is not one for which the language model could not be asked', async () => {
    const translations: Translation[] = [
      { query: null, isAnswered: false },
      { query: { asks: 'definition', concept: 'MLP' }, isAnswered: true },
    ];
    const translate = vi.fn<Translator['translate']>(() =>
      Promise.resolve(translations.shift() ?? { query: null, isAnswered: true }),
    );
    serving = await serve({ ...KEPT, translator: { model: 'small-model', translate } });
    const question = '{ ask(question: "Whose labour hath banished perceptrons?") { kind message } }';
    const answers: unknown[] = [];
    for (let asked = 0; asked < 3; asked++) answers.push((await serving.query(question)).data);
    expect(answers).toMatchObject([
      { ask: { kind: 'NONE', message: expect.stringContaining('does not answer now') as string } },
      { ask: { kind: 'DEFINITION' } },
      { ask: { kind: 'DEFINITION' } },
    ]);
    expect(translate).toHaveBeenCalledTimes(2);
  });

  it('is not there where none are kept, nor where the store cannot say whether it is still right', async () => {
    serving = await serve({ answerCacheCharacters: 0 });
    await countOf(serving);
    const asked = vi.spyOn(serving.store, 'countPapers');
    await countOf(serving);
    expect(asked).toHaveBeenCalledTimes(1);
    await serving.close();

    serving = await serve(KEPT);
    vi.spyOn(serving.store, 'contentMark').mockRejectedValue(new Error('gone'));
    const askedAgain = vi.spyOn(serving.store, 'countPapers');
    await countOf(serving);
    await countOf(serving);
    expect(askedAgain).toHaveBeenCalledTimes(2);
  });
});
