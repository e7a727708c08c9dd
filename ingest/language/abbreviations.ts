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
      if (mayBeLongForm(inside, short[1]) && matchLongForm(inside, short[1]) === 0)
        found.push({
          short: { start: end - short[1].length, end },
          long: { start: insideStart, end: insideStart + inside.length },
        });
    }
  }
  return [...found, ...spelledOutBehind(text)];
}

/** What stands between a name and the words that it is made of: "GLoW, which stands for Gated Low-rank Weights". */
const INTRODUCES_LONG_FORM =
  /(?:^|[\s("'])(\p{Lu}[\p{L}\p{N}+.-]{1,13})(,? (?:which )?(?:stands for|means|is short for|short for) |: |, an? )/gu;

/** "NAME, which means …", "called NAME: …", "NAME, a …", where the words spell the name out. */
function spelledOutBehind(text: string): AbbreviationDefinition[] {
  return [...text.matchAll(INTRODUCES_LONG_FORM)].flatMap(({ index, 0: all, 1: short = '' }) => {
    const start = text.indexOf(short, index);
    const end = spelledOutUntil(text, index + all.length, short);
    if (!isShortForm(short) || end === undefined) return [];
    return [{ short: { start, end: start + short.length }, long: { start: index + all.length, end } }];
  });
}

/** Where the name of a headline may end what it stands for: "Devon: Deformable Volume Network | for …". */
const END_OF_LONG_FORM =
  /\s(?:for|via|with|in|using|by|from|on|of|to|and|as|through|towards?|that|which|is|are)\s|\s?(?:[,;:?!(–—]|\.(?=\s|$))|$/g;

/**
 * The name that a title gives before a colon, if the words behind the colon spell it out: "MLP: multi-layer perceptrons
 * for …", "Devon: Deformable Volume Network". Every letter must begin a word or go on with what another letter began.
 */
export function findHeadlineAbbreviation(title: string): AbbreviationDefinition | undefined {
  const [, short, gap] = /^(\S{2,14})(:\s+)/.exec(title) ?? [];
  if (short === undefined || gap === undefined || !/\p{Lu}/u.test(short)) return undefined;
  const start = short.length + gap.length;
  const end = spelledOutUntil(title, start, short);
  return end === undefined ? undefined : { short: { start: 0, end: short.length }, long: { start, end } };
}

/** Where the words from `start` on end that spell the name out; undefined if they do not. */
function spelledOutUntil(text: string, start: number, short: string): number | undefined {
  const letters = short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const rest = text.slice(start, start + MAX_LONG_FORM);
  for (const { index } of rest.matchAll(END_OF_LONG_FORM)) {
    const parts =
      rest
        .slice(0, index)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const most = (parts.filter((part) => !FUNCTION_WORD.test(part)).length - 1) / 3;
    if (parts.length >= 3 && spellsOut(letters, parts, most)) return start + index;
  }
  return undefined;
}

const MAX_LONG_FORM = 120;
const MAX_LETTERS_OF_A_PART = 4;

/** Whether the letters are beginnings of these parts in order, of the first and the last one too. */
function spellsOut(letters: string, parts: readonly string[], mostLeftOut: number, isFirst = true): boolean {
  const [part, ...others] = parts;
  if (part === undefined) return letters === '';
  for (let length = 1; length <= Math.min(part.length, letters.length); length++) {
    if (part.charAt(length - 1) !== letters.charAt(length - 1)) break;
    if (length > MAX_LETTERS_OF_A_PART && length < part.length) continue;
    if (spellsOut(letters.slice(length), others, mostLeftOut, false)) return true;
  }
  if (isFirst || others.length === 0) return false;
  const left = FUNCTION_WORD.test(part) ? mostLeftOut : mostLeftOut - 1;
  return left >= 0 && spellsOut(letters, others, left, false);
}

/** Whether a name may be an abbreviation of words: "CNN" of "convolutional neural network"; not "Real-Time", of a title. */
export function abbreviates(short: string, long: string): boolean {
  if (!isShortForm(short) || COMPOUND_OF_TITLE.test(short) || !/\s|-/.test(long)) return false;
  const firstLetter = matchLongForm(long, short);
  return firstLetter !== undefined && startOfCompound(long, firstLetter) === 0;
}

const COMPOUND_OF_TITLE = /^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}{2,})+$/u;

function isShortForm(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 12 &&
    !/\s/.test(text) &&
    /^[\p{L}\p{N}]/u.test(text) &&
    (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2
  );
}

/** "ViT (ViT with an extra token)" and "QA (Quasar-T and SearchQA)" define nothing. */
function mayBeLongForm(inside: string, short: string): boolean {
  const isNamedInside = inside.toLowerCase().includes(short.toLowerCase());
  return !isNamedInside && inside.trim().split(/\s+/).length <= mostWordsOf(short);
}

function mostWordsOf(short: string): number {
  return Math.min(short.length + 5, short.length * 2);
}

function longFormBefore(text: string, bracket: number, short: string): Range | undefined {
  const letters = short.replace(/s$/, '');
  const before = text.slice(Math.max(0, bracket - 250), bracket).trimEnd();
  const clause = /[^.;:!?()]*$/.exec(before)?.[0] ?? '';
  const words = [...clause.matchAll(/\S+/g)];
  const first = words[Math.max(0, words.length - mostWordsOf(letters))];
  if (!first) return undefined;
  const window = clause.slice(first.index);
  const firstLetter =
    startOfInitials(window, letters, PART_OF_WORD) ??
    startOfInitials(window, letters, HYPHENATED_WORD) ??
    matchLongForm(window, letters);
  if (firstLetter === undefined) return undefined;
  const long = window.slice(startOfCompound(window, firstLetter));
  if (long.toLowerCase() === short.toLowerCase() || long.length <= letters.length || IN_A_SENTENCE.test(long))
    return undefined;
  const end = Math.max(0, bracket - 250) + before.length;
  return { start: end - long.length, end };
}

/** No name holds these: its letters were found in what is said before it. */
const IN_A_SENTENCE =
  /(?:^|\s)(?:is|are|was|were|be|can|we|which|that|this|these|such|called|propose|proposed|my)\s|^not\s(?!at\b)/i;

const FUNCTION_WORD = /^(?:of|and|the|for|in|to|with|on|a|an|by|from|under|via)$/;

const PART_OF_WORD = /[\p{L}\p{N}]+/gu;
const HYPHENATED_WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/**
 * Where the words, or hyphened parts of words, begin whose initials are just the short form: "semi-supervised learning
 * (SSL)". Letters anywhere in the words would do for "supervised learning" too. Undefined if there are none.
 */
function startOfInitials(window: string, short: string, word: RegExp): number | undefined {
  const parts = [...window.matchAll(word)];
  const letters = short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  let part = parts.length - 1;
  for (let i = letters.length - 1; i >= 0; i--, part--) {
    const initial = (at: number) => parts[at]?.[0].charAt(0).toLowerCase();
    if (initial(part) !== letters.charAt(i) && FUNCTION_WORD.test(parts[part]?.[0] ?? '')) part--;
    if (initial(part) !== letters.charAt(i)) return undefined;
  }
  return parts[part + 1]?.index;
}

const PARTS_BEFORE = /^(?:\p{Lu}?\p{Ll}{1,30}-){1,3}$/u;

/** Where the compound begins that has a letter of the long form within: "Self-Supervised Imitation Learning (SIL)". */
function startOfCompound(window: string, firstLetter: number): number {
  const start = window.lastIndexOf(' ', firstLetter) + 1;
  return PARTS_BEFORE.test(window.slice(start, firstLetter)) ? start : firstLetter;
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
