/** Publishers' mark-up in titles and abstracts that indexes of papers pass on. */

const TAG = /<\/?(?:(jats|mml):)?([a-z][a-z\d-]*)(\s[^<>]*)?\/?>/gi;
/** What begins or ends a line of its own. */
const BLOCKS = new Set('p br title sec div ul ol li list list-item h1 h2 h3 h4 h5 h6'.split(' '));
const INLINE = new Set('i b em strong sub sup sc scp tt u a span italic bold'.split(' '));
const IN_FORMULAS = new Set(
  'inline-formula disp-formula tex-math alternatives math mi mo mn mrow msub msup msubsup mfrac msqrt mtext mover munder mstyle mspace mfenced'.split(
    ' ',
  ),
);
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
  return text.replace(
    TAG,
    (tag: string, prefix: string | undefined, name: string, attributes: string | undefined) => {
      const known = name.toLowerCase();
      if (!areAttributes(attributes ?? '')) return tag;
      if (BLOCKS.has(known)) return ' ';
      return prefix !== undefined || INLINE.has(known) || IN_FORMULAS.has(known) ? '' : tag;
    },
  );
}

/** "a<b and c>d" has none. */
function areAttributes(text: string): boolean {
  return text.includes('=') || /^\s*\/?$/.test(text);
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
