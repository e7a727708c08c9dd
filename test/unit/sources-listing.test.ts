import { describe, expect, it } from 'vitest';
import { readListing } from '../../ingest/sources/listing.js';
import type { SourceRecord } from '../../ingest/sources/formats.js';

async function* inChunks(content: Buffer) {
  for (let start = 0; start < content.length; start += 97) {
    await Promise.resolve();
    yield content.subarray(start, start + 97);
  }
}

async function read(content: string | Buffer) {
  const records: SourceRecord[] = [];
  for await (const record of readListing(inChunks(Buffer.from(content)), 'list.txt')) records.push(record);
  return {
    papers: records.flatMap((record) =>
      'paper' in record ? [[record.paper.title, record.paper.abstract]] : [],
    ),
    problems: records.flatMap((record) => ('reason' in record ? [`${record.line}: ${record.reason}`] : [])),
  };
}

const listing = (...blocks: string[]) => blocks.join('\n\n') + '\n';

const HEADER = ['today', 'Read the best papers every morning!', 'Sign in', 'chosen by the editors', 'Jan 1'];
const abstract = (topic: string) =>
  `The study of ${topic} has a long history. We propose a layer that makes ${topic} cheaper, and show what it costs. ` +
  `In experiments on four data sets it is as exact as the layers that it replaces. ` +
  `It needs half of the memory. We also say where it fails, and why. Code comes with the paper.`;
const RIVERS = ['Rivers of Gradients', abstract('gradients')] as const;
const STONES = ['Stones: a Library of Kernels', abstract('kernels')] as const;
const TREES = ['How Deep Must Trees Be?', abstract('trees')] as const;

describe('listing', () => {
  it.each([
    ['a header', HEADER],
    [
      'another header',
      ['Papers', 'Search', 'Log In', 'Order by: newest', '1,024 upvotes', 'Week 3', 'All of them'],
    ],
    [
      'a header with a sentence',
      ['Reading list', 'Updated daily', 'This list is made by hand.', 'Menu', 'About us'],
    ],
    ['a long header', Array.from({ length: 300 }, (_, i) => `Menu entry ${i}`)],
    ['no header', []],
  ])('passes over %s', async (_, header) => {
    expect(await read(listing(...header, ...RIVERS, ...STONES, ...TREES))).toEqual({
      papers: [RIVERS, STONES, TREES],
      problems: [],
    });
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['several blank lines', (text: string) => text.replaceAll('\n\n', '\n\n\n\n')],
    ['blank lines with spaces', (text: string) => text.replaceAll('\n\n', '\n \t \n')],
    ['wrapped lines', (text: string) => text.replaceAll(/(?<=\w{8}) /g, '\n')],
    ['no line feed at the end', (text: string) => text.trimEnd()],
    ['blank lines before', (text: string) => `\n\n${text}`],
    [
      'stray control characters',
      (text: string) => text.replaceAll('e', 'e\u0007').replaceAll(' ', '\v \u0090'),
    ],
  ])('reads a file with %s the same', async (_, change) => {
    const text = listing(...HEADER, ...RIVERS, ...STONES, ...TREES);
    expect(await read(change(text))).toEqual({ papers: [RIVERS, STONES, TREES], problems: [] });
  });

  it('joins the paragraphs of an abstract', async () => {
    const second = 'A second paragraph says more of it. It is short.';
    const note = 'Code: https://example.org/rivers';
    expect(await read(listing(...RIVERS, abstract('floods'), second, note, ...STONES))).toEqual({
      papers: [[RIVERS[0], [RIVERS[1], abstract('floods'), second, note].join(' ')], STONES],
      problems: [],
    });
  });

  it('reads short abstracts', async () => {
    const short = ['A Short Note', 'We prove that it holds.'];
    expect((await read(listing(...HEADER, ...RIVERS, ...short, ...TREES))).papers).toEqual([
      RIVERS,
      short,
      TREES,
    ]);
    expect((await read(listing(...short, ...TREES))).papers).toEqual([short, TREES]);
    expect((await read(listing(...short, 'A Second Note', 'It holds no more.'))).papers).toEqual([
      short,
      ['A Second Note', 'It holds no more.'],
    ]);
  });

  it.each([
    'Does It Hold? Yes, It Does!',
    'A Note on Latent Rivers.',
    'Mills vs. Dams, Dr. Flood and Mr. Drought: Fig. 7 Again',
    'Rivers 2.0: $\\ell_{2}$-Bounded 𝑓(𝑥) ≤ ‖𝐱‖₂',
    'On the Long and Winding Way of Gradients through Rivers, Lakes, Canals, Locks, Dams, Weirs and Mills, ' +
      'with an Account of What Is Lost on the Way and a Comparison of All Known Means against It, Old and New',
  ])('knows %.50s for a title', async (title) => {
    expect(await read(listing(...RIVERS, title, TREES[1], ...STONES))).toEqual({
      papers: [RIVERS, [title, TREES[1]], STONES],
      problems: [],
    });
  });

  it('reports titles without an abstract, and reads both sides right', async () => {
    const { papers, problems } = await read(
      listing(...HEADER, ...RIVERS, 'Lost?', 'Lost Too', ...STONES, 'The Last'),
    );
    expect(papers).toEqual([RIVERS, STONES]);
    expect(problems).toEqual([
      '15: a title without an abstract: "Lost?"',
      '17: a title without an abstract: "Lost Too"',
      '23: a title without an abstract: "The Last"',
    ]);
  });

  it('reports an abstract without a title', async () => {
    const long = abstract('rain').repeat(5);
    const { papers, problems } = await read(listing('Rain', long, abstract('snow').repeat(4), ...STONES));
    expect(papers).toEqual([['Rain', long], STONES]);
    expect(problems).toEqual([
      '5: an abstract without a title: "The study of snow has a long history. We propose a layer tha…"',
    ]);
    expect((await read(listing(RIVERS[1], ...STONES))).papers).toEqual([STONES]);
  });

  it('reports what is not UTF-8 or too long, and reads both sides right', async () => {
    const text = listing(...RIVERS, 'Caf\u00e9s', TREES[1], 'Endless', 'word '.repeat(300_000), ...STONES);
    const { papers, problems } = await read(Buffer.from(text, 'latin1'));
    expect(papers).toEqual([RIVERS, STONES]);
    expect(problems).toEqual([
      expect.stringMatching(/^5: not UTF-8: wrong byte 0xe9 at byte 4/),
      expect.stringMatching(/^11: the line has 1500000 bytes/),
    ]);
    const wrapped = await read(listing(...RIVERS, 'Endless', 'word and\n'.repeat(150_000).trim(), ...STONES));
    expect(wrapped.papers).toEqual([RIVERS, STONES]);
    expect(wrapped.problems).toEqual(['7: more than 1048576 characters without a blank line']);
  });

  it('says that a file is no listing', async () => {
    expect(await read('\n\nsome\n\nwords\n\nonly')).toEqual({
      papers: [],
      problems: ['7: the file has no title with an abstract after it, separated by a blank line'],
    });
  });

  it('reports a paper without end', async () => {
    const endless = Array.from({ length: 4_000 }, () => abstract('rain'));
    const { papers, problems } = await read(listing(...RIVERS, 'Rain', ...endless, ...STONES));
    expect(papers).toEqual([RIVERS, STONES]);
    expect(problems).toEqual(['5: more than 1048576 characters under the title: "Rain"']);
  });

  it('holds few blocks while it reads many', async () => {
    let produced = 0;
    async function* lines() {
      for (let number = 1; number <= 20_000; number += 2) {
        await Promise.resolve();
        produced += 1;
        yield Buffer.from(`${number % 4 === 1 ? `Paper ${number}` : abstract('lines')}\n\n`);
      }
    }
    let read = 0;
    for await (const record of readListing(lines(), 'list.txt')) {
      expect('paper' in record).toBe(true);
      read += 1;
      expect(produced - 2 * read).toBeLessThan(8);
    }
    expect(read).toBe(5_000);
  });
});
