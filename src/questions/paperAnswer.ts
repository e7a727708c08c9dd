/** Questions that are answered by papers. */
import { conceptKey, singular } from '../../schema/names.js';
import type { GraphStore, PaperFilter, StoredConcept } from '../graph/store.js';
import type { Answer, Interpretation } from './answer.js';
import type { Condition } from './conditions.js';
import type { GroundedPhrase } from './ground.js';
import { noPaper, notes, notUnderstood, TOO_MUCH_AT_ONCE } from './messages.js';
import type { ParsedQuestion } from './parse.js';
import { conceptsOf, MAX_TERMS, paperQuery, toFilter, toGraphql, type PaperQuery } from './query.js';
import { byPapers } from './conceptAnswer.js';
import { answerOfUnknown, grounded, unanswered, ungrounded, type AskedQuestion } from './unanswered.js';
import { apiNames } from './apiNames.js';

export async function answerByPapers(
  store: GraphStore,
  asked: AskedQuestion,
  { condition, period, counts }: ParsedQuestion & { readonly kind: 'papers' },
): Promise<Answer> {
  const { question } = asked;
  const statements = statementsOf(condition);
  const unclear = await answerIfUnclear(store, asked, statements);
  if (unclear !== null) return unclear;
  const exact = paperQuery(condition, (phrase) => grounded(asked, phrase), period);
  if (exact === null) return unanswered(question, { notInGraph: false, message: TOO_MUCH_AT_ONCE });

  const phrases = statements.map(({ phrase }) => grounded(asked, phrase));
  const close = isAboutOneConcept(exact) ? await closeConcepts(store, phrases[0]) : NONE_CLOSE;
  const concepts = [...conceptsOf(exact), ...close.said, ...close.others];
  const [ids, names] = await Promise.all([idsWithNarrower(store, concepts), apiNames(store, concepts)]);
  const filterOf = (query: PaperQuery): PaperFilter => toFilter(query, ({ id }) => ids.get(id) ?? [id]);

  const exactCount = await store.countPapers(filterOf(exact));
  // What is only close is shown after an answer, never in place of one.
  const followsClose = statements[0]?.relation.followsClose === true && exactCount > 0;
  const included = close.said.length === 0 && followsClose ? close.others : close.said;
  const query = withClose(exact, included);
  const interpretation: Interpretation = {
    predicate: (query.all[0] ?? query.none)[0]?.predicate ?? null,
    concepts: conceptsOf(query),
    filter: filterOf(query),
    graphql: toGraphql(query, ({ id }) => names.get(id) ?? id),
  };
  const { filter } = interpretation;
  const count = included.length === 0 ? exactCount : await store.countPapers(filter);
  const closeLeftOut = close.others.filter((concept) => !included.includes(concept));
  if (count === 0) {
    const outsidePeriod = await countOutsidePeriod(store, filter);
    const message = noPaper(query, conceptsOf(exact), { outsidePeriod, close: closeLeftOut });
    return unanswered(question, { notInGraph: true, message, interpretation });
  }
  return {
    question,
    interpretation,
    filter,
    conditions: [...(filter.any ?? []), ...(filter.all ?? [])],
    facts: null,
    concepts: interpretation.concepts,
    notInGraph: false,
    message: notes({
      count: counts ? count : null,
      renamed: phrases.filter(isRenamed),
      narrower: await narrowerInPapers(store, interpretation.concepts, ids),
      close: { included: count > exactCount ? included : [], leftOut: closeLeftOut, isAll: exactCount === 0 },
      excluded: conceptsOf({ ...query, all: [] }),
    }),
  };
}

type Statement = Condition & { readonly kind: 'states' };

function statementsOf(condition: Condition): Statement[] {
  switch (condition.kind) {
    case 'states':
      return [condition];
    case 'not':
      return statementsOf(condition.part);
    case 'and':
    case 'or':
      return condition.parts.flatMap(statementsOf);
  }
}

/** The answer if a phrase names nothing that the graph knows; null if all do. */
async function answerIfUnclear(
  store: GraphStore,
  asked: AskedQuestion,
  statements: readonly Statement[],
): Promise<Answer | null> {
  const phrases = (which: readonly Statement[]) => which.map(({ phrase }) => phrase);
  const leftOver = ungrounded(asked, phrases(statements.filter(({ isBeside }) => isBeside)));
  if (leftOver.length > 0) {
    return unanswered(asked.question, { notInGraph: false, message: notUnderstood(leftOver) });
  }
  const unknown = ungrounded(asked, phrases(statements));
  return unknown.length > 0 ? answerOfUnknown(store, asked.question, unknown) : null;
}

interface CloseConcepts {
  /** Literally what was written: "MLP layers" also says "fully-connected layer", while "MLPs" does not. */
  readonly said: readonly StoredConcept[];
  readonly others: readonly StoredConcept[];
}
const NONE_CLOSE: CloseConcepts = { said: [], others: [] };

function isAboutOneConcept(query: PaperQuery): boolean {
  return query.all.length === 1 && conceptsOf(query).length === 1;
}

/** Concepts of papers that are close to what the phrase names. */
async function closeConcepts(store: GraphStore, phrase: GroundedPhrase | undefined): Promise<CloseConcepts> {
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
function withClose(query: PaperQuery, close: readonly StoredConcept[]): PaperQuery {
  const [group] = query.all;
  if (group === undefined || close.length === 0) return query;
  const terms = close.flatMap((concept) => group.map(({ predicate }) => ({ predicate, concept })));
  return { ...query, all: [[...group, ...terms].slice(0, MAX_TERMS)] };
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

function isRenamed({ name, tail, concept }: GroundedPhrase): boolean {
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
