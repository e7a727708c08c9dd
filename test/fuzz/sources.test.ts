/** Whatever a file holds, reading it gives papers and problems with their places: no crash, no hang, no memory without bound. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPapers, SOURCE_FORMATS, type SourceFormat } from '../../ingest/sources/index.js';
import { paperSchema } from '../../schema/knowledge.js';
import { BOMB_BYTES, BOUND, LARGE_BYTES, MOST_GROWTH_BYTES } from './bound.js';
import { bomb, openingsOf, SAMPLES } from './samples.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-fuzz-'));
});
afterAll(() => rm(folder, { recursive: true }));

const MOST_MILLIS_OF_SMALL_INPUT = 5_000;

/** Reads all, and checks what comes: valid papers, and problems on lines that there are. */
async function readAll(content: Uint8Array, format: SourceFormat | undefined, lines = linesOf(content)) {
  const file = join(folder, 'input');
  await writeFile(file, content);
  const counts = { papers: 0, problems: 0 };
  const check = ({ line, reason }: { line: number; reason: string }) => {
    counts.problems += 1;
    // Not `expect`, which takes longer than what it checks, a million times.
    if (reason === '' || reason.length >= 2_000 || !(line >= 1 && line <= lines))
      throw new Error(`line ${line} of ${lines}: ${JSON.stringify(reason)}`);
  };
  for await (const paper of readPapers(file, { format, onProblem: check, onPassedOver: check })) {
    counts.papers += 1;
    paperSchema.parse(paper);
    expect(`${paper.id}${paper.title}${paper.abstract}${paper.authors.join('')}`).not.toMatch(/\p{Cs}|\0/u);
  }
  return counts;
}

/** XML takes a carriage return for the end of a line, too. */
function linesOf(content: Uint8Array): number {
  return content.reduce((count, byte) => count + (byte === 0x0a || byte === 0x0d ? 1 : 0), 1);
}

/** What breaks programs, put anywhere into a sample. */
const HOSTILE = [
  '\u0000',
  '\ud800',
  '\\ud800',
  '&#xd800;',
  '&#0;',
  '&a;',
  '\ufeff',
  '\u2028',
  '\r',
  '\n',
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '</',
  '<!--',
  '<![CDATA[',
  '@',
  '#',
  '=',
  ',',
  '%',
  '$',
  '~',
  '\\"',
  '\\u',
  '1e999',
  'null',
  '__proto__',
  '\nTY  - ',
  '\nER  - ',
  '\n@article{',
  '   ',
  'é',
  '𝒜',
].map((text) => Buffer.from(text));

type Change = (content: Buffer) => Buffer;
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  place.map(
    (at): Change =>
      (content) =>
        content.subarray(0, at * content.length),
  ),
  fc
    .tuple(place, fc.oneof(fc.constantFrom(...HOSTILE), fc.uint8Array({ maxLength: 8 })))
    .map(([at, text]): Change => (content) => {
      const position = Math.floor(at * content.length);
      return Buffer.concat([content.subarray(0, position), text, content.subarray(position)]);
    }),
  fc.tuple(place, place, fc.integer({ min: 0, max: 20 })).map(([from, to, times]): Change => (content) => {
    const [start = 0, end = 0] = [from, to]
      .map((at) => Math.floor(at * content.length))
      .sort((a, b) => a - b);
    return Buffer.concat([
      content.subarray(0, start),
      ...Array.from({ length: times }, () => content.subarray(start, end)),
      content.subarray(end),
    ]);
  }),
);
const changed = (format: SourceFormat) =>
  fc
    .array(change, { minLength: 1, maxLength: 6 })
    .map((changes) =>
      changes.reduce<Buffer>((content, apply) => apply(content), Buffer.from(SAMPLES[format])),
    );

describe.each(SOURCE_FORMATS)('%s', (format) => {
  it('has a sample that is in order', async () => {
    const { papers, problems } = await readAll(Buffer.from(SAMPLES[format]), undefined);
    expect(problems).toBe(0);
    expect(papers).toBeGreaterThan(0);
  });

  it('survives samples that were cut, repeated and written into', async () => {
    await fc.assert(
      fc.asyncProperty(changed(format), fc.boolean(), async (content, isFound) => {
        const start = Date.now();
        await readAll(content, isFound ? undefined : format);
        expect(Date.now() - start).toBeLessThan(MOST_MILLIS_OF_SMALL_INPUT);
      }),
      BOUND,
    );
  });

  it('survives any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (content) => {
        await readAll(content, format);
      }),
      BOUND,
    );
  });

  const million = 1_000_000;
  it.each<[string, () => Buffer, number]>([
    ...openingsOf(format).map((opening): [string, () => Buffer, number] => [
      `${JSON.stringify(opening)} without end`,
      () => Buffer.from(opening.repeat(Math.ceil(LARGE_BYTES / opening.length))),
      Number.MAX_SAFE_INTEGER,
    ]),
    ['one line', () => Buffer.alloc(LARGE_BYTES, 'x'), 1],
    [
      'a record with one line',
      () => Buffer.from(SAMPLES[format].replace('Gates', 'x'.repeat(LARGE_BYTES))),
      20,
    ],
    ['a million blank lines', () => Buffer.from('\n'.repeat(million) + SAMPLES[format]), million + 20],
    ['a bomb of blanks', () => bomb(0x20, BOMB_BYTES), 1],
    ['a bomb of brackets', () => bomb(0x5b, BOMB_BYTES), 1],
    ['a bomb of line feeds', () => bomb(0x0a, LARGE_BYTES / 4), Number.MAX_SAFE_INTEGER],
    [
      'records without end',
      () => Buffer.from(SAMPLES[format].repeat(Math.ceil(LARGE_BYTES / 4 / SAMPLES[format].length))),
      Number.MAX_SAFE_INTEGER,
    ],
  ])('reads %s with little memory', async (_, content, lines) => {
    const watch = watchMemory(content());
    await readAll(watch.content, format, lines);
    expect(watch.growth()).toBeLessThan(MOST_GROWTH_BYTES);
  });
});

/** How far the memory in use goes beyond what it is at the beginning, garbage not counted. */
function watchMemory(content: Buffer) {
  const used = () => {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = used();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, used());
  }, 50);
  return {
    content,
    growth() {
      clearInterval(timer);
      return Math.max(most, used()) - before;
    },
  };
}

it('memory is measured', () => {
  expect(globalThis.gc).toBeTypeOf('function');
});
