/** LaTeX as it stands in metadata: accents and letters to Unicode, and for BibTeX the rest of its plain text. */

const COMBINING: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};
/** The command, and the letter that it stands on, in braces or not; i and j may have lost their dot. */
const ACCENT =
  /\\(?:(['`^~=".])|([cvuHrkdb])(?=[\s{\\]))\s{0,3}(?:\{\s{0,3}\\?([a-zA-Z])\s{0,3}\}|\\?([a-zA-Z](?![a-zA-Z])|[a-hk-zA-Z])|\\?([ij]))/g;

const LETTERS: Readonly<Record<string, string>> = {
  AA: 'Å',
  AE: 'Æ',
  DH: 'Ð',
  DJ: 'Đ',
  L: 'Ł',
  NG: 'Ŋ',
  O: 'Ø',
  OE: 'Œ',
  TH: 'Þ',
  aa: 'å',
  ae: 'æ',
  dh: 'ð',
  dj: 'đ',
  i: 'ı',
  j: 'ȷ',
  l: 'ł',
  ng: 'ŋ',
  o: 'ø',
  oe: 'œ',
  ss: 'ß',
  th: 'þ',
};
const LETTER = /\\(AA|AE|DH|DJ|L|NG|OE|O|TH|aa|ae|dh|dj|i|j|l|ng|oe|o|ss|th)(?![a-zA-Z])(?:\{\}|\s)?/g;
const BRACED_LETTER = /\{((?![a-zA-Z]\})\p{L}\p{M}?)\}/gu;

/** "Poincaré" of "Poincar\'e", "Poincar\'{e}" or "Poincar{\'e}". All else stays as it is. */
export function decodeAccents(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(ACCENT, (_, sign?: string, letterSign?: string, ...letters: (string | undefined)[]) => {
      const letter = letters[0] ?? letters[1] ?? letters[2] ?? '';
      return (letter + (COMBINING[sign ?? letterSign ?? ''] ?? '')).normalize('NFC');
    })
    .replace(LETTER, (_, name: string) => LETTERS[name] ?? '')
    .replace(BRACED_LETTER, '$1');
}

const FORMULA = /(\$[^$]{0,2000}\$)/;
const FONT_COMMAND =
  /\\(?:emph|text(?:it|bf|sc|tt|rm|sf|sl|up|normal)|mbox|url|href|(?:it|bf|em|sc|tt|rm|sf)(?![a-zA-Z]))\s?/g;

/** Plain text of a BibTeX value: no braces, no font commands; formulas between dollar signs stay LaTeX. */
export function plainLatex(text: string): string {
  return decodeAccents(text)
    .split(FORMULA)
    .map((part, index) => (index % 2 === 1 ? part : plainWords(part)))
    .join('');
}

/** Signs that LaTeX escapes are meant; braces without a backslash only group. */
const GROUPING = /\\([&%$#_{}])|[{}]/g;

function plainWords(text: string): string {
  return text
    .replace(FONT_COMMAND, '')
    .replace(/(?<!\\)~|\\\\/g, ' ')
    .replace(GROUPING, (_, escaped?: string) => escaped ?? '')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``|''/g, '"');
}
