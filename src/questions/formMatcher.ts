/** A line of forms.ts fitted to a whole question. */
import type { ConceptType } from '../../schema/predicates.js';
import { RELATIONS, type Relation } from './lexicon.js';
import { compilePattern, matchWords, type Pattern } from './patterns.js';
import type { Reading } from './reading.js';
import { isPlainVerb } from './relationMarks.js';
import type { TokenRange } from './tokens.js';

/** What stands in the places of a line. */
export interface Places {
  readonly X?: TokenRange;
  readonly Y?: TokenRange;
  readonly S?: TokenRange;
  readonly Q?: TokenRange;
  readonly T?: AskedKind;
  readonly V?: Relation;
  /** The lemma of the preposition. */
  readonly P?: string;
}

interface AskedKind {
  /** Empty: of any type. */
  readonly types: readonly ConceptType[];
}

/** Whether a stretch of the question may stand in the place. */
export type Admits = (place: 'X' | 'S' | 'Q', range: TokenRange) => boolean;

type Element =
  { readonly kind: 'place'; readonly place: Place } | { readonly kind: 'word'; readonly pattern: Pattern };
const PLACES = ['X', 'Y', 'S', 'Q', 'T', 'D', 'N', 'M', 'V', 'W', 'P', 'A'] as const;
type Place = (typeof PLACES)[number];

export type Line = readonly Element[];

export function compileLine(line: string): Line {
  return line.split(' ').map((word): Element => {
    const place = PLACES.find((candidate) => candidate === word);
    return place === undefined ? { kind: 'word', pattern: compilePattern(word) } : { kind: 'place', place };
  });
}

/** Wordings of relations that end by their concept, the longest first. */
const VERBS = RELATIONS.flatMap((relation) =>
  [...relation.verbs, ...relation.phrases].map((text) => ({
    relation,
    pattern: compilePattern(text),
    canBePassive: relation.verbs.includes(text) && isPlainVerb(text),
  })),
)
  .filter(({ pattern }) => pattern.after.length === 0)
  .sort((a, b) => b.pattern.length - a.pattern.length);

/** The places of the line in the question, if the line is all of it; null if it does not fit. */
export function fitLine(reading: Reading, line: Line, admits: Admits): Places | null {
  const hasItsWords = line.every((element) => element.kind === 'place' || reading.hasWord(element.pattern));
  return hasItsWords ? fit(reading, line, 0, {}, admits) : null;
}

function fit(reading: Reading, line: Line, from: number, places: Places, admits: Admits): Places | null {
  const [element, ...rest] = line;
  const index = reading.skipIdle(from);
  if (element === undefined) return index === reading.length ? places : null;
  // What may stand idle at the beginning ("is", "do") may be a word of the line.
  const starts = element.kind === 'word' && from === 0 ? [...Array(index + 1).keys()] : [index];
  for (const start of starts) {
    for (const { end, found } of ends(reading, element, start, places, admits)) {
      const fitted = fit(reading, rest, end, { ...places, ...found }, admits);
      if (fitted !== null) return fitted;
    }
  }
  return null;
}

interface End {
  readonly end: number;
  readonly found?: Partial<Places>;
}

/** Where the element may end that begins at `start`. */
function* ends(
  reading: Reading,
  element: Element,
  start: number,
  places: Places,
  admits: Admits,
): Generator<End> {
  if (start >= reading.length) return;
  if (element.kind === 'word') {
    if (reading.isWord(start, element.pattern)) yield { end: start + 1 };
    return;
  }
  switch (element.place) {
    case 'X':
    case 'Y':
    case 'S':
    case 'Q': {
      const { place } = element;
      for (let end = reading.length; end > start; end--) {
        const range = { start, end };
        if (admits(place === 'Y' ? 'X' : place, range)) yield { end, found: { [place]: range } };
      }
      return;
    }
    case 'T':
    case 'D':
    case 'N':
    case 'M': {
      const kind = reading.kindAskedFor(start, element.place);
      if (kind !== undefined) yield { end: kind.end, found: { T: kind } };
      return;
    }
    case 'V':
    case 'W':
      for (const { relation, pattern, canBePassive } of VERBS) {
        if (element.place === 'W' && !canBePassive) continue;
        const words = places.P === undefined ? pattern.before : withoutLast(pattern.before, places.P);
        const end = words && matchWords(reading.tokens, start, words, reading.availability);
        if (end !== undefined) yield { end, found: { V: relation } };
      }
      return;
    case 'P': {
      const preposition = reading.preposition(start);
      if (preposition !== undefined) yield { end: start + 1, found: { P: preposition } };
      return;
    }
    case 'A': {
      for (let end = reading.auxiliariesEnd(start); end > start; end--) yield { end };
    }
  }
}

/** The words without the preposition that stands elsewhere; undefined if they do not end by it. */
function withoutLast(words: Pattern['before'], preposition: string): Pattern['before'] | undefined {
  const last = words.at(-1);
  return words.length > 1 && last?.has(preposition) === true ? words.slice(0, -1) : undefined;
}
