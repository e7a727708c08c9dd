/** Publishers' mark-up in titles and abstracts that indexes of papers pass on. */

/** Tags have no white space in them but before attributes: "a<b and c>d" is none. */
const TAG =
  /<\/?(?:i|b|em|strong|sub|sup|scp?|tt|u|a|span|italic|bold|(?:inline|disp)-formula|tex-math|alternatives|math|m(?:i|o|n|row|sub|sup|subsup|frac|sqrt|text|over|under|style|space|fenced)|(?:jats|mml):[a-z-]+)(?:\s[^<>=]*=[^<>]*|\s?\/)?>/gi;
/** What begins or ends a line of its own. */
const BLOCK_TAG =
  /<\/?(?:jats:)?(?:p|br|title|sec|div|ul|ol|li|list|list-item|h[1-6])(?:\s[^<>=]*=[^<>]*|\s?\/)?>/gi;
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
  }),
);
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;

/**
 * The text without tags ("<i>E. coli</i>"), also those that entities hide, and with the characters that entities stand for
 * ("&amp;"). What is no mark-up stays.
 */
export function withoutMarkup(text: string): string {
  return withoutTags(decodeEntities(withoutTags(text)));
}

function withoutTags(text: string): string {
  return text.includes('<') ? text.replace(BLOCK_TAG, ' ').replace(TAG, '') : text;
}

function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? entity;
    const codePoint = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return isCharacter(codePoint) ? String.fromCodePoint(codePoint) : entity;
  });
}

function isCharacter(codePoint: number): boolean {
  return codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff);
}
