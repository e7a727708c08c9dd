/** What may have been meant by an id of a paper that the graph does not hold. */

/** Ids under which the paper may be: an arXiv id or DOI needs its prefix, and the graph's ids have no version. */
export function possibleIds(written: string): readonly string[] {
  const id = written.trim().replace(/^https?:\/\/(?:dx\.)?(?:arxiv\.org\/(?:abs|pdf)|doi\.org)\//i, '');
  const withoutVersion = id.replace(/v\d+$/, '');
  const bare = withoutVersion.replace(/^(?:arxiv|doi):/i, '');
  const ids = [withoutVersion, bare, `arxiv:${bare}`, `doi:${bare}`, `doi:${bare.toLowerCase()}`];
  return [...new Set(ids)].filter((possible) => possible !== written && possible !== '');
}

const FEWEST_WORDS = 2;

/** The words of an id that looks like a title, `attention-is-all-you-need`; null if it has not two words. */
export function wordsOf(id: string): string | null {
  const words = id.match(/\p{L}{2,}/gu) ?? [];
  const isTitle = words.length >= FEWEST_WORDS && !/\d/.test(id);
  return isTitle ? words.join(' ') : null;
}
