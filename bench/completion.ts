/**
 * How long the embedded store takes to complete what somebody types, and to count what is heavy: 100,000 concepts with two
 * names each, 20,000 papers (or as many as the argument says). `npx tsx bench/completion.ts` prints medians and 95th
 * percentiles.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { PaperKnowledge } from '../schema/knowledge.js';
import { CONCEPT_TYPES } from '../schema/predicates.js';
import { openStore } from '../src/graph/open.js';
import type { GraphStore } from '../src/graph/store.js';

const CONCEPTS = 100_000;
const PAPERS = Number(process.argv[2] ?? 20_000);
const CONCEPTS_OF_A_PAPER = 15;
const FACTS_OF_A_PAPER = 15;
const PAPERS_AT_ONCE = 500;
const RUNS = 40;

const SYLLABLES =
  'con vo lu tion at ten res net trans for mer graph neu ral deep self sparse den se gate mix er'.split(' ');
const WORDS = [
  'network',
  'layer',
  'attention',
  'learning',
  'model',
  'set',
  'search',
  'transfer',
  'score',
  'loss',
];

/** The same numbers in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const next = random(7);
const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;

const names = Array.from({ length: CONCEPTS }, (_, i) => {
  const made = Array.from({ length: 2 + Math.floor(next() * 2) }, () => pick(SYLLABLES)).join('');
  return `${made.charAt(0).toUpperCase()}${made.slice(1)}-${i} ${pick(WORDS)}`;
});

/** As in real papers: few concepts are in very many, most in one. */
function someConcept(): number {
  return Math.min(CONCEPTS - 1, Math.floor(CONCEPTS * next() ** 4));
}

function typeOf(n: number) {
  return CONCEPT_TYPES[n % CONCEPT_TYPES.length] ?? 'TASK';
}

function paperAt(i: number): PaperKnowledge {
  const said = [...new Set(Array.from({ length: CONCEPTS_OF_A_PAPER }, someConcept))];
  const concepts = said.map((n) => ({ id: `c${n}`, name: names[n] ?? '', type: typeOf(n), aliases: [] }));
  const year = 2000 + Math.floor((i / PAPERS) * 25);
  const evidence = { field: 'abstract', start: 0, end: 4, text: 'Text' } as const;
  return {
    paper: {
      id: `p${i}`,
      title: `Paper ${i}`,
      abstract: 'Text',
      authors: [`Author ${i % 5_000}`],
      published: `${year}-${String(1 + (i % 12)).padStart(2, '0')}`,
      source: 'bench',
    },
    contentHash: createHash('sha256').update(String(i)).digest('hex'),
    extractor: 'bench',
    concepts,
    mentions: concepts.map(({ id, type }) => ({ ...evidence, type, concept: id, confidence: 0.9 })),
    facts: concepts.slice(0, FACTS_OF_A_PAPER).map(({ id }) => ({
      predicate: 'USES',
      object: id,
      evidence,
      confidence: 0.5 + next() / 2,
    })),
  };
}

async function fill(store: GraphStore): Promise<void> {
  await store.installVocabulary(
    names.map((name, n) => ({
      id: `c${n}`,
      name,
      type: typeOf(n),
      aliases: [`${name.slice(0, 3)} ${n} alias`],
      broader: [],
      close: [],
    })),
  );
  for (let i = 0; i < PAPERS; i += PAPERS_AT_ONCE) {
    await store.writePapers(Array.from({ length: PAPERS_AT_ONCE }, (_, k) => paperAt(i + k)));
  }
}

async function measure(what: string, ask: () => Promise<unknown>): Promise<void> {
  const millis: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await ask();
    millis.push(performance.now() - start);
  }
  millis.sort((a, b) => a - b);
  const at = (share: number) => (millis[Math.floor(RUNS * share)] ?? 0).toFixed(1);
  console.log(`| ${what} | ${at(0.5)} | ${at(0.95)} |`);
}

const folder = await mkdtemp(join(tmpdir(), 'papergraph-bench-'));
const store = await openStore(`file:${join(folder, 'bench.db')}`);
try {
  await fill(store);
  const { papers, facts } = await store.statistics();
  const concepts = await store.countConcepts({ minPapers: 0 });
  console.log(`${papers} papers, ${concepts} concepts, ${facts} facts\n`);
  console.log('| question | median ms | 95th percentile ms |\n|---|---|---|');
  const page = { first: 10 };
  for (const prefix of ['c', 're', 'con', 'atten', 'transf', 'selfgate', 'resnet-4', 'zzz']) {
    await measure(`prefix "${prefix}"`, () =>
      store.findConcepts({ prefix, minPapers: 0 }, 'PAPERS_DESC', page),
    );
  }
  await measure('prefix "s", METRIC', () =>
    store.findConcepts({ prefix: 's', types: ['METRIC'], minPapers: 0 }, 'PAPERS_DESC', page),
  );
  await measure('prefix "s" by name', () =>
    store.findConcepts({ prefix: 's', minPapers: 0 }, 'NAME_ASC', page),
  );
  for (const text of ['n', 'net', 'loss', 'lay gate', 'sco res']) {
    await measure(`text "${text}"`, () => store.findConcepts({ text, minPapers: 0 }, 'PAPERS_DESC', page));
  }
  const { entries } = await store.findConcepts({}, 'PAPERS_DESC', { first: 20 });
  const hubs = entries.map(({ node }) => node.id);
  console.log(`| (papers of the greatest concept: ${entries[0]?.node.paperCount ?? 0}) | | |`);
  await measure('co-occurrence of the greatest', () =>
    store.coOccurringConcepts(hubs.slice(0, 1), undefined, page),
  );
  await measure('co-occurrence of the 20 greatest', () => store.coOccurringConcepts(hubs, undefined, page));
  await measure('timeline of the greatest', () => store.timelinesOfConcepts(hubs.slice(0, 1), 'YEAR'));
  await measure('similar papers of one', () => store.similarPapers([`p${PAPERS - 1}`], page));
  const some = Array.from({ length: 20 }, (_, i) => `p${Math.floor((i * PAPERS) / 20)}`);
  await measure('similar papers of 20', () => store.similarPapers(some, page));
  await measure('trends by year', () =>
    store.findTrends(
      {
        granularity: 'YEAR',
        direction: 'RISING',
        older: { from: '2021', to: '2022' },
        newer: { from: '2023', to: '2024' },
        minPapers: 3,
      },
      page,
    ),
  );
  await measure('facts of at least 2 papers', () => store.findFacts({ once: true, minPapers: 2 }, page));
  await measure('papers by author', () =>
    store.findPapers({ authors: ['author 7'] }, 'PUBLISHED_DESC', page),
  );
  await measure('papers by number of facts', () => store.findPapers({}, 'FACTS_DESC', page));
} finally {
  await store.close();
  await rm(folder, { recursive: true });
}
