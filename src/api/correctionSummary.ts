import type { Change, JudgedFact } from '../graph/corrections/correction.js';

/** What was changed, in a sentence. */
export function summaryOf(change: Change): string {
  switch (change.kind) {
    case 'RENAME_CONCEPT':
      return `Renamed ${change.concept.name} to ${change.name}.`;
    case 'MERGE_CONCEPTS':
      return `Merged ${change.concept.name} into ${change.into.name}.`;
    case 'SPLIT_CONCEPT':
      return `Split ${change.into.name} off ${change.concept.name}: ${whatGoes(change)}.`;
    case 'ADD_ALIAS':
      return `Added the alias ${change.alias} to ${change.concept.name}.`;
    case 'REMOVE_ALIAS':
      return `Removed the alias ${change.alias} from ${change.concept.name}.`;
    case 'ADD_BROADER':
      return `Made ${change.concept.name} a kind of ${change.broader.name}.`;
    case 'REMOVE_BROADER':
      return `Made ${change.concept.name} no kind of ${change.broader.name}.`;
    case 'ADD_CLOSE':
      return `Made ${change.concept.name} and ${change.close.name} close.`;
    case 'REMOVE_CLOSE':
      return `Made ${change.concept.name} and ${change.close.name} not close.`;
    case 'ACCEPT_FACT':
      return `Accepted that ${statement(change.fact)}.`;
    case 'REJECT_FACT':
      return `Rejected that ${statement(change.fact)}.`;
    case 'REJECT_MERGE':
      return `Rejected that ${change.concept.name} and ${change.into.name} are one.`;
    case 'DELETE_PAPER':
      return `Deleted the paper ${change.paper.title} (${change.paper.id}).`;
  }
}

function whatGoes({ names, papers }: Extract<Change, { readonly kind: 'SPLIT_CONCEPT' }>): string {
  const written = names.length === 0 ? [] : [`what is written ${names.join(', ')}`];
  const said = papers.length === 0 ? [] : [`all of it in ${papers.join(', ')}`];
  return [...written, ...said].join(', and ');
}

function statement({ paper, predicate, subject, object, concepts }: JudgedFact): string {
  const nameOf = (id: string) => concepts.find((concept) => concept.id === id)?.name ?? id;
  const stated = `${predicate} ${nameOf(object)}`;
  return subject === null ? `${paper} states ${stated}` : `${paper} states ${nameOf(subject)} ${stated}`;
}
