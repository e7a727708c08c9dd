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

/** Signs that have a name. TeX takes the white space after one for its end. */
const SIGNS: Readonly<Record<string, string>> = {
  textasciicircum: '^',
  textasciitilde: '~',
  textbar: '|',
  textbullet: '•',
  textcopyright: '©',
  textdegree: '°',
  textdollar: '$',
  textellipsis: '…',
  textemdash: '—',
  textendash: '–',
  textgreater: '>',
  textless: '<',
  textmu: 'µ',
  textperiodcentered: '·',
  textpm: '±',
  textquotedbl: '"',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotesingle: "'",
  textregistered: '®',
  texttimes: '×',
  texttrademark: '™',
  textunderscore: '_',
};
const SIGN = /\\(text[a-z]{2,16})(?![a-zA-Z])(?:\{\}|\s)?/g;
/** Who writes them into plain text means the white space after them. */
const DOTS = /\\l?dots(?![a-zA-Z])(?:\{\})?/g;
const ESCAPED = /\\([&%$#_{}])/g;

function decodeSigns(text: string): string {
  return text.replace(DOTS, '…').replace(SIGN, (command, name: string) => SIGNS[name] ?? command);
}

const FORMULA = /((?<!\\)\$(?:[^$\\]|\\[^]){0,2000}\$)/;

function outsideFormulas(text: string, change: (words: string) => string): string {
  return text
    .split(FORMULA)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

const FONT_COMMAND =
  /\\(?:emph|enquote|text(?:it|bf|sc|tt|rm|sf|sl|up|normal|subscript|superscript)|mbox|url|href|(?:it|bf|em|sc|tt|rm|sf)(?![a-zA-Z]))\s?/g;
const LINK_TARGET = /\\href\{[^{}]*\}/g;
/** Without the brace, the command would go on with the letters after it. */
const BRACE_AFTER_COMMAND = /(\\[a-zA-Z]{1,40})[{}](?=[\p{L}\p{N}])/gu;

/** Plain text of a BibTeX value: no braces, no font commands; formulas between dollar signs stay LaTeX. */
export function plainLatex(text: string): string {
  return outsideFormulas(decodeAccents(text), plainWords);
}

/** Signs that LaTeX escapes are meant; braces without a backslash only group. */
const GROUPING = /\\([&%$#_{}])|[{}]/g;

function plainWords(text: string): string {
  return decodeSigns(text.replace(/(?<!\\)~|\\\\/g, ' '))
    .replace(LINK_TARGET, '')
    .replace(FONT_COMMAND, '')
    .replace(BRACE_AFTER_COMMAND, '$1 ')
    .replace(GROUPING, (_, escaped?: string) => escaped ?? '')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``|''/g, '"');
}

const SET_IN_FONT = /\\(?:emph|text(?:it|bf|sc|tt|rm|sf|sl|up|normal))\{([^{}]*)\}/g;
const GROUP_IN_FONT = /\{\\(?:it|bf|em|sc|tt|rm|sf)\s([^{}]*)\}/g;

/** A title or an abstract as arXiv has it, which is plain text but for accents, formulas, fonts and escaped signs. */
export function arxivText(text: string): string {
  return outsideFormulas(decodeAccents(text), (words) =>
    decodeSigns(words).replace(SET_IN_FONT, '$1').replace(GROUP_IN_FONT, '$1').replace(ESCAPED, '$1'),
  );
}

/** A DOI or an address as BibTeX has it: without escapes and braces, all else as it is. */
export function plainIdentifier(text: string): string {
  return decodeSigns(text.replace(/\\url(?![a-zA-Z])/g, '').replace(/\\~\{\}/g, '~')).replace(
    GROUPING,
    (_, escaped?: string) => escaped ?? '',
  );
}
