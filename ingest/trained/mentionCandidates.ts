/** Tagged words to the candidates that `resolve` takes: tokens of a sentence. */
import type { ConceptType } from '../../schema/predicates.js';
import type { Document, Sentence } from '../language/document.js';
import type { Token } from '../language/tokens.js';
import { isShortEnough, type Candidate } from '../recognise/candidate.js';
import type { Word } from './words.js';

export interface FoundMention {
  /** Index of its first and of its last word; both are in one sentence. */
  readonly first: number;
  readonly last: number;
  readonly type: ConceptType;
  readonly confidence: number;
  /** The words of which facts are asked, where they are others. */
  readonly context?: { readonly first: number; readonly last: number };
}

/** A mention's words, and the same as tokens. */
export interface MentionCandidate {
  readonly found: FoundMention;
  readonly candidate: Candidate;
}

/**
 * A word of a mention may be part of a token ("U-Net" in "U-Net-like"): tokens are cut where mentions begin and end.
 * Mentions without a letter or digit name nothing and are left out.
 */
export function mentionCandidates(
  document: Document,
  words: readonly Word[],
  mentions: readonly FoundMention[],
): MentionCandidate[] {
  return document.sentences.flatMap((sentence) => {
    const text = document.text[sentence.field];
    const inside = mentions.filter(
      ({ first, last }) =>
        words[first]?.sentence === sentence.index &&
        /[\p{L}\p{N}]/u.test(text.slice(words[first].start, words[last]?.end)),
    );
    const ranges = inside.map(({ first, last }) => ({
      start: words[first]?.start ?? 0,
      end: words[last]?.end ?? 0,
    }));
    const cut = cutAt(
      sentence,
      text,
      ranges.flatMap(({ start, end }) => [start, end]),
    );
    return inside.flatMap((found, index) => {
      const range = ranges[index];
      const first = cut.tokens.findIndex((token) => token.start === range?.start);
      const last = cut.tokens.findLastIndex((token) => token.end === range?.end);
      const candidate = { sentence: cut, first, last, type: found.type, confidence: found.confidence };
      return first >= 0 && last >= first && isShortEnough(candidate) ? [{ found, candidate }] : [];
    });
  });
}

function cutAt(sentence: Sentence, text: string, places: readonly number[]): Sentence {
  const tokens = sentence.tokens.flatMap((token): Token[] => {
    const inside = places.filter((place) => token.start < place && place < token.end);
    const edges = [...new Set([token.start, ...inside, token.end])].sort((a, b) => a - b);
    if (edges.length === 2) return [token];
    return edges.slice(1).map((end, index) => {
      const start = edges[index] ?? 0;
      const part = text.slice(start, end);
      return { start, end, text: part, lower: part.toLowerCase(), tag: token.tag };
    });
  });
  return { ...sentence, tokens };
}
