/** A reader's changes of conditions, one piece at a time. */
import type { Condition, Conditions } from './conditions.js';

/** What a chip stands for. */
export type Piece =
  | { readonly kind: 'all' | 'none'; readonly index: number }
  | { readonly kind: 'authors' | 'anyAuthor' | 'years' | 'confidence' };

export function piecesOf(conditions: Conditions): readonly Piece[] {
  const { all, none, authors, anyAuthor, publishedAfter, publishedBefore, minConfidence } = conditions;
  return [
    ...all.map((_, index) => ({ kind: 'all', index }) as const),
    ...none.map((_, index) => ({ kind: 'none', index }) as const),
    ...(authors.length > 0 ? [{ kind: 'authors' } as const] : []),
    ...(anyAuthor.length > 0 ? [{ kind: 'anyAuthor' } as const] : []),
    ...(publishedAfter !== null || publishedBefore !== null ? [{ kind: 'years' } as const] : []),
    ...(minConfidence !== null ? [{ kind: 'confidence' } as const] : []),
  ];
}

export function without(conditions: Conditions, piece: Piece): Conditions {
  switch (piece.kind) {
    case 'all':
      return { ...conditions, all: conditions.all.toSpliced(piece.index, 1) };
    case 'none':
      return { ...conditions, none: conditions.none.toSpliced(piece.index, 1) };
    case 'authors':
      return { ...conditions, authors: [] };
    case 'anyAuthor':
      return { ...conditions, anyAuthor: [] };
    case 'years':
      return { ...conditions, publishedAfter: null, publishedBefore: null };
    case 'confidence':
      return { ...conditions, minConfidence: null };
  }
}

/** With a condition in the place of the piece, or beside all others. Of what a paper must not state, each is a condition. */
export function withCondition(
  conditions: Conditions,
  piece: Piece | null,
  alternatives: readonly Condition[],
  isNegated: boolean,
): Conditions {
  const index = piece?.kind === 'all' || piece?.kind === 'none' ? piece.index : undefined;
  const place = piece?.kind === (isNegated ? 'none' : 'all') ? index : undefined;
  const rest = piece === null || place !== undefined ? conditions : without(conditions, piece);
  if (isNegated)
    return {
      ...rest,
      none: rest.none.toSpliced(place ?? rest.none.length, place === undefined ? 0 : 1, ...alternatives),
    };
  return {
    ...rest,
    all: rest.all.toSpliced(place ?? rest.all.length, place === undefined ? 0 : 1, alternatives),
  };
}
