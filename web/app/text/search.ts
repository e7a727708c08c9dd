import { counted } from './counts.js';

export const SEARCH_TEXT = {
  label: 'Ask or search',
  placeholder: 'Ask a question, or search concepts and papers',
  submit: 'Ask',
  suggestions: 'Suggestions',
  concepts: 'Concepts',
  papers: 'Papers',
  questions: 'Questions',
  completed: 'Go on with',
  recent: 'Asked before',
  forget: 'Forget them',
  found: (count: number) =>
    count === 0 ? 'No suggestions' : `${counted(count, 'suggestion')}: use the arrow keys`,
  paperCount: (count: number) => counted(count, 'paper'),
};

/** Questions about a concept, as the server understands them, by what papers state of it. */
export const QUESTIONS = {
  replacing: (name: string) => `Which papers replace ${name}?`,
  outperforming: (name: string) => `What outperforms ${name}?`,
  proposing: (name: string) => `Which papers propose ${name}?`,
  using: (name: string) => `Which papers use ${name}?`,
  evaluating: (name: string) => `Which papers evaluate on ${name}?`,
  addressing: (name: string) => `Which papers address ${name}?`,
};

export function relationQuestion(one: string, other: string): string {
  return `How is ${one} related to ${other}?`;
}
