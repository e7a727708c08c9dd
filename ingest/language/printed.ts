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
  /(?:^|-)(?:non|zero|multi|pre|post|semi|anti|self|inter|intra|spatio|meta|co|re|one|two|three|first|second|third|well|long|short|high|low|to|of|the|end|state)$/i;

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

/** LaTeX for another type, with or without the braces around what is set in it: "\\emph{sparse}", "\\bf sparse". */
const TYPE_COMMAND = /\\(?:emph|text(?:bf|it|rm|sc|sl|tt))|\\(?:bf|em|it|rm|sc|sl|tt)(?:series|shape)? /g;
/** What a mention has one of when it ends within quotation marks; names do without both. */
const QUOTATION_MARK = /["“”„]|``|''|(?<![^\s-])[‘’`'](?=\p{L})|(?<=[^\s\dsS])[’'](?![^\s-])/gu;

/** Without types, quotation marks, and the braces and dollars that only set types: "$\\textbf{N}$eural" as "Neural". */
function withoutMarkup(name: string): string {
  if (!/["“”„‘’`'\\{}$]/.test(name)) return name;
  const plain = name
    .replace(TYPE_COMMAND, '')
    .replace(/\$\{?(\p{Lu})\}?\$(?=\p{Ll})/gu, '$1')
    .replace(QUOTATION_MARK, '');
  const isFormula = /[\\_^$]/.test(plain);
  return withoutUnpaired(isFormula ? plain : plain.replace(/[{}]/g, '')).trim() || name;
}

function withoutUnpaired(text: string): string {
  const count = (sign: string) => text.split(sign).length - 1;
  const bracesPair = count('{') === count('}');
  const paired = bracesPair ? text : text.replace(/[{}]/g, '');
  return count('$') === 1 ? paired.replace('$', '') : paired;
}

/** A name as it was meant to be read. */
export function asMeant(name: string): string {
  return withoutMarkup(withoutLigatures(name)).replace(
    /(?<!\p{L})(\p{L}{1,30})- (\p{Ll}{2,30})(?!\p{L})/gu,
    (broken, first: string, second: string) => {
      const before = beforeLineBreak(first, second);
      return before === undefined ? broken : `${first}${before === 'hyphenated' ? '-' : ''}${second}`;
    },
  );
}
