/** Papers as BibTeX, which BibLaTeX and reference managers read too. */

export interface CitedPaper {
  readonly title: string;
  readonly authors: readonly string[];
  /** `2017-06-12`, `2017-06` or `2017`. */
  readonly published: string | null;
  readonly url: string | null;
  readonly doi: string | null;
  readonly arxivId: string | null;
}

/** One entry a paper, in their order, each with a key of its own. */
export function bibtex(papers: readonly CitedPaper[]): string {
  const taken = new Map<string, number>();
  return papers
    .map((paper) => {
      const key = keyOf(paper);
      const before = taken.get(key) ?? 0;
      taken.set(key, before + 1);
      return entry(before === 0 ? key : `${key}-${before + 1}`, paper);
    })
    .join('\n');
}

function entry(key: string, { title, authors, published, url, doi, arxivId }: CitedPaper): string {
  const [year, month] = (published ?? '').split('-');
  const fields: readonly (readonly [name: string, value: string | null | undefined])[] = [
    // The second braces keep capital letters.
    ['title', `{${latex(title)}}`],
    ['author', authors.map(author).join(' and ')],
    ['year', year],
    ['month', month && String(Number(month))],
    ['doi', doi && verbatim(doi)],
    ['eprint', arxivId],
    ['archiveprefix', arxivId && 'arXiv'],
    ['url', url && verbatim(url)],
  ];
  const written = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value ?? ''}},\n`);
  return `@${arxivId !== null && doi === null ? 'misc' : 'article'}{${key},\n${written.join('')}}\n`;
}

/** `vaswani2017attention`: letters and digits of ASCII only, so that every program takes it. */
function keyOf({ authors, published, title }: CitedPaper): string {
  const lastName = authors[0]?.split(/\s+/).at(-1) ?? '';
  const firstWord = plain(title).find((word) => word.length > 3) ?? '';
  const key = [plain(lastName).join(''), published?.slice(0, 4) ?? '', firstWord].join('');
  return key === '' ? 'paper' : key;
}

function plain(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** BibTeX takes a bare "and" for the end of a name. */
function author(name: string): string {
  return / and /i.test(name) ? `{${latex(name)}}` : latex(name);
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function latex(text: string): string {
  return text.replace(/[\\~^{}$&#_%]/g, (sign) => LATEX[sign] ?? `\\${sign}`);
}

/** Addresses are read as they stand; only braces would end the field. */
function verbatim(address: string): string {
  return address.replaceAll('{', '%7B').replaceAll('}', '%7D');
}
