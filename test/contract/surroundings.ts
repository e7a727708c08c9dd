/** What lies around some papers and concepts, to be drawn. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GraphNode, SurroundingsRequest } from '../../src/graph/store.js';
import { surroundingsIn } from './graphModel.js';
import { paper } from './knowledge.js';
import { filledStore, type StoreUnderTest } from './stores.js';
import { anyFollowedFacts, sparsePapers } from './world.js';

const concept = (id: string): GraphNode => ({ kind: 'concept', id });

export function surroundings(under: StoreUnderTest): void {
  describe('examples', () => {
    const set = { id: 'tiny-set', type: 'DATASET' } as const;
    const opened = filledStore(under, (store) =>
      store.writePapers([
        paper('p1', {
          published: '2020-06',
          facts: ['USES gate', { predicate: 'REPLACES', object: 'mixer', confidence: 0.9 }],
        }),
        paper('p2', {
          published: '2021',
          concepts: [set],
          facts: [{ predicate: 'USES', object: 'gate', confidence: 0.9 }, 'EVALUATES_ON tiny-set'],
        }),
        paper('p3', { facts: ['mixer USES gate', 'mixer EXTENDS gate'] }),
        paper('p4', { facts: [{ predicate: 'USES', subject: 'mixer', object: 'gate', confidence: 0.5 }] }),
        paper('gate', { concepts: [set], facts: ['EVALUATES_ON tiny-set'] }),
      ]),
    );

    const draw = async (more: Partial<SurroundingsRequest> = {}) => {
      const request = { around: [concept('gate')], depth: 1, limit: 100, ...more };
      const { nodes, edges, ...leftOut } = await opened.store.surroundings(request);
      return {
        nodes: nodes.map(({ node, distance }) => `${distance} ${node.kind} ${node.id}`),
        edges: edges.map(
          ({ source, predicate, target, factCount }) =>
            `${source.id} ${predicate} ${target.id}${factCount === 1 ? '' : ` (${factCount})`}`,
        ),
        ...leftOut,
      };
    };
    const NOTHING = { cut: [], nodesLeftOutAtLeast: 0, edgesLeftOutAtLeast: 0 };

    test('the surest first, and facts of one kind as one edge', async () => {
      const { edges, ...drawn } = await draw();
      expect(drawn).toEqual({
        nodes: ['0 concept gate', '1 paper p2', '1 concept mixer', '1 paper p1'],
        ...NOTHING,
      });
      expect(edges.slice(0, 2).sort()).toEqual(['p1 REPLACES mixer', 'p2 USES gate']);
      expect(edges.slice(2).sort()).toEqual(['mixer EXTENDS gate', 'mixer USES gate (2)', 'p1 USES gate']);
    });

    test('in some steps', async () => {
      expect((await draw({ depth: 2 })).nodes).toEqual([
        '0 concept gate',
        '1 paper p2',
        '1 concept mixer',
        '1 paper p1',
        '2 concept tiny-set',
      ]);
      expect((await draw({ depth: 3 })).nodes.at(-1)).toBe('3 paper gate');
    });

    test('around papers and concepts, even of the same id', async () => {
      const both = await draw({ around: [{ kind: 'paper', id: 'gate' }, concept('gate')], depth: 2 });
      expect(both.nodes.slice(0, 3)).toEqual(['0 paper gate', '0 concept gate', '1 paper p2']);
      expect(both.nodes).toContain('1 concept tiny-set');
      const none = await draw({ around: [concept('unknown'), { kind: 'paper', id: 'mixer' }] });
      expect(none).toEqual({ nodes: [], edges: [], ...NOTHING });
    });

    test('only by some predicates, and only to concepts of some types', async () => {
      expect(await draw({ predicates: ['EXTENDS', 'REPLACES'], depth: 2 })).toEqual({
        nodes: ['0 concept gate', '1 concept mixer', '2 paper p1'],
        edges: ['p1 REPLACES mixer', 'mixer EXTENDS gate'],
        ...NOTHING,
      });
      expect((await draw({ types: ['DATASET'], depth: 2 })).nodes).toEqual([
        '0 concept gate',
        '1 paper p2',
        '1 paper p1',
        '2 concept tiny-set',
      ]);
      expect((await draw({ predicates: [] })).nodes).toEqual(['0 concept gate']);
      expect((await draw({ types: [] })).nodes).not.toContain('1 concept mixer');
    });

    test('only by facts that are sure enough', async () => {
      expect((await draw({ minConfidence: 0.9, depth: 2 })).edges).toEqual(['p2 USES gate']);
    });

    test('only by what papers of some time state', async () => {
      expect(await draw({ publishedAfter: '2021' })).toMatchObject({ edges: ['p2 USES gate'] });
      expect(await draw({ publishedBefore: '2021', depth: 2 })).toEqual({
        nodes: ['0 concept gate', '1 paper p1', '2 concept mixer'],
        edges: ['p1 REPLACES mixer', 'p1 USES gate'],
        ...NOTHING,
      });
      expect((await draw({ publishedAfter: '2020-07', publishedBefore: '2021' })).nodes).toEqual([
        '0 concept gate',
      ]);
    });

    test('alone, with what facts say of them among each other', async () => {
      const alone = await draw({
        around: [concept('gate'), concept('mixer'), concept('tiny-set')],
        depth: 0,
      });
      expect({ ...alone, edges: [...alone.edges].sort() }).toEqual({
        nodes: ['0 concept gate', '0 concept mixer', '0 concept tiny-set'],
        edges: ['mixer EXTENDS gate', 'mixer USES gate (2)'],
        ...NOTHING,
      });
    });

    test('at most so many nodes, and how many are left out', async () => {
      expect(await draw({ limit: 2 })).toEqual({
        nodes: ['0 concept gate', '1 paper p2'],
        edges: ['p2 USES gate'],
        cut: [],
        nodesLeftOutAtLeast: 2,
        edgesLeftOutAtLeast: 2,
      });
      await expect(draw({ limit: 0 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
      await expect(draw({ limit: 5001 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
      await expect(draw({ depth: 4 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
      await expect(draw({ depth: -1 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    });
  });

  describe('a hub', () => {
    const opened = filledStore(under, (store) =>
      store.writePapers([
        ...Array.from({ length: 1_200 }, (_, i) => paper(`p${i}`, { facts: ['USES hub'] })),
        paper('q', { facts: [{ predicate: 'USES', object: 'hub', confidence: 0.9 }] }),
        paper('r', { facts: [{ predicate: 'USES', object: 'hub', confidence: 0.1 }] }),
      ]),
    );

    test('is cut, and it is said how much is left out', async () => {
      const drawn = await opened.store.surroundings({ around: [concept('hub')], depth: 3, limit: 50 });
      expect(drawn.nodes).toHaveLength(50);
      expect(drawn.nodes[1]).toEqual({ node: { kind: 'paper', id: 'q' }, distance: 1 });
      expect(drawn.edges).toHaveLength(49);
      expect(drawn).toMatchObject({
        cut: [{ node: concept('hub'), factCount: 1_202, followed: 1_000 }],
        nodesLeftOutAtLeast: 1_153,
        edgesLeftOutAtLeast: 1_153,
      });
    });
  });

  describe('anything, against the model', () => {
    const concepts = Array.from({ length: 14 }, (_, i) => `c${i}`);
    const world = sparsePapers(18, concepts);
    const opened = filledStore(under, (store) => store.writePapers(world));
    const held = world.flatMap(({ concepts }) => concepts.map(({ id }) => concept(id)));
    const papers = world.map(({ paper: { id } }): GraphNode => ({ kind: 'paper', id }));
    const anyPlace = fc.record({
      around: fc.uniqueArray(fc.constantFrom(...held, ...papers), {
        minLength: 1,
        maxLength: 2,
        selector: ({ id }) => id,
      }),
      depth: fc.integer({ min: 1, max: 3 }),
      limit: fc.constantFrom(1, 4, 12, 100),
    });

    test('surroundings', async () => {
      await fc.assert(
        fc.asyncProperty(anyPlace, anyFollowedFacts, async (place, followed) => {
          const request = { ...place, ...followed };
          const drawn = await opened.store.surroundings(request);
          const { nodes, edges } = surroundingsIn(world, request);
          expect(drawn).toMatchObject({ nodes, edges, cut: [] });
          const all = surroundingsIn(world, { ...request, limit: 1_000 });
          expect(drawn.nodesLeftOutAtLeast).toBeLessThanOrEqual(all.nodes.length - nodes.length);
          expect(drawn.edgesLeftOutAtLeast).toBeLessThanOrEqual(all.edges.length - edges.length);
          expect(drawn.nodesLeftOutAtLeast > 0).toBe(all.nodes.length > nodes.length);
        }),
        { numRuns: 60, seed: 4711 },
      );
    });
  });
}
