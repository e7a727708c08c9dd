/** What is curated: the vocabulary's files, with what persons have corrected. Pure: the same for every store. */
import type { VocabularyConcept } from '../../../schema/knowledge.js';
import { conceptId, conceptKey } from '../../../schema/names.js';
import type { BroaderRelation } from '../store.js';
import type { Change, NamedConcept } from './correction.js';

export interface CuratedConcept extends VocabularyConcept {
  /** Not in the files: it is curated since a person corrected it. */
  readonly adopted: boolean;
}

/**
 * The vocabulary with these changes made to it, in their order. A concept that it lacks is adopted by the first change
 * that says how it is called or related, with the name and the type that it had then.
 */
export function correctVocabulary(
  vocabulary: readonly VocabularyConcept[],
  changes: readonly Change[],
): CuratedConcept[] {
  const curation = new Curation(vocabulary);
  for (const change of changes) correct(curation, change);
  return curation.concepts();
}

export function byId<T extends { readonly id: string }>(concepts: readonly T[]): T[] {
  return [...concepts].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Relations that persons have taken away: they do not grow again from papers either, also where one end has become another
 * concept since.
 */
export function removedBroader(changes: readonly Change[]): BroaderRelation[] {
  let removed = new Map<string, BroaderRelation>();
  for (const change of changes) {
    if (change.kind === 'ADD_BROADER' || change.kind === 'REMOVE_BROADER') {
      const relation = { narrower: change.concept.id, broader: change.broader.id };
      if (change.kind === 'REMOVE_BROADER') removed.set(relationKey(relation), relation);
      else removed.delete(relationKey(relation));
    }
    const absorbed = absorption(change);
    if (absorbed === null) continue;
    const now = (id: string) => (id === absorbed.concept ? absorbed.into : id);
    const moved = [...removed.values()]
      .map(({ narrower, broader }) => ({ narrower: now(narrower), broader: now(broader) }))
      .filter(({ narrower, broader }) => narrower !== broader);
    removed = new Map(moved.map((relation) => [relationKey(relation), relation]));
  }
  return [...removed.values()];
}

export function relationKey({ narrower, broader }: BroaderRelation): string {
  return JSON.stringify([narrower, broader]);
}

/** Which concept is another from then on, if one is. */
function absorption(change: Change): { readonly concept: string; readonly into: string } | null {
  switch (change.kind) {
    case 'MERGE_CONCEPTS':
      return { concept: change.concept.id, into: change.into.id };
    case 'RENAME_CONCEPT':
      return { concept: conceptId(change.name), into: change.concept.id };
    case 'ADD_ALIAS':
      return { concept: conceptId(change.alias), into: change.concept.id };
    default:
      return null;
  }
}

function correct(curation: Curation, change: Change): void {
  switch (change.kind) {
    case 'RENAME_CONCEPT':
      curation.rename(curation.adopt(change.concept), change.name);
      break;
    case 'MERGE_CONCEPTS':
      curation.absorb(curation.adopt(change.into), change.concept.id, [change.concept.name]);
      break;
    case 'SPLIT_CONCEPT':
      curation.split(curation.adopt(change.concept), curation.adopt(change.into), change.names);
      break;
    case 'ADD_ALIAS':
      curation.addAlias(curation.adopt(change.concept), change.alias);
      break;
    case 'REMOVE_ALIAS':
      curation.removeAlias(change.concept.id, change.alias);
      break;
    case 'ADD_BROADER':
      curation.addBroader(curation.adopt(change.concept), curation.adopt(change.broader));
      break;
    case 'REMOVE_BROADER':
      curation.removeBroader(change.concept.id, change.broader.id);
      break;
    case 'ADD_CLOSE':
      curation.addClose(curation.adopt(change.concept), curation.adopt(change.close));
      break;
    case 'REMOVE_CLOSE':
      curation.removeClose(change.concept.id, change.close.id);
      break;
    case 'ACCEPT_FACT':
    case 'REJECT_FACT':
    case 'REJECT_MERGE':
    case 'DELETE_PAPER':
      break;
  }
}

interface Entry {
  readonly id: string;
  name: string;
  readonly type: VocabularyConcept['type'];
  readonly aliases: Set<string>;
  readonly broader: Set<string>;
  readonly close: Set<string>;
  readonly adopted: boolean;
}

class Curation {
  readonly #entries: Map<string, Entry>;

  constructor(vocabulary: readonly VocabularyConcept[]) {
    this.#entries = new Map(
      vocabulary.map(({ id, name, type, aliases, broader, close }) => [
        id,
        {
          id,
          name,
          type,
          aliases: new Set(aliases),
          broader: new Set(broader),
          close: new Set(close),
          adopted: false,
        },
      ]),
    );
  }

  concepts(): CuratedConcept[] {
    return [...this.#entries.values()].map(({ id, name, type, aliases, broader, close, adopted }) => ({
      id,
      name,
      type,
      aliases: [...aliases],
      broader: [...broader],
      close: [...close],
      adopted,
    }));
  }

  adopt({ id, name, type }: NamedConcept): Entry {
    const known = this.#entries.get(id);
    if (known !== undefined) return known;
    const aliases = new Set<string>();
    const entry = {
      id,
      name,
      type,
      aliases,
      broader: new Set<string>(),
      close: new Set<string>(),
      adopted: true,
    };
    this.#entries.set(id, entry);
    return entry;
  }

  rename(entry: Entry, name: string): void {
    this.addAlias(entry, name);
    entry.aliases.add(entry.name);
    entry.aliases.delete(name);
    entry.name = name;
  }

  /** A concept that is called so in its own right becomes this one. */
  addAlias(entry: Entry, alias: string): void {
    this.absorb(entry, conceptId(alias), [alias]);
  }

  removeAlias(id: string, alias: string): void {
    const entry = this.#entries.get(id);
    for (const name of entry?.aliases ?? []) {
      if (conceptKey(name) === conceptKey(alias)) entry?.aliases.delete(name);
    }
  }

  /** All that is said of the other concept, if it is curated, is said of this one. */
  absorb(entry: Entry, otherId: string, names: readonly string[]): void {
    const other = otherId === entry.id ? undefined : this.#entries.get(otherId);
    for (const name of [...names, ...(other === undefined ? [] : [other.name, ...other.aliases])]) {
      if (name !== entry.name) entry.aliases.add(name);
    }
    if (other === undefined) return;
    this.#entries.delete(other.id);
    for (const each of this.#entries.values()) {
      if (each.close.delete(other.id) && each !== entry) each.close.add(entry.id);
      if (each.broader.delete(other.id)) this.addBroader(each, entry);
    }
    for (const id of other.close) if (id !== entry.id) entry.close.add(id);
    for (const id of other.broader) {
      const broader = this.#entries.get(id);
      if (broader !== undefined) this.addBroader(entry, broader);
    }
  }

  split(from: Entry, into: Entry, names: readonly string[]): void {
    this.removeAlias(from.id, into.name);
    for (const name of names) {
      this.removeAlias(from.id, name);
      if (name !== into.name) into.aliases.add(name);
    }
  }

  /** Unless it would close a circle. */
  addBroader(narrower: Entry, broader: Entry): void {
    if (!this.#reaches(broader, narrower)) narrower.broader.add(broader.id);
  }

  removeBroader(narrower: string, broader: string): void {
    this.#entries.get(narrower)?.broader.delete(broader);
  }

  addClose(one: Entry, other: Entry): void {
    if (one !== other) one.close.add(other.id);
  }

  removeClose(one: string, other: string): void {
    this.#entries.get(one)?.close.delete(other);
    this.#entries.get(other)?.close.delete(one);
  }

  #reaches(from: Entry, to: Entry): boolean {
    const seen = new Set([from.id]);
    for (const id of seen) {
      if (id === to.id) return true;
      for (const next of this.#entries.get(id)?.broader ?? []) seen.add(next);
    }
    return false;
  }
}
