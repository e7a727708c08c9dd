import { codePointOffsets } from '../../ingest/language/codePoints.js';
import { readDocument, type Document } from '../../ingest/language/document.js';
import type { Candidate } from '../../ingest/recognise/candidate.js';
import { recognise } from '../../ingest/recognise/recognise.js';
import type { VocabularyMatcher } from '../../ingest/recognise/vocabularyMatcher.js';
import { resolve } from '../../ingest/resolve/resolve.js';
import type { Mention, Paper } from '../../schema/knowledge.js';

/** `start` counts Unicode code points. Without a type, that of what the recogniser finds there. */
export type GivenSpan = Pick<Mention, 'field' | 'start' | 'text'> & Partial<Pick<Mention, 'type'>>;

/**
 * The ids of the concepts that these mentions of a paper mean to the resolver, whether or not the recogniser finds them.
 * Throws `RangeError` if there are no words at one of them.
 */
export function resolveSpans(
  paper: Paper,
  spans: readonly GivenSpan[],
  matcher: VocabularyMatcher,
): string[] {
  const document = readDocument(paper);
  const { mentions, abbreviations } = recognise(document, matcher);
  const given = spans.map((span) => candidateAt(span, document, mentions));
  const others = mentions.filter((mention) => !given.some((candidate) => overlap(candidate, mention)));
  const resolved = resolve(document, { mentions: [...others, ...given], abbreviations }, matcher);
  const ids = new Map(resolved.map(({ mention, concept }) => [mention, concept.id]));
  return given.map((candidate) => ids.get(candidate) ?? '');
}

function candidateAt(
  { field, start, text, type }: GivenSpan,
  document: Document,
  mentions: readonly Candidate[],
): Candidate {
  const pointAt = codePointOffsets(document.text[field]);
  const end = start + Array.from(text).length;
  for (const sentence of document.sentences) {
    if (sentence.field !== field) continue;
    const first = sentence.tokens.findIndex((token) => pointAt(token.end) > start);
    const last = sentence.tokens.findLastIndex((token) => pointAt(token.start) < end);
    if (first < 0 || last < first) continue;
    const place = { sentence, first, last };
    const found = mentions.find((mention) => overlap(place, mention));
    return { ...place, type: type ?? found?.type ?? 'ARCHITECTURE', confidence: 1 };
  }
  throw new RangeError(`There are no words at ${start} of the ${field}`);
}

type Place = Pick<Candidate, 'sentence' | 'first' | 'last'>;

function overlap(one: Place, other: Place): boolean {
  return one.sentence === other.sentence && one.first <= other.last && other.first <= one.last;
}
