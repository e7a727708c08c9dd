import type { Similarity } from '../generated/schema.js';
import { counted } from './counts.js';

export const CORRECTIONS_TEXT = {
  title: 'Corrections',
  lead: 'Whoever has the key of this server can put right what the graph holds. Everything is recorded, and can be undone.',
  off: 'Correcting is switched off',
  offAdvice: 'Start the server with a key, such as',
  offCommand: 'PAPERGRAPH_ADMIN_KEY=$(openssl rand -hex 24) papergraph serve',
  offThen: 'then load this page anew. Keep the key: it is asked for here.',
  key: 'Key of the server',
  by: 'Your name, which is recorded',
  begin: 'Begin to correct',
  checking: 'Checking …',
  keyAdvice:
    'It is the PAPERGRAPH_ADMIN_KEY that the server was started with. It is kept in this tab until you close it.',
  correctingAs: (by: string) =>
    `You correct as ${by}. Every sentence behind a fact now has a button to reject it.`,
  keyOfBefore: (by: string) =>
    `This tab still has a key, with the name ${by}, from when the server had one. Leave corrections to forget it.`,
  wrongKey:
    'That is not the key of this server. Give the one that it was started with, its PAPERGRAPH_ADMIN_KEY.',
  leave: 'Leave corrections',
  merges: 'Concepts that may be one',
  noMerges: 'No two concepts look alike that have not been judged.',
  mayBe: 'may be',
  reason: 'Reason, if you like',
  merge: (name: string, into: string) => `Merge ${name} into ${into}`,
  different: (name: string, into: string) => `${name} and ${into} are not one`,
  mergeShort: 'Merge',
  differentShort: 'Not one',
  papersOfBoth: 'Papers of both',
  journal: 'What was corrected',
  noJournal: 'Nothing has been corrected yet.',
  byAt: (by: string, at: string) => `${by}, ${at}`,
  undo: 'Undo',
  undoOf: (summary: string) => `Undo: ${summary}`,
  undone: (by: string, at: string) => `undone by ${by}, ${at}`,
  papers: (count: number) => counted(count, 'paper'),
  reject: 'Reject',
  rejectOf: (fact: string) => `Reject: ${fact}`,
  rejectNow: 'Reject this fact',
  cancel: 'Cancel',
  rejected: 'Rejected. It will not come back.',
  restored: 'Undone. The fact holds again.',
  done: (summary: string) => `Done: ${summary}`,
};

export const SIMILARITIES: Readonly<Record<Similarity, string>> = {
  ALIAS: 'papers give one of them the name of the other',
  ABBREVIATION: 'one is the initials of the other',
  WORDS: 'the same words in another order, or with other small words',
  SPELLING: 'one letter differs',
};

const TIME = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** @param at as in `2024-05-17T09:30:00.000Z` */
export function time(at: string): string {
  return TIME.format(new Date(at));
}
