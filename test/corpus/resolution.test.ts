import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PAIR_LISTS, readPairs, scorePairs } from '../../evaluation/resolution/pairs.js';
import { bCubed } from '../../evaluation/clusters.js';
import { resolveSpans } from '../../evaluation/resolution/resolveSpans.js';
import { VocabularyMatcher } from '../../ingest/recognise/vocabularyMatcher.js';
import { loadVocabulary } from '../../ingest/vocabulary/vocabulary.js';
import type { Mention, Paper } from '../../schema/knowledge.js';

const shared = process.env['PAPERGRAPH_SHARED'];

async function papersOfPairs(): Promise<ReadonlyMap<string, Paper>> {
  const wanted = new Set(
    PAIR_LISTS.flatMap(readPairs).flatMap(({ places }) => places.map(({ paper }) => paper)),
  );
  const papers = new Map<string, Paper>();
  const file = join(shared ?? '', 'corpus', 'conference-papers.jsonl.gz');
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    const { id, title, abstract } = JSON.parse(line) as { id: string; title: string; abstract: string };
    if (wanted.has(id)) papers.set(id, { id, title, abstract, authors: [], source: 'corpus' });
  }
  return papers;
}

/** In per cent, on the half that is only measured; recall less a point or more: see docs/quality.md. */
const FLOORS: Readonly<Record<(typeof PAIR_LISTS)[number], { precision: number; recall: number }>> = {
  'pairs.tsv': { precision: 97, recall: 94 },
  'secondPairs.tsv': { precision: 98, recall: 90 },
  'thirdPairs.tsv': { precision: 98, recall: 86 },
  'fourthPairs.tsv': { precision: 95, recall: 86 },
  'fifthPairs.tsv': { precision: 97, recall: 80 },
  'sixthPairs.tsv': { precision: 98, recall: 88 },
};

describe.runIf(shared !== undefined)('resolution of mentions in different papers', () => {
  it.each(PAIR_LISTS)(
    'merges what is the same and nothing else, on the half of %s that it was not made from',
    async (list) => {
      const pairs = readPairs(list).filter(({ half }) => half === 'report');
      const { precision, recall, wrong } = scorePairs(pairs, await papersOfPairs(), loadVocabulary());
      const mistakes = wrong.map(({ places: [one, other] }) => `${one.text} | ${other.text}`).join('\n');
      expect(precision, mistakes).toBeGreaterThanOrEqual(FLOORS[list].precision);
      expect(recall, mistakes).toBeGreaterThanOrEqual(FLOORS[list].recall);
    },
    120_000,
  );
});

const GOLD = ['conference-train.jsonl', 'scirex-train.jsonl', 'listing-dev.jsonl'];

interface GoldPaper extends Pick<Paper, 'title' | 'abstract'> {
  readonly mentions: readonly Mention[];
}

/** Each gold mention with the concept that annotators and the resolver give it. */
function resolvedGold(file: string) {
  const matcher = new VocabularyMatcher(loadVocabulary());
  const lines = readFileSync(join(shared ?? '', 'gold', file), 'utf8')
    .trim()
    .split('\n');
  return lines.flatMap((line) => {
    const { title, abstract, mentions } = JSON.parse(line) as GoldPaper;
    const predicted = resolveSpans(
      { id: title, title, abstract, authors: [], source: file },
      mentions,
      matcher,
    );
    return mentions.map(({ concept }, i) => ({
      paper: title,
      gold: concept.toLowerCase(),
      predicted: predicted[i] ?? '',
    }));
  });
}

describe.runIf(shared !== undefined)('resolution of the annotated mentions', () => {
  it('puts those of one concept together, and no others (B-cubed)', () => {
    const across = GOLD.flatMap(resolvedGold);
    const within = across.map(({ paper, gold, predicted }) => ({
      gold: `${paper} ${gold}`,
      predicted: `${paper} ${predicted}`,
    }));
    expect(bCubed(within).f1).toBeGreaterThanOrEqual(95);
    expect(bCubed(across).f1).toBeGreaterThanOrEqual(91.5);
  }, 120_000);
});
