import type { ConceptOrder, PaperOrder } from '../generated/schema.js';
import { counted } from './counts.js';

export const BROWSE_TEXT = {
  concepts: 'Concepts',
  conceptFilters: 'Which concepts',
  type: 'Type',
  anyType: 'Any type',
  prefix: 'Name begins with',
  order: 'Order',
  noConcepts: 'No concept is like that',
  papers: 'Papers',
  paperFilters: 'Which papers',
  words: 'Words',
  author: 'Author',
  from: 'From year',
  to: 'To year',
  noPapers: 'No paper is like that',
  widen: 'Take something away from what you ask for.',
  trends: 'What rises and falls',
};

/** The orders that lists can be read in; relevance is that of questions. */
export const CONCEPT_ORDERS: Readonly<Record<ConceptOrder, string>> = {
  PAPERS_DESC: 'Most papers',
  NAME_ASC: 'Name',
};

export const PAPER_ORDERS: Readonly<Record<Exclude<PaperOrder, 'RELEVANCE'>, string>> = {
  PUBLISHED_DESC: 'Newest',
  PUBLISHED_ASC: 'Oldest',
  TITLE_ASC: 'Title',
  FACTS_DESC: 'Most facts',
};

interface TrendWindow {
  readonly from: string;
  readonly to: string;
  readonly papers: number;
}

export const TRENDS_TEXT = {
  title: 'What rises and falls',
  filters: 'Of which concepts',
  rising: 'Rises',
  falling: 'Falls',
  compared: (older: TrendWindow, newer: TrendWindow) =>
    `The share of ${windowText(newer)} that mention a concept, over its share of ${windowText(older)}.`,
  none: 'Nothing to compare: too few papers have a date.',
  noneOfType: 'No concept does so in these years.',
  growth: (growth: number, older: number, newer: number) =>
    `×${growth.toFixed(2)}, ${older} then, ${newer} now`,
};

function windowText({ from, to, papers }: TrendWindow): string {
  return `${counted(papers, 'paper')} from ${from} to ${to}`;
}
