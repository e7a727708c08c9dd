/** What is asked for, as a change: checked against the graph, with all that is needed to make it again later. */
import type { Paper } from '../../../schema/knowledge.js';
import { conceptId, conceptKey } from '../../../schema/names.js';
import { idsOf, keysOfIds, recordsOf } from '../identity/paperKeys.js';
import type { GraphStore, StoredFact } from '../store.js';
import type { Change, FormerConcept, JudgedFact, NamedConcept, Proposal } from './correction.js';
import { readingOf } from './correctPaper.js';
import {
  aliasesOf,
  checkFree,
  checkPapers,
  checkWritten,
  concepts,
  describe,
  isMadeFrom,
  refusal,
} from './standing.js';
import { checkedName } from './texts.js';

/** Concepts, papers and facts by their ids. */
export type CorrectionRequest =
  | { readonly kind: 'RENAME_CONCEPT'; readonly concept: string; readonly name: string }
  | { readonly kind: 'MERGE_CONCEPTS' | 'REJECT_MERGE'; readonly concept: string; readonly into: string }
  | {
      readonly kind: 'SPLIT_CONCEPT';
      readonly concept: string;
      /** Name of the concept that is made, or of one that is there. */
      readonly into: string;
      readonly names: readonly string[];
      readonly papers: readonly string[];
    }
  | { readonly kind: 'ADD_ALIAS' | 'REMOVE_ALIAS'; readonly concept: string; readonly alias: string }
  | { readonly kind: 'ADD_BROADER' | 'REMOVE_BROADER'; readonly concept: string; readonly broader: string }
  | { readonly kind: 'ADD_CLOSE' | 'REMOVE_CLOSE'; readonly concept: string; readonly close: string }
  | { readonly kind: 'ACCEPT_FACT' | 'REJECT_FACT'; readonly fact: string }
  | { readonly kind: 'DELETE_PAPER'; readonly paper: string };

type Proposed = Pick<Proposal, 'change' | 'before'>;

/**
 * @param changes those that hold
 * @throws `BAD_INPUT`, saying why, if it cannot be made
 */
export async function changeFor(
  store: GraphStore,
  request: CorrectionRequest,
  changes: readonly Change[],
): Promise<Proposed> {
  switch (request.kind) {
    case 'RENAME_CONCEPT':
      return rename(store, request, changes);
    case 'MERGE_CONCEPTS':
      return merge(store, request, changes);
    case 'SPLIT_CONCEPT':
      return split(store, request, changes);
    case 'ADD_ALIAS':
      return addAlias(store, request, changes);
    case 'REMOVE_ALIAS':
      return removeAlias(store, request, changes);
    case 'ADD_BROADER':
      return addBroader(store, request, changes);
    case 'REMOVE_BROADER':
      return removeBroader(store, request, changes);
    case 'ADD_CLOSE':
    case 'REMOVE_CLOSE':
      return changeClose(store, request, changes);
    case 'ACCEPT_FACT':
    case 'REJECT_FACT':
      return judge(store, request, changes);
    case 'REJECT_MERGE':
      return rejectMerge(store, request, changes);
    case 'DELETE_PAPER':
      return deletePaper(store, request);
  }
}

type Request<Kind extends CorrectionRequest['kind']> = Extract<CorrectionRequest, { readonly kind: Kind }>;

async function rename(
  store: GraphStore,
  { kind, ...request }: Request<'RENAME_CONCEPT'>,
  changes: readonly Change[],
): Promise<Proposed> {
  const [concept] = await concepts(store, request.concept);
  const name = checkedName(request.name);
  if (name === concept.name) throw refusal(`${describe(concept)} is called so already.`);
  await checkFree(store, name, concept);
  return { change: { kind, concept: recorded(concept, changes), name }, before: [concept] };
}

async function merge(
  store: GraphStore,
  { kind, ...request }: Extract<CorrectionRequest, { readonly kind: 'MERGE_CONCEPTS' | 'REJECT_MERGE' }>,
  changes: readonly Change[],
): Promise<Proposed> {
  const [concept, into] = await concepts(store, request.concept, request.into);
  if (concept.id === into.id) throw refusal(`${describe(concept)} cannot be merged into itself.`);
  return {
    change: { kind, concept: recorded(concept, changes), into: recorded(into, changes) },
    before: [concept, into],
  };
}

async function rejectMerge(
  store: GraphStore,
  request: Extract<CorrectionRequest, { readonly kind: 'MERGE_CONCEPTS' | 'REJECT_MERGE' }>,
  changes: readonly Change[],
): Promise<Proposed> {
  const pair = [request.concept, request.into].sort().join('\n');
  const isRejected = changes.some(
    (change) =>
      change.kind === 'REJECT_MERGE' && [change.concept.id, change.into.id].sort().join('\n') === pair,
  );
  if (isRejected) throw refusal('That these are one is rejected already.');
  return merge(store, request, changes);
}

async function split(
  store: GraphStore,
  { kind, ...request }: Request<'SPLIT_CONCEPT'>,
  changes: readonly Change[],
): Promise<Proposed> {
  const [concept] = await concepts(store, request.concept);
  const intoName = checkedName(request.into);
  const there = (await store.conceptsByNames([intoName])).get(intoName);
  const known = (await store.conceptsByIds([conceptId(intoName)])).get(conceptId(intoName));
  // An alias of the concept itself is a name that may become a concept of its own.
  const existing = there !== undefined && there.id !== concept.id ? there : known;
  const into = existing
    ? recorded(existing, changes)
    : { id: conceptId(intoName), name: intoName, type: concept.type };
  if (into.id === concept.id) {
    throw refusal(
      isMadeFrom(intoName, concept)
        ? `The id of ${describe(concept)} was made from ${JSON.stringify(intoName)}: choose another name.`
        : `${JSON.stringify(intoName)} is the concept itself: name the one that is to be split off.`,
    );
  }
  const names = request.names.map(checkedName);
  if (names.length === 0 && request.papers.length === 0) {
    throw refusal('Say what goes over: `names` as papers write it, `papers`, or both.');
  }
  const own = names.find((name) => conceptKey(name) === conceptKey(concept.name));
  if (own !== undefined) {
    throw refusal(`${JSON.stringify(own)} is the name of ${describe(concept)} itself: rename it first.`);
  }
  await checkWritten(store, names, concept);
  await checkPapers(store, request.papers);
  const former = existing === undefined ? [] : await concepts(store, existing.id);
  return {
    change: { kind, concept: recorded(concept, changes), into, names, papers: request.papers },
    before: [concept, ...former],
  };
}

async function addAlias(
  store: GraphStore,
  { kind, ...request }: Extract<CorrectionRequest, { readonly kind: 'ADD_ALIAS' | 'REMOVE_ALIAS' }>,
  changes: readonly Change[],
): Promise<Proposed> {
  const [concept] = await concepts(store, request.concept);
  const alias = checkedName(request.alias);
  const curated = (await aliasesOf(store, concept.id)).filter(({ from }) => from === 'vocabulary');
  if ([concept.name, ...curated.map(({ name }) => name)].includes(alias)) {
    throw refusal(`${describe(concept)} has the name ${JSON.stringify(alias)} already.`);
  }
  await checkFree(store, alias, concept);
  return { change: { kind, concept: recorded(concept, changes), alias }, before: [concept] };
}

async function removeAlias(
  store: GraphStore,
  { kind, ...request }: Extract<CorrectionRequest, { readonly kind: 'ADD_ALIAS' | 'REMOVE_ALIAS' }>,
  changes: readonly Change[],
): Promise<Proposed> {
  const [concept] = await concepts(store, request.concept);
  const alias = checkedName(request.alias);
  const isIt = (name: string) => conceptKey(name) === conceptKey(alias);
  if (!concept.aliases.some(isIt)) {
    throw refusal(
      isIt(concept.name)
        ? `${JSON.stringify(alias)} is the name of ${describe(concept)}: rename it.`
        : `${describe(concept)} has no alias ${JSON.stringify(alias)}.`,
    );
  }
  const isAdded = changes.some(
    (change) => change.kind === 'ADD_ALIAS' && change.concept.id === concept.id && isIt(change.alias),
  );
  if (isAdded)
    throw refusal(`A correction added ${JSON.stringify(alias)}: undo that one (see \`corrections\`).`);
  return { change: { kind, concept: recorded(concept, changes), alias }, before: [concept] };
}

type BroaderRequest = Extract<CorrectionRequest, { readonly kind: 'ADD_BROADER' | 'REMOVE_BROADER' }>;

async function addBroader(
  store: GraphStore,
  { kind, ...request }: BroaderRequest,
  changes: readonly Change[],
): Promise<Proposed> {
  const [concept, broader] = await concepts(store, request.concept, request.broader);
  const below = await store.withNarrower([concept.id]);
  if (below.includes(broader.id)) {
    throw refusal(
      `${describe(broader)} is, or is a kind of, ${describe(concept)}: that would close a circle. Remove that relation first.`,
    );
  }
  const vocabulary = await store.vocabulary();
  if (vocabulary.find(({ id }) => id === concept.id)?.broader.includes(broader.id) === true) {
    throw refusal(`${describe(concept)} is a kind of ${describe(broader)} already.`);
  }
  return {
    change: { kind, concept: recorded(concept, changes), broader: recorded(broader, changes) },
    before: [concept, broader],
  };
}

async function removeBroader(
  store: GraphStore,
  { kind, ...request }: BroaderRequest,
  changes: readonly Change[],
): Promise<Proposed> {
  const [concept, broader] = await concepts(store, request.concept, request.broader);
  const related = (await store.relatedConcepts([concept.id], 'broader')).get(concept.id) ?? [];
  if (!related.some(({ id }) => id === broader.id)) {
    throw refusal(
      `${describe(broader)} is not one step above ${describe(concept)}: nothing is to be removed.`,
    );
  }
  return {
    change: { kind, concept: recorded(concept, changes), broader: recorded(broader, changes) },
    before: [concept, broader],
  };
}

async function changeClose(
  store: GraphStore,
  { kind, ...request }: Extract<CorrectionRequest, { readonly kind: 'ADD_CLOSE' | 'REMOVE_CLOSE' }>,
  changes: readonly Change[],
): Promise<Proposed> {
  const [concept, close] = await concepts(store, request.concept, request.close);
  if (concept.id === close.id) throw refusal(`${describe(concept)} is not close to itself.`);
  const related = (await store.relatedConcepts([concept.id], 'close')).get(concept.id) ?? [];
  const areClose = related.some(({ id }) => id === close.id);
  if (areClose !== (kind === 'REMOVE_CLOSE')) {
    throw refusal(
      `${describe(concept)} and ${describe(close)} are ${areClose ? 'close already' : 'not close'}.`,
    );
  }
  return {
    change: { kind, concept: recorded(concept, changes), close: recorded(close, changes) },
    before: [concept, close],
  };
}

async function judge(
  store: GraphStore,
  { kind, fact: id }: Extract<CorrectionRequest, { readonly kind: 'ACCEPT_FACT' | 'REJECT_FACT' }>,
  changes: readonly Change[],
): Promise<Proposed> {
  const fact = (await store.factsByIds([id])).get(id);
  if (fact === undefined) {
    throw refusal(`There is no fact ${JSON.stringify(id)}. If it was rejected, undo that correction.`);
  }
  const last = changes.findLast(
    (change) => (change.kind === 'ACCEPT_FACT' || change.kind === 'REJECT_FACT') && change.fact.id === id,
  );
  if (kind === 'ACCEPT_FACT' && last?.kind === kind) throw refusal(`The fact ${id} is accepted already.`);
  const about = await concepts(store, ...conceptsOf(fact));
  return { change: { kind, fact: await judged(store, fact, about, changes) }, before: about };
}

async function judged(
  store: GraphStore,
  fact: StoredFact,
  about: readonly FormerConcept[],
  changes: readonly Change[],
): Promise<JudgedFact> {
  const { id, paperId, predicate, subjectId, objectId, withId, evidence, confidence } = fact;
  const statement = { predicate, subject: subjectId, object: objectId };
  const read = (await store.readings([paperId])).get(paperId);
  const reading = read === undefined ? { readAs: [], concepts: [] } : readingOf(read, changes, statement);
  const named = new Set(about.map(({ id: concept }) => concept));
  return {
    id,
    paper: paperId,
    ...statement,
    with: withId,
    evidence,
    confidence,
    concepts: [
      ...about.map((concept) => recorded(concept, changes)),
      ...reading.concepts.filter((concept) => !named.has(concept.id)),
    ],
    readAs: reading.readAs,
  };
}

async function deletePaper(
  store: GraphStore,
  { kind, ...request }: Request<'DELETE_PAPER'>,
): Promise<Proposed> {
  const paper = (await store.papersByIds([request.paper])).get(request.paper);
  if (paper === undefined) throw refusal(`There is no paper ${JSON.stringify(request.paper)}.`);
  const { id, title } = paper;
  return { change: { kind, paper: { id, title, ids: await idsOnlyOf(paper, store) } }, before: [] };
}

/** All by which it may come again. Not those that another paper has too: a volume may have one DOI for all its papers. */
async function idsOnlyOf(paper: Paper, store: GraphStore): Promise<string[]> {
  const records = recordsOf(paper);
  const own = new Set([paper.id, ...records.map(({ id }) => id)]);
  const ids = new Set([...own, ...records.flatMap(idsOf)]);
  const found = await store.papersByKeys(keysOfIds([...ids]));
  const others = found.filter(({ id }) => id !== paper.id).flatMap(recordsOf);
  const ofOthers = new Set(others.flatMap(idsOf));
  return [...ids].filter((id) => own.has(id) || !ofOthers.has(id));
}

function conceptsOf({ subjectId, objectId, withId }: StoredFact): string[] {
  return [...new Set([subjectId, objectId, withId])].filter((id) => id !== null);
}

/** By the name that it has without the renames that hold: they are made again in their order, and one that is undone leaves no trace. */
function recorded({ id, name, type }: NamedConcept, changes: readonly Change[]): NamedConcept {
  const first = changes.find((change) => change.kind === 'RENAME_CONCEPT' && change.concept.id === id);
  return { id, name: first?.kind === 'RENAME_CONCEPT' ? first.concept.name : name, type };
}
