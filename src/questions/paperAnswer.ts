/** Questions that are answered by papers. */
import { conceptKey, singular } from '../../schema/names.js';
import type { GraphStore, PaperFilter, StoredConcept } from '../graph/store.js';
import { answerOf, notInGraph, type AnswerOf, type Interpretation } from './answer.js';
import { apiNames } from './apiNames.js';
import { byPapers } from './foundConcepts.js';
import { areUnknownPersons, unknownBeside, withoutAuthor, withoutPapers } from './authorAnswer.js';
import { describePapers } from './descriptions.js';
import type { GroundedName } from './ground.js';
import { graphqlQuery } from './graphqlText.js';
import { hasPapers } from './hasPapers.js';
import { relationNamed } from './lexicon.js';
import { noAuthorOrConcept, noPaper, notes, notUnderstood, TOO_MUCH_AT_ONCE } from './messages.js';
import {
  conceptsOf,
  MAX_TERMS,
  paperTerms,
  papersField,
  PAPER_SELECTION,
  toFilter,
  type PaperTerms,
} from './paperTerms.js';
import { statementsOf, type PapersQuery } from './query.js';
import { statedOfConcepts } from './statedOfConcepts.js';
import { answerOfUnknown, type Grounded } from './unanswered.js';

export async function answerByPapers(
  store: GraphStore,
  asked: PapersQuery,
  names: Grounded,
): Promise<AnswerOf> {
  const resolved = await withoutAuthor(store, asked, names);
  const statements = statementsOf(resolved.condition);
  const leftOver = unknownBeside(resolved, names).map(({ concept }) => concept);
  if (leftOver.length > 0)
    return (await areUnknownPersons(store, leftOver))
      ? notInGraph(leftOver.map(noAuthorOrConcept).join(' '))
      : answerOf({ kind: 'NONE', message: notUnderstood(leftOver) });
  const unknown = statements.flatMap(({ concept }) => (names.has(concept) ? [] : [concept]));
  if (unknown.length > 0) return answerOfUnknown(store, unknown);
  const exact = paperTerms(resolved, names.conceptOf);
  if (exact === null) return answerOf({ kind: 'NONE', message: TOO_MUCH_AT_ONCE });
  const nobody = await withoutPapers(store, exact);
  if (nobody !== null) return notInGraph(nobody);

  const grounded = statements.map(({ concept }) => names.get(concept));
  const close = isAboutOneConcept(exact) ? await closeConcepts(store, grounded[0]) : NONE_CLOSE;
  const concepts = [...conceptsOf(exact), ...close.said, ...close.others];
  const [ids, nameOf] = await Promise.all([idsWithNarrower(store, concepts), apiNames(store, concepts)]);
  const filterOf = (query: PaperTerms): PaperFilter => toFilter(query, ({ id }) => ids.get(id) ?? [id]);

  const isStated = await hasPapers(store, filterOf(exact));
  // What is only close is shown after an answer, never in place of one.
  const relation = statements[0] && relationNamed(statements[0].relation);
  const followsClose = relation?.followsClose === true && isStated;
  const shown = close.said.length === 0 && followsClose ? close.others : close.said;
  // What is only close is never counted.
  const included = asked.counts ? [] : shown;
  const query = withClose(exact, included);
  const stated = asked.alsoConcepts ? await statedOfConcepts(store, exact, ids, nameOf) : undefined;
  const interpretation: Interpretation = {
    description: describePapers(query),
    predicate: (query.all[0] ?? query.none)[0]?.predicate ?? null,
    concepts: conceptsOf(query),
    graphql: graphqlQuery(papersField(query, nameOf, PAPER_SELECTION), ...(stated?.fields ?? [])),
    papers: query,
    statedConcepts: null,
    types: [],
    first: asked.first ?? null,
    readBy: null,
  };
  const filter = filterOf(query);
  const onlyClose = withoutExact(query);
  const addsClose = onlyClose !== null && (await hasPapers(store, filterOf(onlyClose)));
  const isAnswered = isStated || addsClose;
  const closeLeftOut = [...close.said, ...close.others].filter((concept) => !included.includes(concept));
  const facts = stated?.facts ?? [];
  if (!isAnswered && facts.length === 0) {
    const outsidePeriod = await countOutsidePeriod(store, filter);
    const message = noPaper(query, conceptsOf(exact), { outsidePeriod, close: closeLeftOut });
    return notInGraph(message, { interpretation });
  }
  const count = asked.counts ? await store.countPapers(filter) : null;
  return answerOf({
    kind: asked.counts ? 'COUNT' : isAnswered ? 'PAPERS' : 'CONCEPTS',
    interpretation,
    filter: isAnswered ? filter : null,
    order: query.order,
    conditions: [...(filter.any ?? []), ...(filter.all ?? [])],
    facts,
    concepts:
      stated === undefined || stated.concepts.length === 0 ? interpretation.concepts : stated.concepts,
    count,
    message: notes({
      count,
      haveStatements: query.all.length > 0,
      first: asked.first ?? null,
      stated: { concepts: stated?.concepts ?? [], isAll: !isAnswered },
      renamed: grounded.filter((name) => name !== undefined).filter(isRenamed),
      narrower: await narrowerInPapers(store, interpretation.concepts, ids),
      close: { included: addsClose ? included : [], leftOut: closeLeftOut, isAll: !isStated },
      excluded: conceptsOf({ ...query, all: [] }),
    }),
  });
}

interface CloseConcepts {
  /** Literally what was written: "MLP layers" also says "fully-connected layer", while "MLPs" does not. */
  readonly said: readonly StoredConcept[];
  readonly others: readonly StoredConcept[];
}
const NONE_CLOSE: CloseConcepts = { said: [], others: [] };

function isAboutOneConcept(query: PaperTerms): boolean {
  return query.all.length === 1 && conceptsOf(query).length === 1;
}

/** Concepts of papers that are close to what the phrase names. */
async function closeConcepts(store: GraphStore, phrase: GroundedName | undefined): Promise<CloseConcepts> {
  if (phrase === undefined) return NONE_CLOSE;
  const { concept, tail } = phrase;
  const close = (await store.relatedConcepts([concept.id], 'close')).get(concept.id) ?? [];
  const inPapers = close.filter(({ paperCount }) => paperCount > 0);
  const isSaid = ({ name }: StoredConcept): boolean => tail !== null && headNoun(name) === headNoun(tail);
  return { said: inPapers.filter(isSaid), others: inPapers.filter((other) => !isSaid(other)) };
}

function headNoun(name: string): string {
  return singular(name.toLowerCase().split(/\s+/).at(-1) ?? '');
}

/** The same said of close concepts, after all that was asked for. */
function withClose(query: PaperTerms, close: readonly StoredConcept[]): PaperTerms {
  const [group] = query.all;
  if (group === undefined || close.length === 0) return query;
  const terms = close.flatMap((concept) =>
    group.map(({ predicate }) => ({ predicate, concept, isClose: true })),
  );
  return { ...query, all: [[...group, ...terms].slice(0, MAX_TERMS)] };
}

/** Of such a query, for the papers that say only what is close. Null: it asks for nothing that is. */
function withoutExact({ all: [group = []], none, ...query }: PaperTerms): PaperTerms | null {
  const close = group.filter(({ isClose }) => isClose);
  const exact = group.filter(({ isClose }) => !isClose);
  return close.length === 0 ? null : { ...query, all: [close], none: [...none, ...exact] };
}

async function idsWithNarrower(
  store: GraphStore,
  concepts: readonly StoredConcept[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  return new Map(
    await Promise.all(concepts.map(async ({ id }) => [id, await store.withNarrower([id])] as const)),
  );
}

async function countOutsidePeriod(
  store: GraphStore,
  { publishedAfter, publishedBefore, ...filter }: PaperFilter,
): Promise<number> {
  const hasPeriod = publishedAfter !== undefined || publishedBefore !== undefined;
  return hasPeriod ? store.countPapers(filter) : 0;
}

export function isRenamed({ name, tail, concept }: GroundedName): boolean {
  return tail !== null || conceptKey(name) !== conceptKey(concept.name);
}

/** What is narrower than the concepts and mentioned by papers, most papers first. */
async function narrowerInPapers(
  store: GraphStore,
  concepts: readonly StoredConcept[],
  ids: ReadonlyMap<string, readonly string[]>,
): Promise<StoredConcept[]> {
  const own = new Set(concepts.map(({ id }) => id));
  const narrower = concepts.flatMap(({ id }) => ids.get(id) ?? []).filter((id) => !own.has(id));
  return [...(await store.conceptsByIds([...new Set(narrower)])).values()]
    .filter(({ paperCount }) => paperCount > 0)
    .sort(byPapers);
}
