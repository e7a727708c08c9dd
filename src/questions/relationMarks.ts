/** Where a question says a relation: the lines of the lexicon found among its words. */
import { PARTICLES, RELATIONS, type Relation } from './lexicon.js';
import { compilePattern, matchWords, type Availability, type Pattern } from './patterns.js';
import type { Token, TokenRange } from './tokens.js';

export interface RelationMark {
  readonly relation: Relation;
  /** The words of the relation, and those of its concept if the line says where it ends. */
  readonly start: number;
  readonly end: number;
  /** Where the concept stands, if the line has words after it; else it follows the mark. */
  readonly object?: TokenRange;
  /** Whether the concept may stand before: "X is used", not "X is based on". */
  readonly canBePassive: boolean;
}

interface Wording {
  readonly relation: Relation;
  readonly pattern: Pattern;
  readonly canBePassive: boolean;
}

const WORDINGS: readonly Wording[] = RELATIONS.flatMap((relation) => [
  ...relation.verbs.flatMap(withParticleLast).map((line) => ({
    relation,
    pattern: compilePattern(line),
    canBePassive: isPlainVerb(line),
  })),
  ...relation.phrases.map((line) => ({ relation, pattern: compilePattern(line), canBePassive: false })),
]).sort((a, b) => b.pattern.length - a.pattern.length);

/** "use X", "leave out X": what has no preposition of its own. */
export function isPlainVerb(line: string): boolean {
  const [, second = '', third] = line.split(' ');
  return second === 'X' || (third === 'X' && PARTICLES.has(second));
}

/** "leave out X" is "leave X out", too. */
function withParticleLast(line: string): string[] {
  const [verb, particle = '', x] = line.split(' ');
  return x === 'X' && PARTICLES.has(particle) ? [line, `${verb} X ${particle}`] : [line];
}

/** Whether a relation could begin at this token, whatever follows. */
export function startsRelation(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token !== undefined && WORDINGS.some(({ pattern }) => pattern.before[0]?.has(token.lemma) === true);
}

/**
 * All relations that the question says, in its order. `isEdge` says
 * at which tokens the name of a concept cannot go on.
 */
export function findRelations(
  tokens: readonly Token[],
  availability: Availability,
  isEdge: (index: number) => boolean,
): RelationMark[] {
  const marks: RelationMark[] = [];
  for (let index = 0; index < tokens.length;) {
    const mark = relationAt(tokens, index, availability, isEdge, marks.at(-1)?.end ?? 0);
    if (mark !== undefined) marks.push(mark);
    index = mark?.end ?? index + 1;
  }
  return marks;
}

function relationAt(
  tokens: readonly Token[],
  index: number,
  availability: Availability,
  isEdge: (index: number) => boolean,
  previousEnd: number,
): RelationMark | undefined {
  for (const { relation, pattern, canBePassive } of WORDINGS) {
    const { before, after } = pattern;
    const words = before.length > 0 ? before : after;
    const end = matchWords(tokens, index, words, availability);
    if (end === undefined) continue;
    if (after.length === 0) return { relation, start: index, end, canBePassive };
    const object =
      before.length > 0
        ? objectBetween(tokens, end, after, availability, isEdge)
        : objectBefore(index, previousEnd, isEdge);
    if (object === undefined) continue;
    const mark = { relation, object, canBePassive: false };
    return before.length > 0
      ? { ...mark, start: index, end: matchWords(tokens, object.end, after, availability) ?? object.end }
      : { ...mark, start: object.start, end };
  }
  return undefined;
}

/** From `start` to the words `after`, if they follow before the name of a concept has to end. */
function objectBetween(
  tokens: readonly Token[],
  start: number,
  after: Pattern['after'],
  availability: Availability,
  isEdge: (index: number) => boolean,
): TokenRange | undefined {
  for (let end = start; end < tokens.length; end++) {
    if (end > start && matchWords(tokens, end, after, availability) !== undefined) return { start, end };
    if (isEdge(end)) return undefined;
  }
  return undefined;
}

/** The words before `end`, back to where the name of a concept has to begin. */
function objectBefore(
  end: number,
  previousEnd: number,
  isEdge: (index: number) => boolean,
): TokenRange | undefined {
  let start = end;
  while (start > previousEnd && !isEdge(start - 1)) start--;
  return start < end ? { start, end } : undefined;
}
