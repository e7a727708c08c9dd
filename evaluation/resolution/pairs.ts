/** How right the resolver is on pairs of mentions in different papers that a person has judged: see `pairs.tsv`. */
import { readFileSync } from 'node:fs';
import { codePointOffsets } from '../../ingest/language/codePoints.js';
import { readDocument } from '../../ingest/language/document.js';
import { recognise } from '../../ingest/recognise/recognise.js';
import { VocabularyMatcher } from '../../ingest/recognise/vocabularyMatcher.js';
import { resolve } from '../../ingest/resolve/resolve.js';
import type { Vocabulary } from '../../ingest/vocabulary/vocabulary.js';
import type { Paper, TextField } from '../../schema/knowledge.js';

/** Where a paper names a concept. `start` counts Unicode code points. */
interface Place {
  readonly name: string;
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

const PAIRS = new URL('./pairs.tsv', import.meta.url);

export function readPairs(): JudgedPair[] {
  return readFileSync(PAIRS, 'utf8')
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

function placeOf([name = '', paper = '', field, start]: readonly string[]): Place {
  return { name, paper, field: field as TextField, start: Number(start) };
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
    return resolvedAt(place, paper, matcher);
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

/** The concept that a mention means, whether or not the recogniser finds it. */
function resolvedAt({ name, field, start }: Place, paper: Paper, matcher: VocabularyMatcher): string {
  const document = readDocument(paper);
  const { mentions, abbreviations } = recognise(document, matcher);
  const offsetOf = codePointOffsets(document.text[field]);
  const end = start + Array.from(name).length;
  const sentence = document.sentences.find(
    (candidate) => candidate.field === field && candidate.tokens.some((token) => offsetOf(token.end) > start),
  );
  const first = sentence?.tokens.findIndex((token) => offsetOf(token.end) > start) ?? -1;
  const last = sentence?.tokens.findLastIndex((token) => offsetOf(token.start) < end) ?? -1;
  if (!sentence || first < 0 || last < first) throw new RangeError(`${paper.id} has no words at ${start}`);
  const others = mentions.filter(
    (mention) => mention.sentence !== sentence || mention.last < first || mention.first > last,
  );
  const covered = mentions.find(
    (mention) => mention.sentence === sentence && mention.first <= last && mention.last >= first,
  );
  const mention = { sentence, first, last, type: covered?.type ?? 'ARCHITECTURE', confidence: 1 } as const;
  const resolved = resolve(document, { mentions: [...others, mention], abbreviations }, matcher);
  return resolved.find((each) => each.mention === mention)?.concept.id ?? '';
}
