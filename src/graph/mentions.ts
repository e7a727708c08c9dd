import type { Mention } from '../../schema/knowledge.js';

/** Mentions in the order of the text: title first, then by start, end and concept. */
export function inTextOrder(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort(
    (a, b) =>
      Number(a.field === 'abstract') - Number(b.field === 'abstract') ||
      a.start - b.start ||
      a.end - b.end ||
      Number(a.concept > b.concept) - Number(a.concept < b.concept),
  );
}
