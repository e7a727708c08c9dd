/** Publishers' mark-up in titles and abstracts that indexes of papers pass on. */

const TAG =
  /<\/?(?:i|b|em|strong|sub|sup|scp?|tt|u|p|br|span|div|title|italic|bold|(?:jats|mml):[a-z-]+)(?:\s[^<>]*)?\/?>/gi;
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—' }),
);
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/gi;

/** The text without tags ("<i>E. coli</i>"), and with the characters that entities stand for ("&amp;"). What is no mark-up stays. */
export function withoutMarkup(text: string): string {
  return text
    .replace(TAG, '')
    .replace(ENTITY, (entity, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? entity;
      const codePoint = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      return isCharacter(codePoint) ? String.fromCodePoint(codePoint) : entity;
    });
}

function isCharacter(codePoint: number): boolean {
  return codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff);
}
