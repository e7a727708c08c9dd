import type { Paper, Span } from '../../../schema/knowledge.js';

/** Where these words stand in the paper: at their place, else where they come first in their field, else null. */
export function placeOf(span: Span, paper: Paper): Span | null {
  const text = paper[span.field];
  const characters = Array.from(text);
  if (characters.slice(span.start, span.end).join('') === span.text) return span;
  const at = text.indexOf(span.text);
  if (at < 0) return null;
  const start = Array.from(text.slice(0, at)).length;
  return { ...span, start, end: start + Array.from(span.text).length };
}
