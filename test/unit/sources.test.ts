import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDate } from '../../ingest/sources/identifiers.js';
import { readPapers } from '../../ingest/sources/index.js';
import type { ReadOptions, SourceProblem } from '../../ingest/sources/index.js';
import { paperSchema } from '../../schema/knowledge.js';
import type { Paper } from '../../schema/knowledge.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-sources-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function read(content: string | Buffer, options: ReadOptions = {}, name = 'papers.txt') {
  const file = join(folder, name);
  await writeFile(file, content);
  const papers: Paper[] = [];
  const problems: SourceProblem[] = [];
  for await (const paper of readPapers(file, { onProblem: (problem) => problems.push(problem), ...options }))
    papers.push(paperSchema.parse(paper));
  return { papers, problems, file };
}

const record = (fields: object) => JSON.stringify({ title: 'A Title', abstract: 'An abstract.', ...fields });
const onePaper = async (fields: object) => {
  const { papers, problems } = await read(record(fields));
  expect(problems).toEqual([]);
  expect(papers).toHaveLength(1);
  return papers[0];
};
const oneReason = async (line: string) => {
  const { papers, problems } = await read(
    `${record({ title: 'Before' })}\n${line}\n${record({ title: 'After' })}`,
  );
  expect(papers.map((paper) => paper.title)).toEqual(['Before', 'After']);
  expect(problems).toMatchObject([{ line: 2 }]);
  return problems[0]?.reason;
};

describe('jsonl', () => {
  it('reads what a record has', async () => {
    const fields = {
      id: 'p1',
      authors: ['Ada Lovelace', ' Alan  Turing '],
      published: '2017-06-12',
      url: 'https://example.org/p1',
      doi: '10.1000/XYZ',
      arxivId: '1706.03762v5',
      venue: 'unknown fields are left out',
    };
    expect(await onePaper(fields)).toEqual({
      id: 'p1',
      title: 'A Title',
      abstract: 'An abstract.',
      authors: ['Ada Lovelace', 'Alan Turing'],
      published: '2017-06-12',
      url: 'https://example.org/p1',
      doi: '10.1000/XYZ',
      arxivId: '1706.03762v5',
      source: 'papers.txt',
      origin: 'jsonl',
    });
  });

  it('takes null and the empty string for nothing', async () => {
    const paper = await onePaper({
      id: null,
      authors: null,
      published: '',
      url: null,
      doi: ' ',
      arxivId: null,
    });
    expect(paper).toEqual({
      id: expect.stringMatching(/^title:[0-9a-f]{16}$/) as string,
      title: 'A Title',
      abstract: 'An abstract.',
      authors: [],
      source: 'papers.txt',
      origin: 'jsonl',
    });
  });

  it.each([
    [2017, '2017'],
    ['2017', '2017'],
    ['2017-06', '2017-06'],
    ['2017-06-12T17:57:34Z', '2017-06-12'],
    ['2017-06-12 17:57:34', '2017-06-12'],
  ])('reads the date %j', async (published, expected) => {
    expect(await onePaper({ published })).toMatchObject({ published: expected });
  });

  it.each([
    ['Ada Lovelace', ['Ada Lovelace']],
    ['Ada Lovelace, Alan Turing and Grace Hopper', ['Ada Lovelace', 'Alan Turing', 'Grace Hopper']],
    ['Ada Lovelace, Alan Turing, and Grace Hopper', ['Ada Lovelace', 'Alan Turing', 'Grace Hopper']],
    ['Lovelace, Ada; Turing, Alan', ['Lovelace, Ada', 'Turing, Alan']],
    ['Lovelace, Ada', ['Lovelace, Ada']],
    ['Sam Davis, Jr., Ada Lovelace, et al.', ['Sam Davis Jr.', 'Ada Lovelace']],
    ['Ada Lovelace and Alan Turing et al.', ['Ada Lovelace', 'Alan Turing']],
    ['Lovelace, Ada et al', ['Lovelace, Ada']],
  ])('reads the authors %j', async (authors, expected) => {
    expect(await onePaper({ authors })).toMatchObject({ authors: expected });
  });

  it.each([
    [{ id: ' x  1 ', arxivId: '1706.03762' }, 'x 1'],
    [{ arxivId: 'arXiv:1706.03762v5', doi: '10.1000/1' }, 'arxiv:1706.03762'],
    [{ arxivId: 'https://arxiv.org/abs/hep-th/9901001v2' }, 'arxiv:hep-th/9901001'],
    [{ arxivId: 'https://arxiv.org/pdf/1706.03762v5.pdf' }, 'arxiv:1706.03762'],
    [{ arxivId: 'math.GT/0309136v2' }, 'arxiv:math/0309136'],
    [{ arxivId: 'https://arxiv.org/html/1706.03762v5' }, 'arxiv:1706.03762'],
    [{ doi: 'https://doi.org/10.1000/ABC' }, 'doi:10.1000/abc'],
    [{ doi: 'https://www.doi.org/10.1000/ABC' }, 'doi:10.1000/abc'],
  ])('names the paper of %j', async (fields, id) => {
    expect(await onePaper(fields)).toMatchObject({ id });
  });

  it('gives titles that differ in case, signs and spaces alone the same id, and others another', async () => {
    const lines = ['Deep Nets: a Survey', 'deep  nets - A SURVEY', 'Deep Nets: Two Surveys', '???', '!!!'];
    const { papers } = await read(lines.map((title) => record({ title })).join('\n'));
    const ids = papers.map((paper) => paper.id);
    expect(ids[1]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(4);
  });

  it.each([
    ['nonsense', /^not JSON \(/],
    ['{"title": "Cut off', /^not JSON \(/],
    ['[1, 2]', /^not a JSON object$/],
    ['"text"', /^not a JSON object$/],
    ['null', /^not a JSON object$/],
    ['{"abstract": "No title."}', /^title is missing$/],
    ['{"title": null, "abstract": 3}', /^title is missing; abstract is not a string$/],
    ['{"title": " ", "abstract": "\\u0007"}', /^title is empty; abstract is empty$/],
    ['{"title": "\\ud835 alone", "abstract": "Text."}', /^title has half of a surrogate pair$/],
    [record({ published: 'June 2017' }), /^published expected YYYY/],
    [record({ published: 17 }), /^published expected YYYY/],
    [record({ authors: [1] }), /^authors is neither a list of names nor a string$/],
    [record({ url: 'javascript:alert(1)' }), /^url does not begin with http/],
    [record({ doi: 'none' }), /^doi is no DOI/],
    [record({ arxivId: '12' }), /^arxivId is no arXiv id/],
    [record({ id: 'x'.repeat(301) }), /^id is longer than 300 characters$/],
    [record({ abstract: 'x'.repeat(1_048_576) }), /^the line has \d+ bytes, more than the 1048576/],
  ])('reports %.60s and reads the rest', async (line, reason) => {
    expect(await oneReason(line)).toMatch(reason);
  });

  it.each([
    ['2021-02-30', '2021-02'],
    ['2020-02-29', '2020-02-29'],
    ['2021-06-31T00:00:00Z', '2021-06'],
  ])('keeps as much of %s as is in the calendar', async (published, expected) => {
    const { papers } = await read(record({ published }));
    expect(papers[0]?.published).toBe(expected);
    expect(findDate(published)).toBe(expected);
  });

  it('reads a record just below the limit', async () => {
    const { papers } = await read(record({ abstract: 'x'.repeat(1_048_000) }));
    expect(papers[0]?.abstract).toHaveLength(1_048_000);
  });

  it('passes over blank lines, reads CRLF, byte order marks and a last line without an end', async () => {
    const { papers, problems } = await read(
      `\ufeff\r\n${record({ id: '1' })}\r\n  \r\n\ufeff${record({ id: '2' })}\r\n\n${record({ id: '3' })}`,
    );
    expect(problems).toEqual([]);
    expect(papers.map((paper) => paper.id)).toEqual(['1', '2', '3']);
  });
});

describe('text', () => {
  it.each([
    ['  two\t words\n\nand\u00a0more\u2028', 'two words and more'],
    ['𝑓(𝑥) = ∑ᵢ αᵢ𝐱ᵢ, ‖·‖₂ ≤ ε', '𝑓(𝑥) = ∑ᵢ αᵢ𝐱ᵢ, ‖·‖₂ ≤ ε'],
    ['e\u0301 stays, ﬁ stays', 'e\u0301 stays, ﬁ stays'],
    ['be\u0007ll, nu\u0000l, del\u007fete', 'bell, nul, delete'],
    ['form\ffeed, next\u0085line, unit\u001fseparator', 'form feed, next line, unit separator'],
    ['byte\ufeff order mark', 'byte order mark'],
    ['organiza(cid:173) tion, half(cid:173)way', 'organization, halfway'],
    ['state-of-the\u0002art, \u0002 alone', 'state-of-the-art, alone'],
    ['donâ\u0080\u0099t use 8 Ã\u0097 8', 'don’t use 8 × 8'],
    ['Ã© may be meant, \u0093so\u0094 not', 'Ã© may be meant, so not'],
  ])('cleans %j', async (abstract, expected) => {
    expect(await onePaper({ abstract })).toMatchObject({ abstract: expected });
  });
});

describe('files', () => {
  it('reads gzip, also of several members', async () => {
    const content = Buffer.concat([gzipSync(record({ id: '1' }) + '\n'), gzipSync(record({ id: '2' }))]);
    const { papers, problems } = await read(content);
    expect(problems).toEqual([]);
    expect(papers.map((paper) => paper.id)).toEqual(['1', '2']);
  });

  it('reads what there is of a gzip file that is cut off, and reports the end', async () => {
    const content = gzipSync(
      Array.from({ length: 2_000 }, (_, i) => record({ id: `${i} ${Math.sin(i)}` })).join('\n'),
    );
    const { papers, problems } = await read(content.subarray(0, -2_000));
    expect(papers.length).toBeGreaterThan(100);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.reason).toMatch(/^the gzip data is damaged or cut off/);
    expect(problems[0]?.line).toBeGreaterThanOrEqual(papers.length);
  });

  it('reports a line that is not UTF-8 with its place', async () => {
    const content = Buffer.concat([
      Buffer.from(record({ id: '1' }) + '\n'),
      Buffer.from('{"title": "caf\u00e9"}\n', 'latin1'),
      Buffer.from(record({ id: '3' })),
    ]);
    const { papers, problems, file } = await read(content);
    expect(papers.map((paper) => paper.id)).toEqual(['1', '3']);
    expect(problems).toMatchObject([{ file, line: 2 }]);
    expect(problems[0]?.reason).toMatch(/^not UTF-8: wrong byte 0xe9 at byte 15 of the line/);
  });

  it.each([
    ['UTF-16, little end first', Buffer.from('\ufeffA title', 'utf16le'), /is UTF-16/],
    ['UTF-16, big end first', Buffer.from('\ufeffA title', 'utf16le').swap16(), /is UTF-16/],
    ['PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\n', 'latin1'), /is a PDF document/],
    ['ZIP', Buffer.from('PK\x03\x04....'), /is a ZIP archive/],
  ])('says what a file in %s is', async (_, content, reason) => {
    const { papers, problems } = await read(content);
    expect(papers).toEqual([]);
    expect(problems).toMatchObject([{ line: 1, reason: expect.stringMatching(reason) as string }]);
  });

  it('finds nothing wrong with an empty file', async () => {
    expect(await read('')).toMatchObject({ papers: [], problems: [] });
    expect(await read(' \n\n')).toMatchObject({ papers: [], problems: [] });
  });

  it('finds the format from the content, whatever the name', async () => {
    const listing = await read('One Title\n\nOne abstract of a sentence.\n', {}, 'a.jsonl');
    expect(listing.papers).toMatchObject([{ title: 'One Title' }]);
    const jsonl = await read(`nonsense first\n${record({})}`, {}, 'a.txt');
    expect(jsonl.papers).toHaveLength(1);
    expect(jsonl.problems).toMatchObject([{ line: 1 }]);
  });

  it('reads in the format that it is told', async () => {
    const { papers, problems } = await read('One Title\n\nOne abstract.\n', { format: 'jsonl' });
    expect(papers).toEqual([]);
    expect(problems.map((problem) => problem.line)).toEqual([1, 3]);
  });

  it('stops at the first problem if strict, or if nobody listens, and says the same', async () => {
    const { file } = await read(`${record({})}\nnonsense\n`);
    const problems: SourceProblem[] = [];
    const strict = { strict: true, onProblem: (problem: SourceProblem) => problems.push(problem) };
    for (const options of [strict, {}]) {
      const papers: Paper[] = [];
      const reading = (async () => {
        for await (const paper of readPapers(file, options)) papers.push(paper);
      })();
      await expect(reading).rejects.toMatchObject({
        code: 'BAD_INPUT',
        message: expect.stringMatching(/papers\.txt:2: not JSON/) as string,
      });
      expect(papers).toHaveLength(1);
    }
    expect(problems).toEqual([]);
  });

  it('reads the files of a folder sorted by name', async () => {
    const inner = join(folder, 'inner');
    await mkdir(inner);
    await writeFile(join(inner, 'c.txt'), 'The Third\n\nAn abstract of one sentence.\n');
    await writeFile(join(inner, 'b.jsonl.gz'), gzipSync(record({ title: 'The Second' })));
    await writeFile(join(inner, 'a.jsonl'), record({ title: 'The First' }));
    await writeFile(join(inner, 'README.md'), 'Not an input.');
    const papers: Paper[] = [];
    for await (const paper of readPapers(inner)) papers.push(paper);
    expect(papers.map(({ title, source }) => [title, source])).toEqual([
      ['The First', 'a.jsonl'],
      ['The Second', 'b.jsonl.gz'],
      ['The Third', 'c.txt'],
    ]);
  });

  it('refuses what is not there', async () => {
    await mkdir(join(folder, 'empty'));
    await expect(readPapers(join(folder, 'nothing.txt')).next()).rejects.toMatchObject({
      code: 'BAD_USAGE',
      message: expect.stringMatching(/nothing\.txt: no such file or folder$/) as string,
    });
    await expect(readPapers(join(folder, 'empty')).next()).rejects.toMatchObject({
      code: 'BAD_USAGE',
      message: expect.stringMatching(/has no \*\.jsonl/) as string,
    });
  });

  it('tells how many bytes it has read', async () => {
    let bytes = 0;
    const content = gzipSync(record({}));
    await read(content, { onBytes: (count) => (bytes += count) });
    expect(bytes).toBe(content.length);
  });
});
