/** Names of the graph with nothing between them but prepositions and words that say nothing: "ResNet for detection". */
import type { KnownNames } from './names.js';
import type { Token, TokenRange } from './tokens.js';
import { ABOUT_NOTHING, SEARCH_PREPOSITIONS, TAILS, WANTED } from './words.js';

export interface NameInRun {
  readonly phrase: TokenRange;
  readonly preposition?: string;
}

/** Null if a word of the range says something that is no name of the graph. */
export function nameRun(
  tokens: readonly Token[],
  names: KnownNames,
  { start, end }: TokenRange,
): NameInRun[] | null {
  const run: NameInRun[] = [];
  let preposition: string | undefined;
  for (let index = start; index < end;) {
    const word = tokens[index]?.text.toLowerCase() ?? '';
    const phrase = names.longestAt(index, (at) => at < end);
    if (phrase !== undefined) {
      run.push({ phrase, ...(preposition !== undefined && { preposition }) });
      preposition = undefined;
      index = tailEnd(tokens, names, phrase, end);
    } else if (SEARCH_PREPOSITIONS.has(word)) {
      preposition = word;
      index++;
    } else if (ABOUT_NOTHING.has(word) || isHowWanted(tokens, names, index)) {
      index++;
    } else {
      return null;
    }
  }
  return run.length === 0 ? null : run;
}

/** The index after the name and a noun that adds nothing to it: "layers" in "MLP layers". */
export function tailEnd(tokens: readonly Token[], names: KnownNames, name: TokenRange, end: number): number {
  const type = names.conceptAt(name)?.type;
  const next = tokens[name.end]?.text.toLowerCase() ?? '';
  return type !== undefined && name.end < end && TAILS[type].has(next) ? name.end + 1 : name.end;
}

/** "Low" in "low latency". */
export function isHowWanted(tokens: readonly Token[], names: KnownNames, index: number): boolean {
  const metric = names.longestAt(index + 1, () => true);
  const isWanted = WANTED.has(tokens[index]?.text.toLowerCase() ?? '');
  return isWanted && metric !== undefined && names.conceptAt(metric)?.type === 'METRIC';
}

const TESTED_ON: ReadonlySet<string> = new Set(['on', 'at', 'against']);

/** "On COCO", of a dataset. */
export function isTestedOn(names: KnownNames, { phrase, preposition = '' }: NameInRun): boolean {
  return TESTED_ON.has(preposition) && names.conceptAt(phrase)?.type === 'DATASET';
}
