import { counted, number } from './counts.js';

export const HOME_TEXT = {
  title: 'What do the papers say?',
  lead: 'Ask in plain words, or begin with a concept. Every answer comes with the sentence behind it.',
  questions: 'Questions to begin with',
  concepts: 'What papers speak of most',
  papers: 'Newest papers',
  empty: 'The graph is empty',
  emptyAdvice: 'Read papers into it by “papergraph ingest papers.jsonl”, then load this page anew.',
};

export const PAPER_TEXT = {
  missing: 'This paper is not in the graph',
  missingAdvice: (id: string) =>
    `Nothing has the id “${id}”. Search for its title above, or read it in by “papergraph ingest”.`,
  abstract: 'Abstract',
  noAbstract: 'The source had no abstract.',
  legend: 'What the marks mean',
  facts: 'What it states',
  noFacts: 'The reader found nothing that this paper states of its own work or of concepts.',
  similar: 'Similar papers',
  noSimilar: 'No other paper mentions the same concepts.',
  shares: 'Shares',
  read: 'Read the paper',
  source: (source: string) => `read from ${source}`,
  thisPaper: 'This paper',
  inSteadOf: 'by',
  sure: (confidence: number) => `${number(Math.round(confidence * 100))}% sure`,
  fromTitle: 'from the title',
  mention: (concept: string, type: string) => `${type}: ${concept}`,
};

export const CONCEPT_TEXT = {
  missing: 'This concept is not in the graph',
  missingAdvice: (id: string) => `Nothing has the id “${id}”. Search for its name above.`,
  aliases: 'Also called',
  broader: 'Is a kind of',
  narrower: 'Its kinds',
  close: 'Often meant together',
  papers: 'Papers that mention it',
  noPapers: 'No paper mentions it.',
  paperCount: (count: number) => `mentioned by ${counted(count, 'paper')}`,
};

export const ASK_TEXT = {
  title: 'Ask the graph',
  invitation: 'Write a question into the box above, such as “Which papers use dropout?”',
  understoodAs: 'Understood as:',
  meant: 'Did you mean',
  papers: (count: number) => counted(count, 'paper'),
  concepts: 'Concepts',
  count: (count: number) => `Counted: ${number(count)}`,
};
