/** Papers to read: abstracts of sentences that the sample papers' abstracts have, so that papers share concepts. */
import { readFileSync } from 'node:fs';
import { pick, seededRandom } from '../../bench/random.js';

const SAMPLE = new URL('../../data/sample/papers.jsonl', import.meta.url);
const SENTENCES_OF_AN_ABSTRACT = 5;
/** Every so many papers come a second time, as a record with a DOI of its own, at the end of the input. */
const PUBLISHED = 8;
const SEED = 20_260_101;

interface InputRecord {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly arxivId: string;
  readonly doi?: string;
}

export interface FaultInput {
  /** JSON Lines: a record of each paper, then the second records. */
  readonly lines: string;
  /** The same without the second records. */
  readonly firstLines: string;
  readonly recordIds: readonly string[];
}

/** The same for the same number. */
export function faultInput(papers: number): FaultInput {
  const random = seededRandom(SEED);
  const sample = readFileSync(SAMPLE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { title: string; abstract: string });
  const sentences = sample.flatMap(({ abstract }) => abstract.split(/(?<=[.])\s+(?=[A-Z])/));
  const first = Array.from({ length: papers }, (_, index): InputRecord => {
    const year = 2012 + (index % 13);
    return {
      id: `preprint-${index}`,
      title: `${pick(sample, random).title}, Part ${index}`,
      abstract: Array.from({ length: SENTENCES_OF_AN_ABSTRACT }, () => pick(sentences, random)).join(' '),
      authors: [`Ada Writer${index}`],
      published: String(year),
      arxivId: `${String(year - 2000)}01.${String(index + 1).padStart(5, '0')}`,
    };
  });
  const second = first
    .filter((_, index) => index % PUBLISHED === 0)
    .map((record, index): InputRecord => ({ ...record, id: `published-${index}`, doi: `10.1000/${index}` }));
  const linesOf = (records: readonly InputRecord[]) =>
    records.map((record) => `${JSON.stringify(record)}\n`).join('');
  return {
    lines: linesOf([...first, ...second]),
    firstLines: linesOf(first),
    recordIds: [...first, ...second].map(({ id }) => id),
  };
}
