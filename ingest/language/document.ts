import type { Paper, TextField } from '../../schema/knowledge.js';
import { splitSentences, type Range } from './sentences.js';
import { tokenize, type Token } from './tokens.js';

export interface Sentence extends Range {
  readonly field: TextField;
  /** Place among all sentences of the paper; the title's come first. */
  readonly index: number;
  readonly tokens: readonly Token[];
}

/** A paper's text cut into sentences and tokens. All offsets are UTF-16 code units of the field's text. */
export interface Document {
  readonly text: Readonly<Record<TextField, string>>;
  readonly sentences: readonly Sentence[];
}

export function readDocument(paper: Pick<Paper, 'title' | 'abstract'>): Document {
  const sentences: Sentence[] = [];
  for (const field of ['title', 'abstract'] as const) {
    const text = paper[field];
    const ranges = field === 'title' ? [{ start: 0, end: text.length }] : splitSentences(text);
    for (const range of ranges) {
      sentences.push({
        ...range,
        field,
        index: sentences.length,
        tokens: tokenize(text, range, field === 'title'),
      });
    }
  }
  return { text: { title: paper.title, abstract: paper.abstract }, sentences };
}
