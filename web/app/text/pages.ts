import { counted, number } from './counts.js';

export const HOME_TEXT = {
  title: 'What do the papers say?',
  lead: 'Ask in plain words, or begin with a concept. Every answer comes with the sentence behind it.',
  questions: 'Questions to begin with',
  concepts: 'What papers speak of most',
  allOfType: (total: number, plural: string) => `All ${number(total)} ${plural.toLowerCase()}`,
  allPapers: (total: number) => `All ${counted(total, 'paper')}`,
  papers: 'Newest papers',
  empty: 'The graph is empty',
  emptyAdvice: 'Read papers into it by “papergraph ingest papers.jsonl”, then load this page anew.',
};

export const PAPER_TEXT = {
  missing: 'This paper is not in the graph',
  missingAdvice: (id: string) =>
    `Nothing has the id “${id}”. Search for its title above, or read it in by “papergraph ingest”.`,
  meant: 'Did you mean',
  abstract: 'Abstract',
  noAbstract: 'The source had no abstract.',
  legend: 'What the marks mean',
  facts: 'What it states',
  noFacts: 'The reader found nothing that this paper states of its own work or of concepts.',
  compare: 'Compare with another',
  bibtex: 'BibTeX',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'This browser does not let it be copied: select the text and copy it yourself.',
  similar: 'Similar papers',
  noSimilar: 'No other paper mentions the same concepts.',
  shares: 'Shares',
  sharesMore: (count: number) => `and ${number(count)} more`,
  similarShown: (shown: number, total: number) =>
    shown < total ? `${number(shown)} of ${number(total)}, the most alike` : undefined,
  read: 'Read the paper',
  source: (source: string) => `read from ${source}`,
  thisPaper: 'This paper',
  inSteadOf: 'by',
  sure: (confidence: number) => `${sureness(confidence)}, ${number(Math.round(confidence * 100))}% sure`,
  fromTitle: 'from the title',
  showInAbstract: 'Show in the abstract',
  showInAbstractOf: (fact: string) => `Show in the abstract: ${fact}`,
  statedToo: (others: number) => `and ${counted(others, 'other paper')}`,
  mention: (concept: string, type: string) => `${type}: ${concept}`,
};

/** Confidences are calibrated: of the facts at 0.8, about eight in ten are right. */
function sureness(confidence: number): string {
  if (confidence >= 0.9) return 'almost certain';
  if (confidence >= 0.75) return 'likely';
  return confidence >= 0.5 ? 'rather likely' : 'doubtful';
}
