/** What a correction is about, as it stands in the store; and what is refused, with the reason. */
import { PapergraphError } from '../../../schema/errors.js';
import { conceptId, conceptKey } from '../../../schema/names.js';
import type { Alias, Cursor, GraphStore, StoredConcept } from '../store.js';
import type { FormerConcept, NamedConcept } from './correction.js';

/** Whose mentions are read together. */
const PAPERS_AT_ONCE = 500;

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
    if (isMadeFrom(name, other)) {
      throw refusal(
        `The id of ${describe(other)} was made from ${JSON.stringify(name)}: merge the two, or choose another name.`,
      );
    }
    if (other === byId || conceptKey(other.name) === conceptKey(name)) {
      throw refusal(
        `${JSON.stringify(name)} names the concept ${describe(other)}: merge the two, or choose another name.`,
      );
    }
  }
}

/** Whether the concept has its id from a name that is not its own any more: whatever papers call so is this concept still. */
export function isMadeFrom(name: string, concept: NamedConcept): boolean {
  return conceptId(name) === concept.id && conceptKey(name) !== conceptKey(concept.name);
}

/** Throws if one of these names is no alias of the concept, and no paper writes it so. */
export async function checkWritten(
  store: GraphStore,
  names: readonly string[],
  concept: FormerConcept,
): Promise<void> {
  const aliases = new Set(concept.aliases.map(conceptKey));
  const others = new Map(names.map((name) => [conceptKey(name), name]));
  for (const key of aliases) others.delete(key);
  for (let after: Cursor | undefined; others.size > 0;) {
    const filter = { all: [{ conceptIds: [concept.id] }] };
    const page = await store.findPapers(filter, 'TITLE_ASC', { first: PAPERS_AT_ONCE, after });
    const mentions = await store.mentionsOfPapers(page.entries.map(({ node }) => node.id));
    for (const mention of [...mentions.values()].flat())
      if (mention.concept === concept.id) others.delete(conceptKey(mention.text));
    after = page.entries.at(-1)?.cursor;
    if (page.hasNextPage) continue;
    const [unknown] = others.values();
    if (unknown === undefined) return;
    throw refusal(
      `${JSON.stringify(unknown)} is no alias of ${describe(concept)}, and no paper writes it so.`,
    );
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

function named({ id, name, type }: NamedConcept | StoredConcept): NamedConcept {
  return { id, name, type };
}

export function describe({ id, name }: NamedConcept): string {
  return `${name} (${id})`;
}

export function refusal(message: string): PapergraphError {
  return new PapergraphError('BAD_INPUT', message);
}
