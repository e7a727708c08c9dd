import type { Predicate } from '../generated/schema.js';
import { counted, number } from './counts.js';

export const CONCEPT_TEXT = {
  missing: 'This concept is not in the graph',
  missingAdvice: (id: string) => `Nothing has the id “${id}”. Search for its name above.`,
  meant: 'Did you mean',
  about: 'About it',
  paperCount: (count: number) => `mentioned by ${counted(count, 'paper')}`,
  curated: 'in the vocabulary',
  found: 'found in papers',
  firstSeen: 'First seen in',
  aliases: 'Also called',
  aliasesInPapers: 'Papers also write',
  broader: 'Is a kind of',
  narrower: 'Its kinds',
  close: 'Often meant together',
  mostMentioned: (shown: number, all: number) =>
    `The ${number(shown)} of ${number(all)} that most papers mention.`,
  allKinds: 'Ask for all',
  askForKinds: (name: string) => `What kinds of ${name} are there?`,
  asSubject: 'What papers say of it and other concepts',
  asObject: 'Where other concepts are said to do so to it',
  datasets: 'Datasets it meets',
  company: 'What goes together with it',
  companyDetail: 'more often than by chance',
  companyOf: (papers: number, lift: number) => `${counted(papers, 'paper')}, ${lift.toFixed(1)}×`,
  papersRead: (read: number, all: number) =>
    `Counted in the ${number(read)} newest of ${number(all)} papers.`,
  papers: 'Papers that mention it',
  noPapers: 'No paper mentions it.',
  compare: 'Compare with another',
};

/** Above the papers that state this of their own work, and the concept as object. */
export const STATEMENT_TITLES: Readonly<Record<Predicate, string>> = {
  PROPOSES: 'Papers that propose it',
  USES: 'Papers that use it',
  EVALUATES_ON: 'Papers that evaluate on it',
  REPLACES: 'Papers that replace it',
  OUTPERFORMS: 'Papers that outperform it',
  COMPARES_WITH: 'Papers that compare with it',
  EXTENDS: 'Papers that extend it',
  ADDRESSES: 'Papers that address it',
  STUDIES: 'Papers that study it',
  IS_A: 'Papers whose work is a kind of it',
  PART_OF: 'Papers whose work is part of it',
};

export const TIMELINE_TEXT = {
  title: 'By year',
  detail: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  mentions: 'mentions',
  bar: (period: string, papers: number) => `${period}: ${counted(papers, 'paper')}`,
  row: (what: string, total: number, most: number, when: string) =>
    `${what}: ${counted(total, 'paper')}, most in ${when} (${number(most)})`,
  most: (most: number, when: string) => `most in ${when}: ${number(most)}`,
  table: 'The same as a table',
  caption: 'Papers of each year that mention it, and what they state of it',
  year: 'Year',
};
