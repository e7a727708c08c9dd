/** What text has of the printed page that it was taken from: ligatures, and words that the end of a line broke. */
import { isCommonWord } from './partsOfSpeech.js';

const LIGATURES = /[\ufb00-\ufb06]/g;

/** "classiﬁer" with the letters that its ligature stands for: longer than it was. */
export function withoutLigatures(text: string): string {
  return text.replace(LIGATURES, (ligature) => ligature.normalize('NFKC'));
}

/** What may follow a hyphen and a space that ends no broken word: "pre- and post-training". */
const OTHER_HALF = /^(?:and|or|to|as|vs|versus|but|nor|than)$/;
/** Put before words, and set off by a hyphen: what is broken after them would have one. */
const PREFIX =
  /(?:^|-)(?:non|multi|pre|post|semi|anti|self|inter|intra|spatio|meta|co|re|one|two|three|well|long|short|high|low|to|of|the|end|state)$/i;

/**
 * Of "a- b", what it was before the line ended: "con- ditional" one word, "real- world" two with a hyphen; undefined if
 * the space is meant.
 */
export function beforeLineBreak(first: string, second: string): 'one word' | 'hyphenated' | undefined {
  if (!/^\p{L}*\p{Ll}$/u.test(first) || !/^\p{Ll}{2,}$/u.test(second) || OTHER_HALF.test(second))
    return undefined;
  if (isCommonWord(first + second)) return 'one word';
  const areWords = first.length > 2 && isCommonWord(first) && isCommonWord(second);
  return first.length === 1 || PREFIX.test(first) || areWords ? 'hyphenated' : 'one word';
}

/** A name as it was meant to be read. */
export function asMeant(name: string): string {
  return withoutLigatures(name).replace(
    /(?<!\p{L})(\p{L}{1,30})- (\p{Ll}{2,30})(?!\p{L})/gu,
    (broken, first: string, second: string) => {
      const before = beforeLineBreak(first, second);
      return before === undefined ? broken : `${first}${before === 'hyphenated' ? '-' : ''}${second}`;
    },
  );
}
