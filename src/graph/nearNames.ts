/** Names that differ from a written one by slips of the pen. Pure functions; the stores find the candidates. */
import { conceptKey } from '../../schema/names.js';
import type { NearName, StoredConcept } from './store.js';

/** A written name, as the names that are near to it are looked for. */
export interface WrittenName {
  readonly key: string;
  /** At most so many letters too many, missing, wrong, or swapped with the next. */
  readonly mostEdits: number;
}

/** From so many characters of the key on, that many edits are a slip of the pen rather than another name. */
const LEAST_LENGTHS = [4, 8];

/** In characters of the key: for longer ones Lucene's automaton grows until the server refuses it. */
const LONGEST = 100;

/** An edit changes at most so many trigrams of a text: those over two letters that are swapped. */
const TRIGRAMS_PER_EDIT = 4;

/** Null if the name is too short for slips, too long to look for, or repeats itself so much that its trigrams would find none. */
export function writtenName(name: string): WrittenName | null {
  const key = conceptKey(name);
  const { length } = Array.from(key);
  if (length > LONGEST) return null;
  const byLength = LEAST_LENGTHS.filter((least) => length >= least).length;
  const byTrigrams = Math.floor((trigrams(key).length - 1) / TRIGRAMS_PER_EDIT);
  const mostEdits = Math.min(byLength, byTrigrams);
  return mostEdits > 0 ? { key, mostEdits } : null;
}

/** So many trigrams of a name that not all of them can be missing in one that is near to it. */
export function trigramsThatFind({ mostEdits }: WrittenName): number {
  return TRIGRAMS_PER_EDIT * mostEdits + 1;
}

/** A key as it is indexed: its first and last letters count as much as the others. */
function paddedKey(key: string): string {
  return `^^${key}$$`;
}

/** The trigrams of a padded key, each once. */
export function trigrams(key: string): string[] {
  const letters = Array.from(paddedKey(key));
  return [...new Set(letters.slice(2).map((_, index) => letters.slice(index, index + 3).join('')))];
}

/**
 * How many letters must be added, left out, changed or swapped with the next to make the one text of the other; no letter
 * is touched twice ("optimal string alignment"). Infinity if they are more than `most`. Code units are taken for letters.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  let leastBefore = 0;
  for (let row = 1; row <= a.length; row++) {
    const current = new Array<number>(b.length + 1).fill(Infinity);
    if (row <= most) current[0] = row;
    let least = current[0] ?? Infinity;
    // What lies further from the diagonal has more edits.
    for (let column = Math.max(1, row - most); column <= Math.min(b.length, row + most); column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const edits = Math.min(
        (last[column] ?? Infinity) + 1,
        (current[column - 1] ?? Infinity) + 1,
        (last[column - 1] ?? Infinity) + (isSame ? 0 : 1),
        isSwapped ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity,
      );
      current[column] = edits;
      if (edits < least) least = edits;
    }
    if (least > most && leastBefore > most) return Infinity;
    leastBefore = least;
    beforeLast = last;
    last = current;
  }
  const distance = last[b.length] ?? Infinity;
  return distance > most ? Infinity : distance;
}

/** Whether the name with this key is near to the written one. */
export function isNear(key: string, { key: written, mostEdits }: WrittenName): boolean {
  return editDistance(key, written, mostEdits) <= mostEdits;
}

/** A name of a concept, and where it comes from: 0 canonical, 1 from the vocabulary, 2 from papers. */
export interface NameCandidate {
  readonly name: string;
  readonly key: string;
  readonly origin: number;
  readonly concept: StoredConcept;
}

/** The nearest names among the candidates, one a concept, in the order of the port. */
export function nearestNames(
  written: WrittenName,
  candidates: readonly NameCandidate[],
  first: number,
): NearName[] {
  const near = candidates
    .map((candidate) => ({
      ...candidate,
      edits: editDistance(candidate.key, written.key, written.mostEdits),
    }))
    .filter(({ edits }) => edits <= written.mostEdits)
    .sort(
      (a, b) =>
        a.edits - b.edits ||
        b.concept.paperCount - a.concept.paperCount ||
        byCodePoints(a.concept.id, b.concept.id) ||
        a.origin - b.origin ||
        byCodePoints(a.name, b.name),
    );
  const ofConcepts = new Map<string, NearName>();
  for (const { concept, name, edits } of near) {
    if (!ofConcepts.has(concept.id)) ofConcepts.set(concept.id, { concept, name, edits });
  }
  return [...ofConcepts.values()].slice(0, first);
}

function byCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
