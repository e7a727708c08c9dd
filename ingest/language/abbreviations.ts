import type { Range } from './sentences.js';

/** An abbreviation with the words that it stands for, where a text defines it. */
export interface AbbreviationDefinition {
  readonly short: Range;
  readonly long: Range;
}

/**
 * Finds "long form (SF)" and "SF (long form)" after Schwartz and Hearst, "A Simple Algorithm for Identifying
 * Abbreviation Definitions in Biomedical Text" (PSB 2003): the letters of the short form are matched from right to left
 * in at most min(|SF| + 5, 2 |SF|) words before the bracket, and the first letter must begin a word.
 */
export function findAbbreviations(text: string): AbbreviationDefinition[] {
  const found: AbbreviationDefinition[] = [];
  for (const bracket of text.matchAll(/\(([^()]{2,80})\)/g)) {
    const inside = bracket[1] ?? '';
    const insideStart = bracket.index + 1;
    const head = /^[^,;]*/.exec(inside)?.[0].trim() ?? '';
    if (head === '') continue;
    if (isShortForm(head)) {
      const start = text.indexOf(head, insideStart);
      const long = longFormBefore(text, bracket.index, head);
      if (long) found.push({ short: { start, end: start + head.length }, long });
    } else {
      const short = /([\p{L}\p{N}][\p{L}\p{N}+.-]*)\s*$/u.exec(
        text.slice(Math.max(0, bracket.index - 30), bracket.index),
      );
      if (!short?.[1] || !isShortForm(short[1])) continue;
      const end = bracket.index - (short[0].length - short[1].length);
      const long = matchLongForm(inside, short[1]);
      if (long === 0)
        found.push({
          short: { start: end - short[1].length, end },
          long: { start: insideStart, end: insideStart + inside.length },
        });
    }
  }
  return found;
}

function isShortForm(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 12 &&
    !/\s/.test(text) &&
    /^[\p{L}\p{N}]/u.test(text) &&
    (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2
  );
}

function longFormBefore(text: string, bracket: number, short: string): Range | undefined {
  const letters = short.replace(/s$/, '');
  const maxWords = Math.min(letters.length + 5, letters.length * 2);
  const before = text.slice(Math.max(0, bracket - 250), bracket).trimEnd();
  const clause = /[^.;:!?()]*$/.exec(before)?.[0] ?? '';
  const words = [...clause.matchAll(/\S+/g)];
  const first = words[Math.max(0, words.length - maxWords)];
  if (!first) return undefined;
  const window = clause.slice(first.index);
  const start = matchLongForm(window, letters);
  if (start === undefined) return undefined;
  const long = window.slice(start);
  if (long.toLowerCase() === short.toLowerCase() || long.length <= letters.length) return undefined;
  const end = Math.max(0, bracket - 250) + before.length;
  return { start: end - long.length, end };
}

/** Where the long form begins in `window`, or undefined if the letters of the short form are not found in it. */
function matchLongForm(window: string, short: string): number | undefined {
  let position = window.length - 1;
  for (let i = short.length - 1; i >= 0; i--) {
    const letter = short.charAt(i).toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(letter)) continue;
    while (position >= 0) {
      const beginsWord = position === 0 || !/[\p{L}\p{N}]/u.test(window.charAt(position - 1));
      if (window.charAt(position).toLowerCase() === letter && (i > 0 || beginsWord)) break;
      position--;
    }
    if (position < 0) return undefined;
    position--;
  }
  return position + 1;
}
