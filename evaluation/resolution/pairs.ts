/** How right the resolver is on pairs of mentions in different papers that a person has judged: see the README. */
import { readFileSync } from 'node:fs';
import { VocabularyMatcher } from '../../ingest/recognise/vocabularyMatcher.js';
import type { Vocabulary } from '../../ingest/vocabulary/vocabulary.js';
import type { Paper, TextField } from '../../schema/knowledge.js';
import { resolveSpans } from './resolveSpans.js';

/** Where a paper names a concept. `start` counts Unicode code points. */
interface Place {
  readonly text: string;
  readonly paper: string;
  readonly field: TextField;
  readonly start: number;
}

export interface JudgedPair {
  readonly verdict: 'same' | 'different';
  /** `develop`: rules may be made from it; `report`: it is only measured. */
  readonly half: 'develop' | 'report';
  readonly kind: string;
  readonly places: readonly [Place, Place];
}

export interface PairScore {
  /** Of the pairs that are taken for the same concept, how many are; in per cent. */
  readonly precision: number;
  /** Of the pairs that are the same concept, how many are taken for it; in per cent. */
  readonly recall: number;
  readonly wrong: readonly JudgedPair[];
}

/** The lists of pairs, in the order in which they were drawn. */
export const PAIR_LISTS = [
  'pairs.tsv',
  'secondPairs.tsv',
  'thirdPairs.tsv',
  'fourthPairs.tsv',
  'fifthPairs.tsv',
  'sixthPairs.tsv',
] as const;

export function readPairs(list: (typeof PAIR_LISTS)[number]): JudgedPair[] {
  return readFileSync(new URL(list, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [verdict, half, kind = '', ...places] = line.split('\t');
      return {
        verdict: verdict as JudgedPair['verdict'],
        half: half as JudgedPair['half'],
        kind,
        places: [placeOf(places.slice(0, 4)), placeOf(places.slice(4))],
      };
    });
}

function placeOf([text = '', paper = '', field, start]: readonly string[]): Place {
  return { text, paper, field: field as TextField, start: Number(start) };
}

/** Scores the resolver on pairs. Throws `RangeError` if a paper is missing. */
export function scorePairs(
  pairs: readonly JudgedPair[],
  papers: ReadonlyMap<string, Paper>,
  vocabulary: Vocabulary,
): PairScore {
  const matcher = new VocabularyMatcher(vocabulary);
  const conceptAt = (place: Place): string => {
    const paper = papers.get(place.paper);
    if (!paper) throw new RangeError(`There is no paper ${place.paper}`);
    return resolveSpans(paper, [place], matcher)[0] ?? '';
  };
  const judged = pairs.map((pair) => {
    const [one, other] = pair.places.map(conceptAt);
    return { pair, isTakenForSame: one === other };
  });
  const taken = judged.filter(({ isTakenForSame }) => isTakenForSame);
  const right = taken.filter(({ pair }) => pair.verdict === 'same').length;
  return {
    precision: (100 * right) / taken.length,
    recall: (100 * right) / pairs.filter(({ verdict }) => verdict === 'same').length,
    wrong: judged
      .filter(({ pair, isTakenForSame }) => isTakenForSame !== (pair.verdict === 'same'))
      .map(({ pair }) => pair),
  };
}
