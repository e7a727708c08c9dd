import type { PaperRecord } from '../../schema/knowledge.js';
import { searchTerms } from '../../schema/names.js';
import { paperId } from './paperId.js';

/** The papers of a volume mostly follow each other; a bibliography has fewer in all. */
const MOST_REMEMBERED = 100_000;

/** Tells apart the papers of one run that are named by the same DOI, as that of their volume, but have different titles. */
export class SharedDois {
  /** By id, the title of the first paper that had it. */
  private readonly titles = new Map<string, string>();

  /** The paper; with the id of its title where an earlier one with another title has the id of its DOI. */
  separate(paper: PaperRecord): PaperRecord {
    const { id, doi, title, authors } = paper;
    if (doi === undefined || id !== `doi:${doi.toLowerCase()}`) return paper;
    const terms = searchTerms(title).join(' ');
    const first = this.titles.get(id);
    if (first === undefined) this.remember(id, terms);
    return first === undefined || first === terms ? paper : { ...paper, id: paperId({ title, authors }) };
  }

  private remember(id: string, terms: string): void {
    this.titles.set(id, terms);
    const [oldest] = this.titles.keys();
    if (this.titles.size > MOST_REMEMBERED && oldest !== undefined) this.titles.delete(oldest);
  }
}
