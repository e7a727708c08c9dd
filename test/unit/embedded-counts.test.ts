/** What the embedded store counts while papers come and go is what counting anew gives. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fact, PaperKnowledge } from '../../schema/knowledge.js';
import { openEmbeddedStore } from '../../src/graph/embedded/store.js';
import type { GraphStore } from '../../src/graph/store.js';

const CONCEPTS = 5;
const PREDICATES = ['USES', 'IS_A', 'OUTPERFORMS'] as const;
let folder: string;
let store: GraphStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-counts-'));
  store = await openEmbeddedStore(join(folder, 'papergraph.db'));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** Several papers say the same, one concept is said to be itself, and some concepts are only in facts. */
function paper(number: number, version = 0): PaperKnowledge {
  const digit = (place: number) => ((number * 7919 + version * 104_729 + place * 31) % 97) % CONCEPTS;
  const evidence = { field: 'abstract', start: 0, end: 1, text: 'T' } as const;
  const statements = new Map<string, Fact>();
  for (let place = 0; place < 8; place++) {
    const [subject, object] = [`c${digit(place)}`, `c${digit(place + 3)}`];
    const predicate = PREDICATES[place % PREDICATES.length] ?? 'USES';
    const own = place % 4 === 0;
    const confidence = digit(place + 5) / 10;
    statements.set(JSON.stringify([own || subject, predicate, object]), {
      predicate,
      object,
      evidence,
      confidence,
      ...(!own && { subject }),
    });
  }
  return {
    paper: { id: `p${number}`, title: `Paper ${number}`, abstract: 'Text.', authors: [], source: 'test' },
    contentHash: '0'.repeat(64),
    extractor: 'test',
    concepts: Array.from({ length: CONCEPTS }, (_, i) => {
      const name = i === number % CONCEPTS ? `Concept ${i}` : `concept ${i}`;
      return { id: `c${i}`, name, type: 'TASK' as const, aliases: [] };
    }),
    mentions: [0, 1, 2].map((i) => ({
      ...evidence,
      start: i,
      end: i + 1,
      type: 'TASK',
      concept: `c${i}`,
      confidence: 0.5,
    })),
    facts: [...statements.values()],
  };
}

/** Each is empty where what is kept is what is there. */
const DIFFERENCES: Readonly<Record<string, string>> = {
  'facts and mentions': `
    SELECT counted, rows FROM tally WHERE rows > 0
    EXCEPT SELECT * FROM (
      SELECT predicate, count(*) FROM fact GROUP BY predicate UNION ALL SELECT 'mention', count(*) FROM mention)`,
  'papers of concepts': `
    SELECT id FROM concept WHERE paper_count <> (
      SELECT count(*) FROM paper_concept WHERE concept = concept.key AND confidence IS NOT NULL)`,
  'names of concepts': `
    SELECT concept, name, type, papers FROM concept_vote
    EXCEPT SELECT concept, name, type, count(*) FROM paper_concept GROUP BY concept, name, type`,
  'facts of papers': `
    SELECT id FROM paper WHERE fact_count <> (SELECT count(*) FROM fact WHERE paper = paper.key)`,
  edges: `
    SELECT id, support FROM fact WHERE subject IS NOT NULL AND support <> iif(
      id = (SELECT id FROM fact AS said WHERE (said.subject, said.predicate, said.object) = (fact.subject, fact.predicate, fact.object)
            ORDER BY said.confidence DESC, said.id LIMIT 1),
      (SELECT count(*) FROM fact AS said
       WHERE (said.subject, said.predicate, said.object) = (fact.subject, fact.predicate, fact.object)), 0)`,
  'facts of concepts': `
    SELECT concept, predicate, own, joining, loops, edges FROM fact_tally WHERE own + joining + loops + edges > 0
    EXCEPT SELECT concept, predicate, sum(own), sum(joining), sum(loops), sum(edges) FROM (
      SELECT object AS concept, predicate, subject IS NULL AS own, coalesce(subject <> object, 0) AS joining,
        coalesce(subject = object, 0) AS loops, subject IS NOT NULL AND support > 0 AS edges FROM fact
      UNION ALL SELECT subject, predicate, 0, 1, 0, support > 0 FROM fact WHERE subject <> object)
    GROUP BY concept, predicate`,
};

function differences(): Record<string, unknown[]> {
  const database = new DatabaseSync(join(folder, 'papergraph.db'));
  try {
    return Object.fromEntries(
      Object.entries(DIFFERENCES).flatMap(([what, query]) => {
        const found = database.prepare(query).all();
        return found.length === 0 ? [] : [[what, found]];
      }),
    );
  } finally {
    database.close();
  }
}

test('when papers are written, written anew, and removed', async () => {
  const numbers = Array.from({ length: 40 }, (_, i) => i);
  await store.writePapers(numbers.map((number) => paper(number)));
  expect(differences()).toEqual({});
  await store.writePapers(numbers.filter((number) => number % 3 === 0).map((number) => paper(number, 1)));
  expect(differences()).toEqual({});
  for (const number of numbers.filter((each) => each % 2 === 0)) await store.removePaper(`p${number}`);
  expect(differences()).toEqual({});
  expect((await store.statistics()).mentions).toBe(60);
  for (const number of numbers) await store.removePaper(`p${number}`);
  expect(differences()).toEqual({});
  expect(await store.statistics()).toMatchObject({ papers: 0, concepts: 0, mentions: 0, facts: 0 });
});
