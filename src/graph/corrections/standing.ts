/** What a correction is about, as it stands in the store; and what is refused, with the reason. */
import { PapergraphError } from '../../../schema/errors.js';
import { conceptId, conceptKey } from '../../../schema/names.js';
import type { Alias, GraphStore, StoredConcept } from '../store.js';
import type { FormerConcept, NamedConcept } from './correction.js';

/** Throws if the name is another concept's own, or curated as its alias. One that only papers give is overruled. */
export async function checkFree(store: GraphStore, name: string, concept: NamedConcept): Promise<void> {
  const byName = (await store.conceptsByNames([name])).get(name);
  const byId = (await store.conceptsByIds([conceptId(name)])).get(conceptId(name));
  for (const other of [byName, byId]) {
    if (other === undefined || other.id === concept.id) continue;
    const aliases = (await aliasesOf(store, other.id)).filter(({ from }) => from === 'vocabulary');
    const isAlias = aliases.some((alias) => conceptKey(alias.name) === conceptKey(name));
    if (isAlias)
      throw refusal(`${JSON.stringify(name)} is an alias of ${describe(other)}: remove it there first.`);
    if (other === byId || conceptKey(other.name) === conceptKey(name)) {
      throw refusal(
        `${JSON.stringify(name)} names the concept ${describe(other)}: merge the two, or choose another name.`,
      );
    }
  }
}

export async function checkPapers(store: GraphStore, ids: readonly string[]): Promise<void> {
  const known = await store.papersByIds(ids);
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw refusal(`There is no paper ${JSON.stringify(unknown)}.`);
}

/** The concepts with these ids, as they stand. Throws `BAD_INPUT` if there is none. */
export async function concepts<Ids extends readonly string[]>(
  store: GraphStore,
  ...ids: Ids
): Promise<{ [I in keyof Ids]: FormerConcept }> {
  const [stored, aliases, broader, close] = await Promise.all([
    store.conceptsByIds(ids),
    store.aliasesOfConcepts(ids),
    store.relatedConcepts(ids, 'broader'),
    store.relatedConcepts(ids, 'close'),
  ]);
  return ids.map((id): FormerConcept => {
    const concept = stored.get(id);
    if (concept === undefined) throw refusal(`There is no concept ${JSON.stringify(id)}.`);
    const names = (list: readonly { readonly name: string }[] | undefined) =>
      (list ?? []).map(({ name }) => name);
    return {
      ...named(concept),
      aliases: names(aliases.get(id)),
      broader: names(broader.get(id)),
      close: names(close.get(id)),
      paperCount: concept.paperCount,
    };
  }) as { [I in keyof Ids]: FormerConcept };
}

export async function aliasesOf(store: GraphStore, id: string): Promise<readonly Alias[]> {
  return (await store.aliasesOfConcepts([id])).get(id) ?? [];
}

export function named({ id, name, type }: NamedConcept | StoredConcept): NamedConcept {
  return { id, name, type };
}

export function describe({ id, name }: NamedConcept): string {
  return `${name} (${id})`;
}

export function refusal(message: string): PapergraphError {
  return new PapergraphError('BAD_INPUT', message);
}
