/**
 * Every regular expression of the product runs in linear time, so that no text of a paper, a question or a file can keep it
 * busy. recheck (https://makenowjust-labs.github.io/recheck/) proves it or finds a text that does. A minute's work: what
 * has been proved stands in linear-expressions.txt, and `npm run fuzz` proves all again and writes that file.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import pMap from 'p-map';
import { expect, it } from 'vitest';
import { isAtLength } from './bound.js';
import { regularExpressionsIn } from './regularExpressions.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROVED = new URL('linear-expressions.txt', import.meta.url);
const FOLDERS = ['ingest', 'src', 'schema', 'web'];
const TIMEOUT_MILLIS = 10_000;

/** Those that are not linear or cannot be proved to be, each with the reason why it does no harm. */
const REVIEWED: readonly (readonly [beginning: string, reason: string])[] = [
  [String.raw`/10\.\d{4,9}\/[^\s"<>]{1,200}(?:<`, 'looks at 337 characters from each place at most'],
  [
    String.raw`/https?:\/\/\S+|www`,
    'looks at 321 characters from each place at most, or takes what it looks at',
  ],
  [String.raw`/([\p{L}\p{N}][\p{L}\p{N}+.-]*)\s*$/u`, 'of 30 characters'],
  [String.raw`/[^.;:!?()]*$/`, 'of 250 characters'],
  [String.raw`/^(.*\p{L}.*?)[\s-]*v?\d+`, 'of 100 characters'],
  [String.raw`/#(?:\s.*)?$/`, 'of a line of the word lists that come with papergraph'],
  [String.raw`/^([^\s=:]+)\s*=\s*`, 'of a line of the vocabulary'],
  [String.raw`/(^|\s)#.*$/`, 'of a line of the vocabulary'],
  [String.raw`/[-‐‑](?:based|free|like`, 'of one word, whose beginning ends the search for its end'],
  [String.raw`/\/+$/`, 'of an address that the user set'],
  [String.raw`/(?:'s|[\])}>*_`, 'of a question, which has a greatest length'],
  [String.raw`/^(\W*)(?!what|which|who|how)(\S.*?) (?:(?:is`, 'of a question, which has a greatest length'],
  [
    String.raw`/(?:MNIST|CIFAR|ImageNet`,
    'no proof in time: what is repeated needs a character before it that it does not match',
  ],
  [
    String.raw`/(?:[nN]ets?|NET|[fF]ormers?`,
    'no proof in time: what is repeated stands at the end, after a fixed word',
  ],
  [
    String.raw`/^(?:, )?(?:such as|including`,
    'no proof in time: begins at the beginning, and repeats nothing',
  ],
  [
    String.raw`/^(?:(?:(?:is|are|can be|be|was|were) )?`,
    'no proof in time: four words at most, spaces between them',
  ],
  [String.raw`/\b(?:existing|previous|prior`, 'no proof in time: two words at most, spaces between them'],
  [String.raw`/^(.*\b(?:encoder|decoder|generator`, 'of a phrase of the text, at most 500 characters'],
  [String.raw`/(?:arxiv:\s?|arxiv\.org`, 'no proof in time: no repetition without a bound'],
  [
    String.raw`/^(?:\w*rais|prais|advis`,
    'no proof in time: begins at the beginning, one repetition in each branch',
  ],
];
const isReviewed = (expression: string) => REVIEWED.some(([beginning]) => expression.startsWith(beginning));

it('every regular expression runs in linear time, or on short texts alone', async () => {
  const { written } = regularExpressionsIn(ROOT, FOLDERS);
  const places = new Map(written.map((expression) => [textOf(expression), expression]));
  const proved = new Set(isAtLength || !existsSync(PROVED) ? [] : readFileSync(PROVED, 'utf8').split('\n'));
  const unproved = [...places].filter(([text]) => !isReviewed(text) && !proved.has(text));
  const verdicts = await pMap(
    unproved,
    async ([text, { place, source, flags }]) => {
      const verdict = await check(source, flags, { timeout: TIMEOUT_MILLIS });
      return {
        text,
        place,
        status: verdict.status,
        how: verdict.status === 'unknown' ? 'no proof in time' : verdict.complexity.summary,
      };
    },
    { concurrency: 2 },
  );
  expect(verdicts.filter(({ status }) => status !== 'safe')).toEqual([]);
  if (isAtLength) {
    const lines = [...places.keys()].filter((text) => !isReviewed(text)).sort();
    writeFileSync(PROVED, `${lines.join('\n')}\n`);
  }
});

it('what was reviewed is still there', () => {
  const { written } = regularExpressionsIn(ROOT, FOLDERS);
  const texts = written.map(textOf);
  expect(REVIEWED.filter(([beginning]) => !texts.some((text) => text.startsWith(beginning)))).toEqual([]);
});

it('few are made of texts, and those of texts that stand in the product', () => {
  const { made } = regularExpressionsIn(ROOT, FOLDERS);
  expect(made.map((place) => place.replace(/:\d+$/, ''))).toEqual([
    'ingest/llm/findText.ts',
    'ingest/relate/cueMatcher.ts',
    'ingest/relate/cueMatcher.ts',
    'ingest/resolve/reworded.ts',
    'ingest/resolve/reworded.ts',
    'ingest/resolve/reworded.ts',
    'schema/names.ts',
  ]);
});

function textOf({ source, flags }: { readonly source: string; readonly flags: string }): string {
  return `/${source}/${flags}`;
}
