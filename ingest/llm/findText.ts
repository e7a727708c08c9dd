import type { Range } from '../language/sentences.js';

/** Characters that models write for one another. */
const ALIKE = [
  { any: /['‘’`]/u, pattern: "['‘’`]" },
  { any: /["“”]/u, pattern: '["“”]' },
  { any: /[-‐‑‒–—−]/u, pattern: '[-‐‑‒–—−]' },
];

/**
 * Where a text has these words, one after the other: white space, quotation marks and dashes may be written otherwise,
 * and a word is never part of a longer one. Offsets are UTF-16 code units. Empty if there are no words to look for.
 */
export function occurrences(text: string, wanted: string, isCaseFree: boolean): Range[] {
  const words = wanted.trim().split(/\s+/).filter(Boolean).map(wordPattern);
  if (words.length === 0) return [];
  const before = /^[\p{L}\p{N}]/u.test(wanted.trim()) ? String.raw`(?<![\p{L}\p{N}])` : '';
  const after = /[\p{L}\p{N}]$/u.test(wanted.trim()) ? String.raw`(?![\p{L}\p{N}])` : '';
  const pattern = new RegExp(before + words.join(String.raw`\s+`) + after, isCaseFree ? 'giu' : 'gu');
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

function wordPattern(word: string): string {
  return Array.from(
    word,
    (character) =>
      ALIKE.find(({ any }) => any.test(character))?.pattern ??
      character.replace(/[\^$\\.*+?()[\]{}|/]/, '\\$&'),
  ).join('');
}
