import { remembering } from '../../schema/remembering.js';
import { readWordLists } from '../language/wordLists.js';

const PROPER_WORDS: ReadonlySet<string> = new Set(
  readWordLists(new URL('./properWords.txt', import.meta.url)).get(''),
);

/** A word without the capitals of titles and sentences: "Region-Based" as "region-based"; "Non-Gaussian" as "non-Gaussian". */
export const withoutCapitals = remembering((word) =>
  word
    .split('-')
    .map((part) => (/^\p{Lu}\p{Ll}+$/u.test(part) && !PROPER_WORDS.has(part) ? part.toLowerCase() : part))
    .join('-'),
);
