/** Questions on the listing with the papers that a person found: asked of annotated facts, and of what the trained reader finds. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGold } from '../../evaluation/papers.js';
import { readPapers } from '../../ingest/sources/index.js';
import { createTrainedExtractor } from '../../ingest/trained/reader.js';
import { loadVocabulary } from '../../ingest/vocabulary/vocabulary.js';
import { growHierarchy } from '../../src/graph/hierarchy.js';
import { ingest } from '../../src/graph/ingest.js';
import { openStore } from '../../src/graph/open.js';
import type { GraphStore } from '../../src/graph/store.js';
import { ask } from '../../src/questions/ask.js';
import { goldKnowledge } from './goldKnowledge.js';

const shared = process.env['PAPERGRAPH_SHARED'] ?? '';

interface PaperQuestion {
  readonly question: string;
  readonly required: readonly string[];
  readonly allowed: readonly string[];
}

interface ConnectionQuestion {
  readonly question: string;
  readonly between: readonly [string, string];
  readonly evidence_from: readonly string[];
}

const isPaperQuestion = (asked: PaperQuestion | ConnectionQuestion): asked is PaperQuestion =>
  'required' in asked;

function questions(): (PaperQuestion | ConnectionQuestion)[] {
  const lines = readFileSync(join(shared, 'gold', 'questions-dev.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as PaperQuestion | ConnectionQuestion);
}

async function withStore<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'papergraph-asking-'));
  const store = await openStore(`file:${join(folder, 'graph.db')}`);
  try {
    return await work(store);
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

/** Titles, compared without case and white space. */
const key = (title: string) => title.toLowerCase().replace(/\s+/g, ' ').trim();

function f1(found: readonly string[], required: readonly string[], allowed: readonly string[]): number {
  const [wanted, right] = [new Set(required), new Set([...required, ...allowed])];
  const precise = found.filter((title) => right.has(title)).length;
  const recalled = found.filter((title) => wanted.has(title)).length;
  if (found.length === 0 || precise === 0 || recalled === 0) return found.length === wanted.size ? 1 : 0;
  const [precision, recall] = [precise / found.length, recalled / wanted.size];
  return (2 * precision * recall) / (precision + recall);
}

/** F1 of each question for papers; papers that `isJudged` leaves out count nowhere. */
async function scores(store: GraphStore, isJudged: (title: string) => boolean): Promise<[string, number][]> {
  const judged = (titles: readonly string[]) => titles.map(key).filter(isJudged);
  const scored: [string, number][] = [];
  for (const { question, required, allowed } of questions().filter(isPaperQuestion)) {
    if (judged(required).length === 0) continue;
    const { filter } = await ask(store, question);
    const page = filter === null ? undefined : await store.findPapers(filter, 'RELEVANCE', { first: 100 });
    const found = judged((page?.entries ?? []).map(({ node }) => node.title));
    scored.push([question, f1(found, judged(required), judged(allowed))]);
  }
  return scored;
}

const mean = (scored: readonly (readonly [string, number])[]) =>
  scored.reduce((sum, [, score]) => sum + score, 0) / scored.length;

describe.runIf(shared !== '')('questions on the listing', () => {
  it('are answered well from annotated facts', async () => {
    const gold = await readGold(join(shared, 'gold', 'listing-dev.jsonl'));
    const vocabulary = loadVocabulary();
    const judged = new Set(gold.map(({ title }) => key(title)));
    const scored = await withStore(async (store) => {
      await store.installVocabulary(vocabulary.concepts);
      await store.writePapers(gold.map((paper) => goldKnowledge(paper, vocabulary)));
      await growHierarchy(store);
      return scores(store, (title) => judged.has(title));
    });
    expect(mean(scored), JSON.stringify(scored, null, 1)).toBeGreaterThanOrEqual(0.95);
  }, 120_000);

  it('are answered fairly from what the trained reader finds', async () => {
    const vocabulary = loadVocabulary();
    const extractor = await createTrainedExtractor(vocabulary);
    const scored = await withStore(async (store) => {
      await ingest(store, extractor, vocabulary, readPapers(join(shared, 'corpus', 'hf-papers-listing.txt')));
      return scores(store, () => true);
    });
    expect(mean(scored), JSON.stringify(scored, null, 1)).toBeGreaterThanOrEqual(0.7);
  }, 300_000);
});
