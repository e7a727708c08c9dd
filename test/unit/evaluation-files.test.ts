import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readGold, readPredictions } from '../../evaluation/papers.js';

const folder = mkdtempSync(join(tmpdir(), 'papergraph-evaluation-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, ...lines: unknown[]): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return path;
}

const MENTION = { field: 'title', start: 0, end: 4, concept: 'toy', type: 'TECHNIQUE' };
const PAPER = {
  id: 'toys',
  title: 'Toys all day',
  abstract: '',
  concepts: [{ name: 'toy', type: 'TECHNIQUE' }],
  mentions: [MENTION],
  facts: [],
};
const OTHER = { ...PAPER, id: 'other', title: 'Other toys', mentions: [] };

describe('gold files', () => {
  it('are read line by line', async () => {
    const papers = await readGold(file('gold.jsonl', PAPER, '', OTHER));
    expect(papers.map(({ id }) => id)).toEqual(['toys', 'other']);
  });

  it.each([
    ['json.jsonl', [PAPER, '{"id":'], /json\.jsonl:2: not a line of JSON/],
    ['papers.jsonl', [{ title: 'T', abstract: 'A' }], /papers\.jsonl:1: mentions: .*is this a gold file/],
    [
      'type.jsonl',
      [{ ...PAPER, mentions: [{ ...MENTION, type: 'TOY' }] }],
      /type\.jsonl:1: mentions\.0\.type/,
    ],
    ['unlisted.jsonl', [PAPER, { ...PAPER, concepts: [] }], /unlisted\.jsonl:2: the concept "toy" .*list it/],
    ['bare.jsonl', [OTHER], /bare\.jsonl: no paper has a mention.*give an annotated file/],
  ])('are refused with their place: %s', async (name, lines, message) => {
    await expect(readGold(file(name, ...lines))).rejects.toMatchObject({
      name: 'PapergraphError',
      code: 'BAD_INPUT',
      message: expect.stringMatching(message) as string,
    });
  });

  it('are refused where there are none', async () => {
    await expect(readGold(join(folder, 'nowhere.jsonl'))).rejects.toMatchObject({
      code: 'BAD_USAGE',
      message: expect.stringContaining('nowhere.jsonl: no such file') as string,
    });
  });
});

describe('prediction files', () => {
  it('are matched by title, whatever its case and white space', async () => {
    const golds = await readGold(file('gold.jsonl', PAPER, OTHER));
    const path = file('found.jsonl', { ...OTHER, facts: [] }, { ...PAPER, title: ' TOYS  all day' });
    const predictions = await readPredictions(path, golds);
    expect(predictions.map(({ mentions }) => mentions.length)).toEqual([1, 0]);
  });

  it('are refused if a paper is missing', async () => {
    const golds = await readGold(file('gold.jsonl', PAPER, OTHER));
    await expect(readPredictions(file('some.jsonl', PAPER), golds)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(
        /some\.jsonl: no prediction for 1 of 2 gold papers, the first.* other: /,
      ) as string,
    });
  });
});
