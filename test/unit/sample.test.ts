import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPapers } from '../../ingest/sources/index.js';
import { searchTerms } from '../../schema/names.js';
import type { Paper } from '../../schema/knowledge.js';

const FOLDER = fileURLToPath(new URL('../../data/sample', import.meta.url));
/** Words. A run as long as this in two abstracts is a stock phrase; a list of data sets may come close. */
const LONGEST_SHARED_RUN = 8;

const papers: Paper[] = [];
beforeAll(async () => {
  for await (const paper of readPapers(FOLDER, { strict: true })) papers.push(paper);
});

const wordsOf = (paper: Paper) => paper.abstract.split(/\s+/);

/** The month of an arXiv id, as in `2017-06`. */
function monthOf(arxivId: string): string {
  return `20${arxivId.slice(0, 2)}-${arxivId.slice(2, 4)}`;
}

/** An id is given at announcement, some days after submission. */
function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

describe('the sample papers', () => {
  it('are some sixty', () => {
    expect(papers.length).toBeGreaterThanOrEqual(60);
  });

  it('each have title, abstract, authors, date, arXiv id and address', () => {
    for (const { title, authors, published, arxivId, url, id } of papers) {
      expect(authors, title).not.toEqual([]);
      expect(published, title).toMatch(/^\d{4}-\d{2}(-\d{2})?$/);
      expect(arxivId, title).toMatch(/^\d{4}\.\d{4,5}$/);
      expect(url, title).toBe(`https://arxiv.org/abs/${arxivId}`);
      expect(id, title).toBe(`arxiv:${arxivId}`);
    }
  });

  it('are different papers', () => {
    expect(new Set(papers.map(({ arxivId }) => arxivId)).size).toBe(papers.length);
    expect(new Set(papers.map(({ title }) => title)).size).toBe(papers.length);
  });

  it('were published in the month of their id, or in the last days before it', () => {
    for (const { title, published = '', arxivId = '' } of papers) {
      const possible = published.length === 7 ? [published] : [published, daysLater(published, 4)];
      expect(
        possible.map((day) => day.slice(0, 7)),
        title,
      ).toContain(monthOf(arxivId));
    }
  });

  it('have abstracts as long as real ones', () => {
    for (const paper of papers) {
      expect(wordsOf(paper).length, paper.title).toBeGreaterThanOrEqual(110);
      expect(wordsOf(paper).length, paper.title).toBeLessThanOrEqual(240);
    }
  });

  it('have text in composed Unicode, without control or replacement characters', () => {
    for (const { title, abstract, authors } of papers)
      for (const text of [title, abstract, ...authors]) {
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/\p{Cc}|\uFFFD/u);
      }
  });

  it('share no long phrase', () => {
    const firstWith = new Map<string, string>();
    for (const { title, abstract } of papers) {
      const terms = searchTerms(abstract);
      for (let start = 0; start + LONGEST_SHARED_RUN < terms.length; start++) {
        const run = terms.slice(start, start + LONGEST_SHARED_RUN + 1).join(' ');
        expect(firstWith.get(run) ?? title, run).toBe(title);
        firstWith.set(run, title);
      }
    }
  });
});
