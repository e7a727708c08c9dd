/** What a paper says after what persons have corrected. Pure: the same for every store. */
import type { Paper, PaperKnowledge, Span } from '../../../schema/knowledge.js';
import { conceptId, conceptKey } from '../../../schema/names.js';
import { placeOf } from './evidence.js';
import type { Change, JudgedFact, NamedConcept, Statement } from './correction.js';
import { isPaper } from '../identity/paperKeys.js';
import { isDeletedBy } from './deletion.js';
import {
  about,
  conceptsOf,
  isSame,
  newConcept,
  type Saying,
  sayingOf,
  statementOf,
  surestFacts,
  surestMentions,
  type TracedFact,
  withAliases,
  withoutTrace,
} from './saying.js';

/** Of the facts that a person has accepted. */
const CERTAIN = 1;

/**
 * The paper with these changes made to it, in their order; null if a person has deleted it. The same object comes back
 * if none of them is about the paper.
 */
export function correctPaper(read: PaperKnowledge, changes: readonly Change[]): PaperKnowledge | null {
  const asRead = sayingOf(read);
  const said = changedBy(changes, asRead, read);
  if (said === asRead) return read;
  return said && { ...read, ...said, facts: said.facts.map(withoutTrace) };
}

/** What the paper was read to state, where these changes make it state this, and the concepts that it named so. */
export function readingOf(
  read: PaperKnowledge,
  changes: readonly Change[],
  statement: Statement,
): { readonly readAs: readonly Statement[]; readonly concepts: readonly NamedConcept[] } {
  const asRead = withAccepted(sayingOf(read), changes, read.paper);
  const said = changedBy(changes, sayingOf(read), read);
  const readAs = said?.facts.find((fact) => isSame(statementOf(fact), statement))?.readAs ?? [];
  const named = new Set(readAs.flatMap(({ subject, object }) => [subject, object]));
  return {
    readAs,
    concepts: asRead.concepts
      .filter(({ id }) => named.has(id))
      .map(({ id, name, type }) => ({ id, name, type })),
  };
}

function changedBy(changes: readonly Change[], asRead: Saying, { paper }: PaperKnowledge): Saying | null {
  let said = withAccepted(asRead, changes, paper);
  for (const change of changes) {
    switch (change.kind) {
      case 'RENAME_CONCEPT':
        // What papers call so from now on is this concept.
        said = moved(said, conceptId(change.name), change.concept);
        break;
      case 'ADD_ALIAS':
        said = moved(said, conceptId(change.alias), change.concept);
        break;
      case 'REMOVE_ALIAS':
        said = withoutAlias(said, change.concept.id, conceptKey(change.alias));
        break;
      case 'MERGE_CONCEPTS':
        said = moved(said, change.concept.id, change.into);
        break;
      case 'SPLIT_CONCEPT':
        said = split(
          said,
          change,
          change.papers.some((id) => isPaper(paper, id)),
        );
        break;
      case 'ACCEPT_FACT':
        if (isPaper(paper, change.fact.paper))
          said = withFact(said, change.fact, placeOf(change.fact.evidence, paper));
        break;
      case 'REJECT_FACT':
        if (isPaper(paper, change.fact.paper)) said = withoutFact(said, change.fact);
        break;
      case 'DELETE_PAPER':
        if (isDeletedBy(change, paper)) return null;
        break;
      case 'ADD_BROADER':
      case 'REMOVE_BROADER':
      case 'ADD_CLOSE':
      case 'REMOVE_CLOSE':
      case 'REJECT_MERGE':
        break;
    }
  }
  return said;
}

/**
 * With the facts that persons have accepted and that are not read any more, as they were read: so they go where these changes
 * take them, and where one of them is undone, they are as they would be without it.
 */
function withAccepted(asRead: Saying, changes: readonly Change[], paper: Paper): Saying {
  let said = asRead;
  for (const change of changes) {
    if (change.kind !== 'ACCEPT_FACT' || !isPaper(paper, change.fact.paper)) continue;
    said = withFactAsRead(said, change.fact, placeOf(change.fact.evidence, paper));
  }
  return said;
}

/** @param place where its evidence stands in the paper now, null if it does nowhere */
function withFactAsRead(said: Saying, judged: JudgedFact, place: Span | null): Saying {
  if (place === null || said.facts.some((fact) => isJudged(fact, judged))) return said;
  const { predicate, subject, object, with: replacement, confidence } = judged;
  const facts = judged.readAs.map((read): TracedFact => ({
    predicate: read.predicate,
    ...(read.subject !== null && { subject: read.subject }),
    object: read.object,
    ...(replacement !== null && { with: replacement }),
    evidence: place,
    confidence,
    readAs: [read],
    acceptedAs: { predicate, subject, object },
  }));
  // Older journals have no names of what was read, where it is another concept since.
  const known = new Set([...said.concepts, ...judged.concepts].map(({ id }) => id));
  if (!facts.flatMap(conceptsOf).every((id) => known.has(id))) return said;
  return withFacts(said, facts, judged.concepts);
}

/** @param named among them all those of these facts that the paper does not name */
function withFacts(said: Saying, facts: readonly TracedFact[], named: readonly NamedConcept[]): Saying {
  const known = new Set(said.concepts.map(({ id }) => id));
  const needed = new Set(facts.flatMap(conceptsOf));
  const missing = named.filter(({ id }) => needed.has(id) && !known.has(id)).map(newConcept);
  return { ...said, concepts: [...said.concepts, ...missing], facts: [...said.facts, ...facts] };
}

/** All that is said of the one concept is said of the other. */
function moved(said: Saying, from: string, to: NamedConcept): Saying {
  const gone = said.concepts.find(({ id }) => id === from);
  if (gone === undefined || from === to.id) return said;
  const there = said.concepts.find(({ id }) => id === to.id) ?? newConcept(to);
  return {
    concepts: [
      ...said.concepts.filter(({ id }) => id !== from && id !== to.id),
      withAliases(there, [gone.name, ...gone.aliases]),
    ],
    mentions: surestMentions(
      said.mentions.map((mention) => (mention.concept === from ? { ...mention, concept: to.id } : mention)),
    ),
    facts: surestFacts(said.facts.map((fact) => about(fact, from, to.id))),
  };
}

type Split = Extract<Change, { kind: 'SPLIT_CONCEPT' }>;

/**
 * Mentions go over by how they are written, or all of them. A fact goes with them if its evidence holds a mention that
 * goes and none that stays; one that is not read any more, if it had gone when it was accepted.
 */
function split(said: Saying, { concept: { id: from }, into, names }: Split, isWholePaper: boolean): Saying {
  const divided = said.concepts.find(({ id }) => id === from);
  if (divided === undefined || from === into.id) return said;
  const keys = new Set(names.map(conceptKey));
  const goes = (name: string) => isWholePaper || keys.has(conceptKey(name));

  const [going, staying] = partition(
    said.mentions.filter((mention) => mention.concept === from),
    ({ text }) => goes(text),
  );
  const goAll = staying.length === 0 && (going.length > 0 || goes(divided.name));
  const factGoes = (fact: TracedFact) =>
    conceptsOf(fact).includes(from) &&
    (goAll ||
      fact.acceptedAs?.object === into.id ||
      fact.acceptedAs?.subject === into.id ||
      (going.some((mention) => overlap(fact.evidence, mention)) &&
        !staying.some((mention) => overlap(fact.evidence, mention))));
  const [leaving, kept] = partition(divided.aliases, goes);
  const arrives = goAll || going.length > 0 || said.facts.some(factGoes);
  if (!arrives && leaving.length === 0) return said;

  const there = said.concepts.find(({ id }) => id === into.id);
  const arrived = arrives ? withAliases(there ?? newConcept(into), leaving) : there;
  const gone = new Set(going);
  return {
    concepts: [
      ...said.concepts.filter(({ id }) => id !== from && id !== into.id),
      ...(goAll ? [] : [{ ...divided, aliases: kept }]),
      ...(arrived === undefined ? [] : [arrived]),
    ],
    mentions: surestMentions(
      said.mentions.map((mention) => (gone.has(mention) ? { ...mention, concept: into.id } : mention)),
    ),
    facts: surestFacts(said.facts.map((fact) => (factGoes(fact) ? about(fact, from, into.id) : fact))),
  };
}

function withoutAlias(said: Saying, concept: string, key: string): Saying {
  const isIt = (alias: string) => conceptKey(alias) === key;
  if (!said.concepts.some(({ id, aliases }) => id === concept && aliases.some(isIt))) return said;
  return {
    ...said,
    concepts: said.concepts.map((each) =>
      each.id === concept ? { ...each, aliases: each.aliases.filter((alias) => !isIt(alias)) } : each,
    ),
  };
}

/** @param place where its evidence stands in the paper now; null: nowhere, and so the paper cannot be said to state it */
function withFact(said: Saying, judged: JudgedFact, place: Span | null): Saying {
  if (said.facts.some((fact) => isJudged(fact, judged))) {
    return {
      ...said,
      facts: said.facts.map((fact) => (isJudged(fact, judged) ? { ...fact, confidence: CERTAIN } : fact)),
    };
  }
  if (place === null) return said;
  const { predicate, subject, object, with: replacement, readAs } = judged;
  const fact = {
    predicate,
    ...(subject !== null && { subject }),
    object,
    ...(replacement !== null && { with: replacement }),
    evidence: place,
    confidence: CERTAIN,
    readAs,
  };
  return withFacts(said, [fact], judged.concepts);
}

function withoutFact(said: Saying, judged: JudgedFact): Saying {
  const facts = said.facts.filter((fact) => !isJudged(fact, judged));
  if (facts.length === said.facts.length) return said;
  const named = new Set([...said.mentions.map(({ concept }) => concept), ...facts.flatMap(conceptsOf)]);
  const lost = new Set(said.facts.flatMap(conceptsOf).filter((id) => !named.has(id)));
  return { ...said, facts, concepts: said.concepts.filter(({ id }) => !lost.has(id)) };
}

/** By what it states, or by what was read for it: so a judgement holds when a merge before it is undone. */
function isJudged(fact: TracedFact, judged: JudgedFact): boolean {
  return (
    isSame(statementOf(fact), judged) ||
    fact.readAs.some((read) => judged.readAs.some((other) => isSame(read, other)))
  );
}

function overlap(one: Span, other: Span): boolean {
  return one.field === other.field && one.start < other.end && other.start < one.end;
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
