import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPapers } from '../../ingest/sources/index.js';
import type { Paper } from '../../schema/knowledge.js';

const shared = process.env['PAPERGRAPH_SHARED'];

describe.skipIf(shared === undefined)('the real inputs', () => {
  const corpus = join(shared ?? '', 'corpus');

  it('has 80 papers in the listing, without the header', async () => {
    const papers: Paper[] = [];
    for await (const paper of readPapers(join(corpus, 'hf-papers-listing.txt'))) papers.push(paper);
    expect(papers).toHaveLength(80);
    expect(new Set(papers.map((paper) => paper.id)).size).toBe(80);

    const read = new Map(papers.map(({ title, abstract }) => [title, abstract]));
    const gold = readFileSync(join(shared ?? '', 'gold', 'listing-dev.jsonl'), 'utf8')
      .trim()
      .split('\n');
    for (const line of gold) {
      const { title, abstract } = JSON.parse(line) as Paper;
      expect(read.get(title)).toBe(abstract);
    }
  });

  it('reads every record of the conference papers', async () => {
    let count = 0;
    for await (const paper of readPapers(join(corpus, 'conference-papers.jsonl.gz'))) {
      expect(paper.abstract.length).toBeGreaterThan(0);
      count += 1;
    }
    expect(count).toBeGreaterThan(43_000);
  }, 60_000);
});
