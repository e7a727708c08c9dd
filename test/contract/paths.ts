/** How two concepts hang together. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Path, PathsRequest } from '../../src/graph/store.js';
import { pathsIn } from './graphModel.js';
import { paper } from './knowledge.js';
import { filledStore, type StoreUnderTest } from './stores.js';
import { anyFollowedFacts, sparsePapers } from './world.js';

/** As in `gate -USES- p1 -USES- mixer`, with the predicates of each step, the surest first. */
function written({ steps }: Path): string {
  const predicates = steps.map(({ edges }) => edges.map(({ predicate }) => predicate).join('+'));
  return [steps[0]?.from.id, ...steps.map(({ to }, i) => `-${predicates[i]}- ${to.id}`)].join(' ');
}

export function paths(under: StoreUnderTest): void {
  describe('examples', () => {
    const set = { id: 'tiny-set', type: 'DATASET' } as const;
    const opened = filledStore(under, (store) =>
      store.writePapers([
        paper('p1', {
          facts: [
            { predicate: 'USES', object: 'gate', confidence: 0.9 },
            { predicate: 'REPLACES', object: 'mixer', confidence: 0.8 },
            { predicate: 'STUDIES', object: 'mixer', confidence: 0.5 },
          ],
        }),
        paper('p2', {
          published: '2020',
          concepts: [set],
          facts: [
            { predicate: 'USES', object: 'gate', confidence: 1 },
            { predicate: 'USES', object: 'mixer', confidence: 0.7 },
            { predicate: 'EVALUATES_ON', object: 'tiny-set', confidence: 1 },
          ],
        }),
        paper('p3', { concepts: [set], facts: ['REPLACES rare', 'USES gate', 'EVALUATES_ON tiny-set'] }),
        paper('p4', {
          published: '2019-05',
          facts: [
            'pruning USES rare',
            { predicate: 'IS_A', subject: 'pruning', object: 'rare', confidence: 0.7 },
            'pruning USES pruning',
          ],
        }),
        paper('p5', { facts: [{ predicate: 'USES', subject: 'pruning', object: 'rare', confidence: 0.9 }] }),
        paper('p6', { concepts: ['alone'] }),
        paper('p7', { concepts: [set], facts: ['EVALUATES_ON tiny-set', 'EVALUATES_ON far-set'] }),
        ...['p8', 'p9'].map((id) => paper(id, { concepts: ['gate'] })),
      ]),
    );

    const find = async (from: string, to: string, more: Partial<PathsRequest> = {}) => {
      const request = { from, to, maxLength: 4, first: 5, ...more };
      return (await opened.store.paths(request)).paths.map(written);
    };

    test('by a paper in between, the more confident first', async () => {
      expect(await find('gate', 'mixer', { first: 2 })).toEqual([
        'gate -USES- p1 -REPLACES+STUDIES- mixer',
        'gate -USES- p2 -USES- mixer',
      ]);
      expect(await find('mixer', 'gate', { first: 1 })).toEqual(['mixer -REPLACES+STUDIES- p1 -USES- gate']);
    });

    test('by a fact between the two, with all that is said of them and how often', async () => {
      const { paths: found, cut } = await opened.store.paths({
        from: 'rare',
        to: 'pruning',
        maxLength: 4,
        first: 5,
      });
      expect(found.map(written)).toEqual(['rare -USES+IS_A- pruning']);
      expect(found[0]).toMatchObject({
        score: 0.9,
        steps: [
          {
            from: { kind: 'concept', id: 'rare' },
            to: { kind: 'concept', id: 'pruning' },
            edges: [
              {
                source: { id: 'pruning' },
                target: { id: 'rare' },
                fact: { paperId: 'p5', subjectId: 'pruning', objectId: 'rare', confidence: 0.9 },
                factCount: 2,
              },
              { fact: { paperId: 'p4', predicate: 'IS_A' }, factCount: 1 },
            ],
          },
        ],
      });
      expect(cut).toEqual([]);
    });

    test('shorter paths first, and what is rare before what is common', async () => {
      expect(await find('rare', 'mixer', { first: 3 })).toEqual([
        'rare -REPLACES- p3 -EVALUATES_ON- tiny-set -EVALUATES_ON- p2 -USES- mixer',
        'rare -REPLACES- p3 -USES- gate -USES- p1 -REPLACES+STUDIES- mixer',
        'rare -REPLACES- p3 -USES- gate -USES- p2 -USES- mixer',
      ]);
    });

    test('no longer than asked for', async () => {
      expect(await find('pruning', 'gate', { maxLength: 2 })).toEqual([]);
      expect(await find('pruning', 'gate', { maxLength: 3 })).toEqual([
        'pruning -USES+IS_A- rare -REPLACES- p3 -USES- gate',
      ]);
      expect(await find('gate', 'mixer', { maxLength: 1 })).toEqual([]);
      expect(await find('pruning', 'far-set')).toEqual([]);
      await expect(find('gate', 'mixer', { maxLength: 5 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
      await expect(find('gate', 'mixer', { maxLength: 0 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
      await expect(find('gate', 'mixer', { first: -1 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    });

    test('only by facts with some predicates, that are sure enough, and that papers of some time state', async () => {
      expect(await find('gate', 'mixer', { predicates: ['USES'], first: 1 })).toEqual([
        'gate -USES- p2 -USES- mixer',
      ]);
      expect(await find('gate', 'mixer', { minConfidence: 0.8, maxLength: 2 })).toEqual([
        'gate -USES- p1 -REPLACES- mixer',
      ]);
      expect(await find('gate', 'mixer', { publishedAfter: '2020', maxLength: 2 })).toEqual([
        'gate -USES- p2 -USES- mixer',
      ]);
      expect(await find('pruning', 'rare', { publishedBefore: '2021', maxLength: 1 })).toEqual([
        'pruning -USES+IS_A- rare',
      ]);
    });

    test('only by way of concepts of some types, whatever the ends are', async () => {
      expect(await find('rare', 'mixer', { types: ['DATASET'] })).toEqual([
        'rare -REPLACES- p3 -EVALUATES_ON- tiny-set -EVALUATES_ON- p2 -USES- mixer',
      ]);
    });

    test('none where there is none', async () => {
      expect(await find('gate', 'mixer', { first: 0 })).toEqual([]);
      expect(await find('gate', 'gate')).toEqual([]);
      expect(await find('gate', 'alone')).toEqual([]);
      expect(await find('gate', 'unknown')).toEqual([]);
      expect(await find('p1', 'gate')).toEqual([]);
    });
  });

  describe('a hub', () => {
    const opened = filledStore(under, async (store) => {
      const confidence = (i: number) => 0.5 + (i % 400) / 1000;
      await store.writePapers([
        ...Array.from({ length: 1_005 }, (_, i) =>
          paper(`p${i}`, { facts: [{ predicate: 'USES', object: 'hub', confidence: confidence(i) }] }),
        ),
        paper('q', { facts: ['USES hub', { predicate: 'USES', object: 'gate', confidence: 0.1 }] }),
        ...['one', 'other'].map((id) => paper(id, { facts: ['USES gate', 'PROPOSES mixer'] })),
        ...Array.from({ length: 1_005 }, (_, i) => paper(`r${i}`, { facts: ['USES other-hub'] })),
        paper('last', { facts: [{ predicate: 'USES', object: 'other-hub', confidence: 0 }, 'USES x'] }),
        paper('least', { facts: [{ predicate: 'USES', object: 'hub', confidence: 0 }, 'USES x'] }),
      ]);
    });

    const find = (from: string, to: string) => opened.store.paths({ from, to, maxLength: 4, first: 5 });

    test('is reached from what is rarer', async () => {
      for (const [from, to] of [
        ['hub', 'gate'],
        ['gate', 'hub'],
      ] as const) {
        const { paths: found } = await find(from, to);
        expect(found.map(({ steps }) => steps.map(({ to: { id } }) => id))).toEqual([['q', to]]);
      }
    });

    test('is said to be cut where not all of its facts were followed', async () => {
      const { paths: found, cut } = await find('hub', 'other-hub');
      expect(found).toEqual([]);
      expect(cut).toEqual([
        { node: { kind: 'concept', id: 'hub' }, factCount: 1_007, followed: 1_000 },
        { node: { kind: 'concept', id: 'other-hub' }, factCount: 1_006, followed: 1_000 },
      ]);
    });
  });

  describe('anything, against the model', () => {
    const concepts = Array.from({ length: 14 }, (_, i) => `c${i}`);
    const world = sparsePapers(18, concepts);
    const opened = filledStore(under, (store) => store.writePapers(world));
    const someConcept = fc.constantFrom(...concepts);

    test('paths', async () => {
      const lengths = new Set<number>();
      const anyEnds = fc.record({
        from: someConcept,
        to: someConcept,
        maxLength: fc.constantFrom(1, 2, 3, 4, 4, 4),
        first: fc.constantFrom(1, 3, 20),
      });
      await fc.assert(
        fc.asyncProperty(anyEnds, anyFollowedFacts, async (ends, followed) => {
          const request = { ...ends, ...followed };
          const { paths: found, cut } = await opened.store.paths(request);
          const expected = pathsIn(world, request);
          expect(found).toEqual(expected);
          expect(cut).toEqual([]);
          for (const { steps } of found) lengths.add(steps.length);
        }),
        { numRuns: 120, seed: 4711 },
      );
      expect([...lengths].sort()).toEqual([1, 2, 3, 4]);
    });
  });
}
