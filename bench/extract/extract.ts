/** `npm run bench -- extract`: how many abstracts a second the readers read, beside what else recognises names in them. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type GoldPaper, readGold } from '../../evaluation/papers.js';
import { readPapers } from '../../ingest/sources/index.js';
import { table } from '../measure.js';
import { conditionalRandomField, type Contestant, libraries, ourReaders } from './contestants.js';
import { measureProgram, type ProgramRun } from './program.js';

export interface ExtractBenchOptions {
  readonly papers: number;
  /** A file of papers; as many as are wanted are taken from it, again from its beginning where it has less. */
  readonly input: string;
  /** Gold papers from which a conditional random field learns; undefined: there is none. */
  readonly learn: string | undefined;
  /** Gold papers by which mentions are right or wrong. */
  readonly gold: string | undefined;
  /** Only contestants whose name has this in it. */
  readonly only: string;
}

const HEAD = [
  'read by',
  'finds',
  'papers a second',
  'with its start',
  'start, seconds',
  'most memory, MB',
  'F1 of mentions',
];

/** Prints a table. Each contestant is a program of its own, so that its start and its memory are its own. */
export async function benchExtract({ papers, input, learn, gold, only }: ExtractBenchOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'papergraph-bench-'));
  try {
    const all = [
      ...ourReaders(),
      ...libraries(),
      ...(learn === undefined ? [] : [conditionalRandomField(learn, join(folder, 'crf.model'))]),
    ];
    const contestants = all.filter(({ name }) => name.includes(only));
    const words = await writePapers(input, papers, join(folder, 'many.jsonl'));
    await writePapers(input, 1, join(folder, 'one.jsonl'));
    const goldPapers = gold === undefined ? [] : await readGold(gold);
    await writeLines(
      goldPapers.map(({ id, title, abstract }) => ({ id, title, abstract })),
      join(folder, 'gold.jsonl'),
    );
    const rows: string[][] = [];
    for (const contestant of contestants) rows.push(await rowOf(contestant, papers, goldPapers, folder));
    console.log(`${papers} papers of ${Math.round(words / papers)} words, title included.\n`);
    console.log(table(HEAD, rows));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Of each, the soonest counts: what else the machine does makes the others later. */
const STARTS = 3;

async function rowOf(
  { name, finds, writesMentions, command }: Contestant,
  papers: number,
  gold: readonly GoldPaper[],
  folder: string,
): Promise<string[]> {
  console.error(`${name} …`);
  const output = join(folder, 'output.jsonl');
  const run = (file: string) => measureProgram(command(join(folder, file), output));
  const starts: ProgramRun[] = [];
  for (let i = 0; i < STARTS; i++) starts.push(await run('one.jsonl'));
  const [soonest = await run('one.jsonl')] = starts.sort((a, b) => a.seconds - b.seconds);
  const cells = [name, finds, ...speedCells(papers, soonest, await run('many.jsonl'))];
  if (gold.length === 0 || !writesMentions) return [...cells, ''];
  await run('gold.jsonl');
  return [...cells, (100 * (await f1Of(output, gold))).toFixed(1)];
}

function speedCells(papers: number, one: ProgramRun, many: ProgramRun): string[] {
  const reading = Math.max(many.seconds - one.seconds, Number.EPSILON);
  return [
    ((papers - 1) / reading).toFixed(1),
    (papers / many.seconds).toFixed(1),
    one.seconds.toFixed(2),
    many.mostMegabytes === undefined ? 'not known here' : many.mostMegabytes.toFixed(0),
  ];
}

interface ReadMentions {
  readonly id: string;
  readonly mentions: readonly Pick<GoldPaper['mentions'][number], 'field' | 'start' | 'end' | 'type'>[];
}

/** Of mentions, which are right if place and type are. */
async function f1Of(output: string, gold: readonly GoldPaper[]): Promise<number> {
  const keysOf = ({ id, mentions }: ReadMentions) =>
    mentions.map(({ field, start, end, type }) => JSON.stringify([id, field, start, end, type]));
  const lines = (await readFile(output, 'utf8')).trim().split('\n');
  const found = new Set(lines.flatMap((line) => keysOf(JSON.parse(line) as ReadMentions)));
  const right = new Set(gold.flatMap(keysOf));
  return (2 * [...found].filter((key) => right.has(key)).length) / (found.size + right.size);
}

/** So many papers of the file, without what tells them apart beside their texts. Resolves with the number of their words. */
async function writePapers(input: string, count: number, to: string): Promise<number> {
  let words = 0;
  async function* papers() {
    for (let written = 0; written < count;) {
      const before = written;
      for await (const { title, abstract } of readPapers(input)) {
        if (written === count) return;
        words += `${title} ${abstract}`.split(/\s+/).length;
        yield { id: `p${written}`, title, abstract };
        written++;
      }
      if (written === before) throw new Error(`${input} has no papers`);
    }
  }
  await writeLines(papers(), to);
  return words;
}

async function writeLines(values: Iterable<unknown> | AsyncIterable<unknown>, to: string): Promise<void> {
  async function* lines() {
    for await (const value of values) yield `${JSON.stringify(value)}\n`;
  }
  await pipeline(Readable.from(lines()), createWriteStream(to));
}
