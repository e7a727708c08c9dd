import type { Document, Sentence } from '../language/document.js';
import { BACKGROUND, OWN_WORK } from './cues.js';

/** Which sentences of an abstract speak of the paper's own work, and which give the background. */
export class OwnWork {
  private readonly own = new Set<number>();

  constructor(document: Document) {
    const sentences = document.sentences.filter(({ field }) => field === 'abstract');
    const lower = sentences.map(({ field, start, end }) =>
      document.text[field].slice(start, end).toLowerCase(),
    );
    const begin = lower.findIndex((text) => OWN_WORK.test(text));
    sentences.forEach((sentence, i) => {
      const text = lower[i] ?? '';
      const isOwn = OWN_WORK.test(text) || ((begin < 0 || i > begin) && !BACKGROUND.test(text));
      if (isOwn) this.own.add(sentence.index);
    });
    for (const sentence of document.sentences) if (sentence.field === 'title') this.own.add(sentence.index);
  }

  includes(sentence: Sentence): boolean {
    return this.own.has(sentence.index);
  }
}
