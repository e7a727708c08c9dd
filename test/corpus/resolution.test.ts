import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPairs, scorePairs } from '../../evaluation/resolution/pairs.js';
import { loadVocabulary } from '../../ingest/vocabulary/vocabulary.js';
import type { Paper } from '../../schema/knowledge.js';

const shared = process.env['PAPERGRAPH_SHARED'];

async function papersOfPairs(): Promise<ReadonlyMap<string, Paper>> {
  const wanted = new Set(readPairs().flatMap(({ places }) => places.map(({ paper }) => paper)));
  const papers = new Map<string, Paper>();
  const file = join(shared ?? '', 'corpus', 'conference-papers.jsonl.gz');
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    const { id, title, abstract } = JSON.parse(line) as { id: string; title: string; abstract: string };
    if (wanted.has(id)) papers.set(id, { id, title, abstract, authors: [], source: 'corpus' });
  }
  return papers;
}

describe.runIf(shared !== undefined)('resolution of mentions in different papers', () => {
  it('merges what is the same and nothing else, on the half that it was not made from', async () => {
    const pairs = readPairs().filter(({ half }) => half === 'report');
    const { precision, recall, wrong } = scorePairs(pairs, await papersOfPairs(), loadVocabulary());
    const mistakes = wrong.map(({ places: [one, other] }) => `${one.name} | ${other.name}`).join('\n');
    expect(precision, mistakes).toBeGreaterThanOrEqual(98);
    expect(recall, mistakes).toBeGreaterThanOrEqual(85);
  }, 60_000);
});
