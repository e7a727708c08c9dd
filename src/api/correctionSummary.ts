import type { Change, Correction, JudgedFact, NamedConcept } from '../graph/corrections/correction.js';

/** What was changed, in a sentence, with the names that stood just before. */
export function summaryOf({ change, before }: Pick<Correction, 'change' | 'before'>): string {
  const called = (concept: NamedConcept) => nameBefore(concept.id, [...before, concept]);
  switch (change.kind) {
    case 'RENAME_CONCEPT':
      return `Renamed ${called(change.concept)} to ${change.name}.`;
    case 'MERGE_CONCEPTS':
      return `Merged ${called(change.concept)} into ${called(change.into)}.`;
    case 'SPLIT_CONCEPT':
      return `Split ${called(change.into)} off ${called(change.concept)}: ${whatGoes(change)}.`;
    case 'ADD_ALIAS':
      return `Added the alias ${change.alias} to ${called(change.concept)}.`;
    case 'REMOVE_ALIAS':
      return `Removed the alias ${change.alias} from ${called(change.concept)}.`;
    case 'ADD_BROADER':
      return `Made ${called(change.concept)} a kind of ${called(change.broader)}.`;
    case 'REMOVE_BROADER':
      return `Made ${called(change.concept)} no kind of ${called(change.broader)}.`;
    case 'ADD_CLOSE':
      return `Made ${called(change.concept)} and ${called(change.close)} close.`;
    case 'REMOVE_CLOSE':
      return `Made ${called(change.concept)} and ${called(change.close)} not close.`;
    case 'ACCEPT_FACT':
      return `Accepted that ${statement(change.fact, before)}.`;
    case 'REJECT_FACT':
      return `Rejected that ${statement(change.fact, before)}.`;
    case 'REJECT_MERGE':
      return `Rejected that ${called(change.concept)} and ${called(change.into)} are one.`;
    case 'DELETE_PAPER':
      return `Deleted the paper ${change.paper.title} (${change.paper.id}).`;
  }
}

function whatGoes({ names, papers }: Extract<Change, { readonly kind: 'SPLIT_CONCEPT' }>): string {
  const written = names.length === 0 ? [] : [`what is written ${names.join(', ')}`];
  const said = papers.length === 0 ? [] : [`all of it in ${papers.join(', ')}`];
  return [...written, ...said].join(', and ');
}

function statement(
  { paper, predicate, subject, object, concepts }: JudgedFact,
  before: readonly NamedConcept[],
): string {
  const called = (id: string) => nameBefore(id, [...before, ...concepts]);
  const stated = `${predicate} ${called(object)}`;
  return subject === null ? `${paper} states ${stated}` : `${paper} states ${called(subject)} ${stated}`;
}

/** That of the first of these with this id. */
export function nameBefore(id: string, concepts: readonly NamedConcept[]): string {
  return concepts.find((concept) => concept.id === id)?.name ?? id;
}
