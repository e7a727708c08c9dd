/** Which papers a correction is about: those that are corrected anew when it is made or undone. */
import type { Paper } from '../../../schema/knowledge.js';
import { conceptId, conceptKey } from '../../../schema/names.js';
import { isPaper } from '../identity/paperKeys.js';
import type { Change, NamedConcept } from './correction.js';

export type Scope =
  | { readonly of: 'no papers' }
  /** By ids that they have or had: see `idsNow`. */
  | { readonly of: 'papers'; readonly ids: readonly string[] }
  /** Papers that name the concept now. */
  | { readonly of: 'concept'; readonly concept: NamedConcept }
  /** Papers that write the concept so. */
  | { readonly of: 'alias'; readonly concept: NamedConcept; readonly key: string }
  /** Papers that name one of the concepts now, and say something else than they were read to say. */
  | {
      readonly of: 'corrected papers';
      readonly concept: NamedConcept;
      /** The concept's id, too. */
      readonly conceptIds: readonly string[];
    };

/** Of a change that is made after all others. */
export function scopeOfMaking(change: Change): Scope {
  switch (change.kind) {
    case 'RENAME_CONCEPT':
      return { of: 'concept', concept: called(change.name, change.concept) };
    case 'ADD_ALIAS':
      return { of: 'concept', concept: called(change.alias, change.concept) };
    case 'REMOVE_ALIAS':
      return { of: 'alias', concept: change.concept, key: conceptKey(change.alias) };
    case 'MERGE_CONCEPTS':
    case 'SPLIT_CONCEPT':
      return { of: 'concept', concept: change.concept };
    case 'ACCEPT_FACT':
    case 'REJECT_FACT':
      return { of: 'papers', ids: [change.fact.paper] };
    case 'DELETE_PAPER':
      return { of: 'papers', ids: [change.paper.id] };
    case 'ADD_BROADER':
    case 'REMOVE_BROADER':
    case 'ADD_CLOSE':
    case 'REMOVE_CLOSE':
    case 'REJECT_MERGE':
      return { of: 'no papers' };
  }
}

/** Of a change among these, which may have been followed by others. */
export function scopeOfUndoing(change: Change, changes: readonly Change[]): Scope {
  const scope = scopeOfMaking(change);
  if (scope.of !== 'concept' && scope.of !== 'alias') return scope;
  const { concept } = scope;
  return { of: 'corrected papers', concept, conceptIds: [...connected(concept.id, changes)] };
}

/**
 * These ids, and those that their papers have now, if a record that came later gave them others.
 *
 * @param held the papers with the keys of these ids: see identity/paperKeys.ts
 */
export function idsNow(ids: readonly string[], held: readonly Paper[]): readonly string[] {
  const meant = held.filter((paper) => ids.some((id) => isPaper(paper, id)));
  return [...new Set([...ids, ...meant.map(({ id }) => id)])];
}

/** The concept that papers would bring in by this name. */
function called(name: string, { type }: NamedConcept): NamedConcept {
  return { id: conceptId(name), name, type };
}

/** The concept, and all to which what is said of it may have gone, or from which it may have come. */
function connected(start: string, changes: readonly Change[]): ReadonlySet<string> {
  const neighbours = new Map<string, string[]>();
  const connect = (one: string, other: string) => {
    neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
    neighbours.set(other, [...(neighbours.get(other) ?? []), one]);
  };
  for (const change of changes) {
    if (change.kind === 'MERGE_CONCEPTS' || change.kind === 'SPLIT_CONCEPT')
      connect(change.concept.id, change.into.id);
    else if (change.kind === 'RENAME_CONCEPT') connect(conceptId(change.name), change.concept.id);
    else if (change.kind === 'ADD_ALIAS') connect(conceptId(change.alias), change.concept.id);
  }
  const reached = new Set([start]);
  for (const id of reached) for (const next of neighbours.get(id) ?? []) reached.add(next);
  return reached;
}
