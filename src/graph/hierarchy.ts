/**
 * The hierarchy that grows from papers, under the curated one: by what they say (IS_A, in two papers or more) and by
 * how they name things. It depends on what the store holds, not on the order in which it came there.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { conceptId, conceptKey } from '../../schema/names.js';
import { relationKey, removedBroader, type CuratedConcept } from './corrections/correctVocabulary.js';
import { allEntries } from './pages.js';
import type { BroaderRelation, GraphStore, StoredConcept, StoredFact } from './store.js';

/** Papers that must say that one concept is a kind of the other. */
const LEAST_SUPPORT = 2;
/** What is done in one go, some milliseconds: between, signals, timers and other requests get their turn. */
const CONCEPTS_IN_A_TURN = 500;
/** How far a name is cut: longer ones are sentences. */
const MAX_WORDS = 8;
/** "graph neural network" is a kind of neural network even if its name were "graph network". */
const KIND_OF_NETWORK = { head: /^net(?:work)?$/, broader: conceptId('neural network') };
/** In "rate of convergence" the head is the first word. */
const HEAD_COMES_FIRST = /\s(?:of|for|in|on|with|from|to|by|as|via|and|or)\s/i;
/** In UTF-16 code units: names of versions are short, and finding the version in a text takes time that grows with its fourth power. */
const LONGEST_VERSIONED = 100;
const VERSION = /^(.*\p{L}.*?)[\s-]*v?\d+(?:[.-]\d+)*(?:\s*[-]?\s*[bBmMkKdD])?$/u;

/**
 * Reads what the store holds of concepts and their kinds, and gives it the hierarchy that follows. Does nothing if nothing
 * was written since that was last done, by whatever process.
 */
export async function growHierarchy(store: GraphStore): Promise<void> {
  const writes = await store.ungrownWrites();
  if (writes.length === 0) return;
  const concepts = await allEntries((page) => store.findConcepts({ minPapers: 0 }, 'NAME_ASC', page));
  const supportedKinds = { predicate: 'IS_A', minPapers: LEAST_SUPPORT } as const;
  const kinds = await allEntries((page) => store.findFacts(supportedKinds, page));
  const removed = removedBroader((await store.journal()).changes);
  const grown = await grownHierarchy(concepts, kinds, await store.vocabulary(), removed);
  await store.installGrownHierarchy(grown, writes);
}

/**
 * What is a kind of what, beyond the vocabulary: relations to add, sorted. Each is from a concept that the vocabulary's
 * files lack to one of the same type, in this order: versions and sizes under their family; names under what their last words name;
 * what most papers say first. No relation closes a circle or repeats what follows from others.
 *
 * @param removed relations that persons have taken away: they do not grow, and nothing follows from them
 */
export async function grownHierarchy(
  concepts: readonly StoredConcept[],
  kinds: readonly Pick<StoredFact, 'paperId' | 'subjectId' | 'objectId'>[],
  vocabulary: readonly CuratedConcept[],
  removed: readonly BroaderRelation[] = [],
): Promise<BroaderRelation[]> {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const named = await namedConcepts(concepts, vocabulary);
  const ancestry = new Ancestry(vocabulary.map(({ id, broader }) => [id, broader]));
  const ofFiles = new Set(vocabulary.filter(({ adopted }) => !adopted).map(({ id }) => id));
  const inOrder = [...concepts].sort((a, b) => (a.id < b.id ? -1 : 1)).filter(({ id }) => !ofFiles.has(id));
  const unwanted = new Set(removed.map(relationKey));
  const relations: BroaderRelation[] = [];
  const relate = (narrower: StoredConcept, broader: StoredConcept | undefined): void => {
    if (broader?.type !== narrower.type) return;
    if (unwanted.has(relationKey({ narrower: narrower.id, broader: broader.id }))) return;
    if (!ancestry.add(narrower.id, broader.id)) return;
    relations.push({ narrower: narrower.id, broader: broader.id });
  };
  for await (const concept of inTurns(inOrder))
    relate(concept, familyOf(concept, named) ?? headOf(concept, named, byId));
  for (const { subjectId, objectId } of supported(kinds)) {
    const narrower = byId.get(subjectId);
    if (narrower !== undefined && !ofFiles.has(narrower.id)) relate(narrower, byId.get(objectId));
  }
  return relations.sort((a, b) => compare(a.narrower, b.narrower) || compare(a.broader, b.broader));
}

async function* inTurns(concepts: readonly StoredConcept[]): AsyncGenerator<StoredConcept> {
  for (let start = 0; start < concepts.length; start += CONCEPTS_IN_A_TURN) {
    yield* concepts.slice(start, start + CONCEPTS_IN_A_TURN);
    await nextTurn();
  }
}

/** Concepts by their names, which keep their capitals: a "gated unit" is no UNIT. */
type Named = ReadonlyMap<string, { readonly name: string; readonly concept: StoredConcept }>;

const CAPITALS = /\p{Lu}.*\p{Lu}/u;

function conceptNamed(text: string, named: Named): StoredConcept | undefined {
  const found = named.get(conceptKey(text));
  return found === undefined || (CAPITALS.test(found.name) && !/\p{Lu}/u.test(text))
    ? undefined
    : found.concept;
}

/** By the keys of their names. What the vocabulary says comes before what papers say, then the smaller id. */
async function namedConcepts(
  concepts: readonly StoredConcept[],
  vocabulary: readonly CuratedConcept[],
): Promise<Named> {
  const aliases = new Map(vocabulary.map((concept) => [concept.id, concept.aliases]));
  const named = new Map<string, { name: string; concept: StoredConcept }>();
  const inOrder = [...concepts].sort(
    (a, b) => Number(b.curated) - Number(a.curated) || (a.id < b.id ? -1 : 1),
  );
  for await (const concept of inTurns(inOrder)) {
    for (const name of [concept.name, ...(aliases.get(concept.id) ?? [])]) {
      const key = conceptKey(name);
      if (key !== '' && !named.has(key)) named.set(key, { name, concept });
    }
  }
  return named;
}

/** "ResNet-50" is below ResNet, and "CIFAR-10" below CIFAR. */
function familyOf({ id, name }: StoredConcept, named: Named): StoredConcept | undefined {
  const [, family] = name.length > LONGEST_VERSIONED ? [] : (VERSION.exec(name) ?? []);
  const concept = family === undefined ? undefined : conceptNamed(family, named);
  return concept?.id === id ? undefined : concept;
}

/** "graph attention network" is below attention network, and "CNN-based face detector" below face detector. */
function headOf(
  { id, name, type }: StoredConcept,
  named: Named,
  byId: ReadonlyMap<string, StoredConcept>,
): StoredConcept | undefined {
  if (HEAD_COMES_FIRST.test(name)) return undefined;
  const words = name.split(/\s+/).slice(-MAX_WORDS);
  for (let first = 1; first < words.length; first++) {
    const head = conceptNamed(words.slice(first).join(' '), named);
    if (head !== undefined && head.id !== id && head.type === type && isKind(head, words.length - first))
      return head;
  }
  const last = words.at(-1)?.toLowerCase() ?? '';
  const isNetwork = words.length > 1 && KIND_OF_NETWORK.head.test(last) && type === 'ARCHITECTURE';
  return isNetwork ? byId.get(KIND_OF_NETWORK.broader) : undefined;
}

/** One word alone ("model", "unit") says little; and what only one paper names is no kind yet. */
function isKind({ curated, paperCount }: StoredConcept, words: number): boolean {
  return curated || (words > 1 && paperCount >= LEAST_SUPPORT);
}

/** What enough papers say, what most of them say first. */
function supported(
  kinds: readonly Pick<StoredFact, 'paperId' | 'subjectId' | 'objectId'>[],
): { readonly subjectId: string; readonly objectId: string }[] {
  const papers = new Map<string, { subjectId: string; objectId: string; papers: Set<string> }>();
  for (const { paperId, subjectId, objectId } of kinds) {
    if (subjectId === null) continue;
    const key = JSON.stringify([subjectId, objectId]);
    const said = papers.get(key) ?? { subjectId, objectId, papers: new Set() };
    said.papers.add(paperId);
    papers.set(key, said);
  }
  return [...papers]
    .filter(([, said]) => said.papers.size >= LEAST_SUPPORT)
    .sort(([a, one], [b, other]) => other.papers.size - one.papers.size || compare(a, b))
    .map(([, said]) => said);
}

/** What is broader than what, without circles. */
class Ancestry {
  private readonly broader: Map<string, string[]>;

  constructor(relations: readonly (readonly [string, readonly string[]])[]) {
    this.broader = new Map(relations.map(([id, broader]) => [id, [...broader]]));
  }

  /** False, and nothing changes, if it would close a circle or is known already. */
  add(narrower: string, broader: string): boolean {
    if (narrower === broader || this.reaches(broader, narrower) || this.reaches(narrower, broader))
      return false;
    this.broader.set(narrower, [...(this.broader.get(narrower) ?? []), broader]);
    return true;
  }

  private reaches(from: string, to: string): boolean {
    const seen = new Set([from]);
    for (const id of seen) {
      if (id === to) return true;
      for (const next of this.broader.get(id) ?? []) seen.add(next);
    }
    return false;
  }
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
