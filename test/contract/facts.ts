/** Facts: found, counted, paged, and given out for many papers and concepts at once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factId } from '../../src/graph/factId.js';
import type { ConceptCondition, FactFilter } from '../../src/graph/store.js';
import { paper } from './knowledge.js';
import { evidenceOf, factsIn } from './model.js';
import { readAll } from './snapshot.js';
import { emptyStoreForEach, filledStore, type StoreUnderTest } from './stores.js';
import { anyCondition, anyFactFilter, somePapers } from './world.js';

export function facts(under: StoreUnderTest): void {
  describe('examples', () => {
    const opened = filledStore(under, (store) =>
      store.writePapers([
        paper('p1', {
          facts: [
            { predicate: 'REPLACES', object: 'mixer', with: 'gate', confidence: 0.9 },
            { predicate: 'USES', object: 'gate', confidence: 0.5 },
            { predicate: 'IS_A', subject: 'gate', object: 'mixer', confidence: 0.7 },
          ],
        }),
        paper('p2', {
          facts: [{ predicate: 'USES', object: 'mixer', confidence: 0.7 }],
          concepts: ['lonely'],
        }),
        paper('p3'),
      ]),
    );
    const P1_REPLACES = factId('p1', 'REPLACES', null, 'mixer');
    const P1_USES = factId('p1', 'USES', null, 'gate');
    const P1_IS_A = factId('p1', 'IS_A', 'gate', 'mixer');
    const P2_USES = factId('p2', 'USES', null, 'mixer');
    const ties = [P1_IS_A, P2_USES].sort();

    const find = async (filter: FactFilter) => {
      const found = await readAll((page) => opened.store.findFacts(filter, page), 2);
      expect(await opened.store.countFacts(filter)).toBe(found.length);
      return found.map(({ id }) => id);
    };

    test('the surest first, then by id', async () => {
      expect(await find({})).toEqual([P1_REPLACES, ...ties, P1_USES]);
    });

    test('every part of a filter holds', async () => {
      expect(await find({ predicate: 'USES' })).toEqual([P2_USES, P1_USES]);
      expect(await find({ subjectIds: ['gate', 'unknown'] })).toEqual([P1_IS_A]);
      expect(await find({ ofPaperItself: true })).toEqual([P1_REPLACES, P2_USES, P1_USES]);
      expect(await find({ ofPaperItself: false })).toEqual([P1_IS_A]);
      expect(await find({ objectIds: ['mixer'] })).toEqual([P1_REPLACES, ...ties]);
      expect(await find({ paperIds: ['p2', 'p3'] })).toEqual([P2_USES]);
      expect(await find({ minConfidence: 0.7 })).toEqual([P1_REPLACES, ...ties]);
      expect(await find({ objectIds: ['mixer'], paperIds: ['p1'], ofPaperItself: true })).toEqual([
        P1_REPLACES,
      ]);
      expect(await find({ subjectIds: ['gate'], ofPaperItself: true })).toEqual([]);
    });

    test('an empty list of ids is met by no fact', async () => {
      expect(await find({ subjectIds: [] })).toEqual([]);
      expect(await find({ objectIds: [] })).toEqual([]);
      expect(await find({ paperIds: [] })).toEqual([]);
    });

    test('facts by their ids', async () => {
      const found = await opened.store.factsByIds([P1_IS_A, P1_USES, 'unknown']);
      expect([...found.keys()].sort()).toEqual([P1_IS_A, P1_USES].sort());
      expect(found.get(P1_IS_A)).toMatchObject({ paperId: 'p1', subjectId: 'gate', objectId: 'mixer' });
      expect(found.get(P1_USES)).toMatchObject({ paperId: 'p1', subjectId: null, objectId: 'gate' });
    });

    test('facts of papers: a page and the total for each that is there', async () => {
      const pages = await opened.store.factsOfPapers(['p1', 'p2', 'p3', 'unknown'], {}, { first: 2 });
      expect([...pages.keys()].sort()).toEqual(['p1', 'p2', 'p3']);
      expect(pages.get('p1')).toMatchObject({ totalCount: 3, hasNextPage: true });
      expect(pages.get('p1')?.entries.map(({ node }) => node.id)).toEqual([P1_REPLACES, P1_IS_A]);
      expect(pages.get('p2')).toMatchObject({ totalCount: 1, hasNextPage: false });
      expect(pages.get('p3')).toMatchObject({ entries: [], hasNextPage: false, totalCount: 0 });
      const detail = { abstracts: false, facts: { predicate: undefined, first: 2 } };
      const { facts } = await opened.store.findPapers({}, 'PUBLISHED_DESC', { first: 9 }, detail);
      expect(facts).toEqual(pages);
      expect((await opened.store.findPapers({}, 'PUBLISHED_DESC', { first: 9 })).facts.size).toBe(0);
      const after = pages.get('p1')?.entries[1]?.cursor;
      const next = await opened.store.factsOfPapers(['p1'], {}, { first: 2, after });
      expect(next.get('p1')).toMatchObject({ totalCount: 3, hasNextPage: false });
      expect(next.get('p1')?.entries.map(({ node }) => node.id)).toEqual([P1_USES]);
    });

    test('facts of papers by predicate and confidence', async () => {
      const uses = await opened.store.factsOfPapers(['p1', 'p2'], { predicate: 'USES' }, { first: 5 });
      expect(uses.get('p1')).toMatchObject({ totalCount: 1, entries: [{ node: { id: P1_USES } }] });
      const sure = await opened.store.factsOfPapers(['p1', 'p2'], { minConfidence: 0.7 }, { first: 0 });
      expect(sure.get('p1')).toMatchObject({ entries: [], hasNextPage: true, totalCount: 2 });
    });

    test('facts of concepts: as subject or object, each once', async () => {
      const pages = await opened.store.factsOfConcepts(
        ['mixer', 'gate', 'lonely', 'unknown'],
        {},
        { first: 2 },
      );
      expect([...pages.keys()].sort()).toEqual(['gate', 'lonely', 'mixer']);
      expect(pages.get('mixer')).toMatchObject({ totalCount: 3, hasNextPage: true });
      expect(pages.get('mixer')?.entries.map(({ node }) => node.id)).toEqual([P1_REPLACES, ties[0]]);
      expect(pages.get('gate')?.entries.map(({ node }) => node.id)).toEqual([P1_IS_A, P1_USES]);
      expect(pages.get('lonely')).toMatchObject({ entries: [], hasNextPage: false, totalCount: 0 });
      const isA = await opened.store.factsOfConcepts(['mixer'], { predicate: 'IS_A' }, { first: 5 });
      expect(isA.get('mixer')).toMatchObject({ totalCount: 1, entries: [{ node: { id: P1_IS_A } }] });
    });

    test('evidence: what the paper states of itself and meets a condition with a predicate', async () => {
      const evidence = async (...conditions: ConceptCondition[]) =>
        Object.fromEntries(
          [...(await opened.store.evidenceFor(['p1', 'p2', 'p3', 'unknown'], conditions))].map(
            ([id, list]) => [id, list.map((fact) => fact.id)],
          ),
        );
      const none = { p1: [], p2: [], p3: [] };
      expect(await evidence()).toEqual(none);
      expect(await evidence({ conceptIds: ['mixer'] })).toEqual(none);
      expect(await evidence({ predicate: 'IS_A', conceptIds: ['mixer'] })).toEqual(none);
      expect(await evidence({ predicate: 'USES', conceptIds: ['mixer', 'gate'] })).toEqual({
        p1: [P1_USES],
        p2: [P2_USES],
        p3: [],
      });
      expect(
        await evidence(
          { predicate: 'USES', conceptIds: ['gate'] },
          { predicate: 'REPLACES', conceptIds: ['mixer'], minConfidence: 0.9 },
          { predicate: 'REPLACES', conceptIds: ['mixer'], minConfidence: 0.95 },
        ),
      ).toEqual({ p1: [P1_REPLACES, P1_USES], p2: [], p3: [] });
      expect(
        await evidence({
          conceptIds: ['gate'],
          or: [{ predicate: 'USES', conceptIds: ['mixer'] }],
        }),
      ).toEqual({ p1: [], p2: [P2_USES], p3: [] });
    });

    test('nothing is asked, nothing comes', async () => {
      const { store } = opened;
      expect((await store.factsOfPapers([], {}, { first: 5 })).size).toBe(0);
      expect((await store.factsOfConcepts([], {}, { first: 5 })).size).toBe(0);
      expect((await store.evidenceFor([], [{ predicate: 'USES', conceptIds: ['gate'] }])).size).toBe(0);
    });
  });

  describe('what several papers state of two concepts', () => {
    const opened = emptyStoreForEach(under);
    const isA = (confidence: number) =>
      ({ predicate: 'IS_A', subject: 'gate', object: 'mixer', confidence }) as const;
    const fill = () =>
      opened.store.writePapers([
        paper('p1', { facts: [isA(0.5), 'USES gate', 'mixer IS_A gate'] }),
        paper('p2', { facts: [isA(0.9), 'USES gate', 'gate PART_OF mixer'] }),
        paper('p3', { facts: [isA(0.7)] }),
      ]);
    const IS_A = ['p2', 'p3', 'p1'].map((id) => factId(id, 'IS_A', 'gate', 'mixer'));
    const find = async (filter: FactFilter) => {
      const found = await readAll((page) => opened.store.findFacts(filter, page), 2);
      expect(await opened.store.countFacts(filter)).toBe(found.length);
      return found.map(({ id }) => id);
    };

    test('comes once, by the surest statement, and what papers state of themselves each for itself', async () => {
      await fill();
      const once = await find({ once: true });
      expect(once).toHaveLength(5);
      expect(once[0]).toBe(IS_A[0]);
      expect(await find({ once: true, ofPaperItself: true })).toHaveLength(2);
      expect(await find({ once: true, paperIds: ['p1', 'p3'], predicate: 'IS_A' })).toEqual([
        factId('p1', 'IS_A', 'mixer', 'gate'),
      ]);
      const ofGate = await opened.store.factsOfConcepts(
        ['gate'],
        { once: true, predicate: 'IS_A' },
        { first: 9 },
      );
      expect(ofGate.get('gate')).toMatchObject({ totalCount: 2, entries: [{ node: { id: IS_A[0] } }, {}] });
    });

    test('is found by how many papers state it', async () => {
      await fill();
      expect(await find({ minPapers: 3 })).toEqual(IS_A);
      expect(await find({ minPapers: 3, once: true })).toEqual([IS_A[0]]);
      expect(await find({ minPapers: 2, paperIds: ['p1'] })).toEqual([IS_A[2]]);
      expect(await find({ minPapers: 4 })).toEqual([]);
      expect(await find({ minPapers: 1 })).toHaveLength(7);
    });

    test('has its statements, the surest first, whichever is asked for', async () => {
      await fill();
      const own = factId('p1', 'USES', null, 'gate');
      const pages = await opened.store.statementsOfFacts([IS_A[2] ?? '', own, 'unknown'], { first: 2 });
      expect([...pages.keys()].sort()).toEqual([IS_A[2], own].sort());
      expect(pages.get(IS_A[2] ?? '')).toMatchObject({ totalCount: 3, hasNextPage: true });
      expect(pages.get(IS_A[2] ?? '')?.entries.map(({ node }) => node.id)).toEqual(IS_A.slice(0, 2));
      expect(pages.get(own)).toMatchObject({ totalCount: 1, entries: [{ node: { id: own } }] });
    });

    test('follows the papers that come and go', async () => {
      await fill();
      const { store } = opened;
      await store.removePaper('p2');
      expect(await find({ once: true, predicate: 'IS_A', subjectIds: ['gate'] })).toEqual([IS_A[1]]);
      expect(await find({ minPapers: 2 })).toEqual([IS_A[1], IS_A[2]]);
      await store.writePapers([paper('p1', { facts: [isA(0.95)] }), paper('p3')]);
      expect(await find({ once: true, predicate: 'IS_A' })).toEqual([IS_A[2]]);
      expect(await find({ minPapers: 2 })).toEqual([]);
    });
  });

  describe('anything, against the model', () => {
    const world = somePapers(40);
    const opened = filledStore(under, (store) => store.writePapers(world));
    const paperIds = world.map(({ paper: { id } }) => id);
    const pageSizes = fc.integer({ min: 1, max: 40 });

    test('findFacts, page by page', async () => {
      await fc.assert(
        fc.asyncProperty(anyFactFilter(paperIds), pageSizes, async (filter, pageSize) => {
          const expected = factsIn(world, filter);
          expect(await readAll((page) => opened.store.findFacts(filter, page), pageSize)).toStrictEqual(
            expected,
          );
          expect(await opened.store.countFacts(filter)).toBe(expected.length);
        }),
        { numRuns: 60, seed: 4711 },
      );
    });

    test('evidenceFor', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyCondition, { maxLength: 4 }), async (conditions) => {
          const evidence = await opened.store.evidenceFor(paperIds, conditions);
          for (const knowledge of world) {
            expect(evidence.get(knowledge.paper.id)).toStrictEqual(evidenceOf(knowledge, conditions));
          }
        }),
        { numRuns: 40, seed: 4711 },
      );
    });

    test('pages for each paper and each concept are those of findFacts', async () => {
      const { store } = opened;
      const ofPapers = await store.factsOfPapers(paperIds, {}, { first: 3 });
      for (const id of paperIds) {
        const expected = await store.findFacts({ paperIds: [id] }, { first: 3 });
        expect(ofPapers.get(id)).toMatchObject({
          ...expected,
          totalCount: await store.countFacts({ paperIds: [id] }),
        });
      }
      const conceptIds = ['mixer', 'gate', 'tiny-set', 'pruning'];
      for (const predicate of ['USES', undefined] as const) {
        const ofConcepts = await store.factsOfConcepts(conceptIds, { predicate }, { first: 1000 });
        for (const id of conceptIds) {
          const about = factsIn(world, { predicate }).filter(
            ({ subjectId, objectId }) => subjectId === id || objectId === id,
          );
          expect(ofConcepts.get(id)?.entries.map(({ node }) => node)).toStrictEqual(about);
          expect(ofConcepts.get(id)?.totalCount).toBe(about.length);
          const [page] = [await store.factsOfConcepts([id], { predicate }, { first: 4 })];
          const after = page.get(id)?.entries[3]?.cursor;
          const rest = await store.factsOfConcepts([id], { predicate }, { first: 1000, after });
          expect(rest.get(id)?.entries.map(({ node }) => node)).toStrictEqual(about.slice(4));
        }
      }
    });
  });
}
