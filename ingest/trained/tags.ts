/** Tags of words to mentions: the best sequence in which I follows B or I of its own type (Viterbi 1967). */
import type { ConceptType } from '../../schema/predicates.js';
import { TAGS } from './labels.js';

export interface TaggedMention {
  /** Index of its first and of its last word. */
  readonly first: number;
  readonly last: number;
  readonly type: ConceptType;
  /** Product of the probabilities of its words' tags, and of the tag of the word behind it, which ends it. */
  readonly probability: number;
}

const typeOf = (tag: number) => TAGS[tag]?.slice(2);
const isInside = (tag: number) => TAGS[tag]?.startsWith('I-') === true;
const isBegin = (tag: number) => TAGS[tag]?.startsWith('B-') === true;
/** Of each tag, those that may stand before it; before an I nothing else can begin a text. */
const MAY_PRECEDE = TAGS.map((_, tag) =>
  [...TAGS.keys()].filter((before) => !isInside(tag) || (before > 0 && typeOf(before) === typeOf(tag))),
);

/** `logits` are words × TAGS, row by row. */
export function decodeTags(logits: Float32Array): TaggedMention[] {
  const width = TAGS.length;
  const words = logits.length / width;
  const scores: number[][] = [];
  for (let word = 0; word < words; word++) {
    const row = [...logits.subarray(word * width, (word + 1) * width)];
    const highest = Math.max(...row);
    const sum = Math.log(row.reduce((total, value) => total + Math.exp(value - highest), 0)) + highest;
    scores.push(row.map((value) => value - sum));
  }
  const path = bestPath(scores);
  const mentions: TaggedMention[] = [];
  for (let first = 0; first < words; first++) {
    const type = typeOf(path[first] ?? 0);
    if (!isBegin(path[first] ?? 0)) continue;
    let last = first;
    while (isInside(path[last + 1] ?? 0)) last++;
    let sum = 0;
    for (let word = first; word <= Math.min(last + 1, words - 1); word++)
      sum += scores[word]?.[path[word] ?? 0] ?? 0;
    mentions.push({ first, last, type: type as ConceptType, probability: Math.exp(sum) });
  }
  return mentions;
}

function bestPath(scores: readonly (readonly number[])[]): number[] {
  if (scores.length === 0) return [];
  const cameFrom: number[][] = [];
  let best = (scores[0] ?? []).map((score, tag) => (isInside(tag) ? -Infinity : score));
  for (const row of scores.slice(1)) {
    const back = MAY_PRECEDE.map((before) =>
      before.reduce((winner, tag) => ((best[tag] ?? -Infinity) > (best[winner] ?? -Infinity) ? tag : winner)),
    );
    best = back.map((before, tag) => (best[before] ?? -Infinity) + (row[tag] ?? -Infinity));
    cameFrom.push(back);
  }
  const path = [best.indexOf(Math.max(...best))];
  for (const back of cameFrom.reverse()) path.push(back[path.at(-1) ?? 0] ?? 0);
  return path.reverse();
}
