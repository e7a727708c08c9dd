/** Questions that are answered by papers. */
import { conceptKey, singular } from '../../schema/names.js';
import type { GraphStore, StoredConcept } from '../graph/store.js';
import type { Answer } from './answer.js';
import type { Condition } from './conditions.js';
import type { GroundedPhrase } from './ground.js';
import { noPaper, notes, notUnderstood, TOO_MUCH_AT_ONCE } from './messages.js';
import type { ParsedQuestion } from './parse.js';
import { conceptsOf, MAX_TERMS, paperQuery, toFilter, toGraphql, type PaperQuery } from './query.js';
import { answerOfUnknown, grounded, unanswered, ungrounded, type AskedQuestion } from './unanswered.js';
import { apiNames } from './apiNames.js';

export async function answerByPapers(
  store: GraphStore,
  asked: AskedQuestion,
  { condition, period, counts }: ParsedQuestion & { readonly kind: 'papers' },
): Promise<Answer> {
  const { question } = asked;
  const stated = statements(condition);
  const leftOver = ungrounded(
    asked,
    stated.flatMap(({ isBeside, phrase }) => (isBeside ? [phrase] : [])),
  );
  if (leftOver.length > 0)
    return unanswered(question, { notInGraph: false, message: notUnderstood(leftOver) });
  const unknown = ungrounded(
    asked,
    stated.map(({ phrase }) => phrase),
  );
  if (unknown.length > 0) return answerOfUnknown(store, question, unknown);

  const groundedPhrases = stated.map(({ phrase }) => grounded(asked, phrase));
  const exact = paperQuery(condition, (phrase) => grounded(asked, phrase), period);
  if (exact === null) return unanswered(question, { notInGraph: false, message: TOO_MUCH_AT_ONCE });
  const close = await closeConcepts(store, exact, groundedPhrases);
  const query = withClose(exact, close.included);

  const concepts = conceptsOf(query);
  const [narrower, names] = await Promise.all([idsWithNarrower(store, concepts), apiNames(store, concepts)]);
  const filter = toFilter(query, ({ id }) => narrower.get(id) ?? [id]);
  const count = await store.countPapers(filter);
  const interpretation = {
    predicate: (query.all[0] ?? query.none)[0]?.predicate ?? null,
    concepts,
    filter,
    graphql: toGraphql(query, ({ id }) => names.get(id) ?? id),
  };
  if (count === 0) {
    const outsidePeriod = await countOutsidePeriod(store, filter);
    return unanswered(question, {
      notInGraph: true,
      message: noPaper(query, concepts, outsidePeriod),
      interpretation,
    });
  }
  const narrowerIds = [...new Set([...narrower.values()].flat())].filter((id) =>
    concepts.every((c) => c.id !== id),
  );
  return {
    question,
    interpretation,
    filter,
    conditions: [...(filter.any ?? []), ...(filter.all ?? [])],
    facts: null,
    concepts,
    notInGraph: false,
    message: notes({
      count: counts ? count : null,
      aliases: groundedPhrases.filter(isRenamed).map(({ name, tail, concept }) => ({
        written: tail === null ? name : `${name} ${tail}`,
        concept,
      })),
      narrower: mentioned(await store.conceptsByIds(narrowerIds)),
      closeIncluded: close.included,
      closeLeftOut: close.leftOut,
      excluded: conceptsOf({ ...query, all: [] }),
    }),
  };
}

type Statement = Condition & { readonly kind: 'states' };

function statements(condition: Condition): Statement[] {
  switch (condition.kind) {
    case 'states':
      return [condition];
    case 'not':
      return statements(condition.part);
    case 'and':
    case 'or':
      return condition.parts.flatMap(statements);
  }
}

interface CloseConcepts {
  readonly included: readonly StoredConcept[];
  readonly leftOut: readonly StoredConcept[];
}

/**
 * Concepts close to the one that is asked for, if it is the only one. They are included if they are literally what was
 * written: "MLP layers" also says "fully-connected layer", while "MLPs" does not.
 */
async function closeConcepts(
  store: GraphStore,
  { all, none }: PaperQuery,
  phrases: readonly GroundedPhrase[],
): Promise<CloseConcepts> {
  const [phrase] = phrases;
  if (phrase === undefined || phrases.length > 1 || none.length > 0 || all.length !== 1) {
    return { included: [], leftOut: [] };
  }
  const { concept, tail } = phrase;
  const close = (await store.relatedConcepts([concept.id], 'close')).get(concept.id) ?? [];
  const inPapers = close.filter(({ paperCount }) => paperCount > 0);
  const isSaid = ({ name }: StoredConcept): boolean => tail !== null && headNoun(name) === headNoun(tail);
  return { included: inPapers.filter(isSaid), leftOut: inPapers.filter((other) => !isSaid(other)) };
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
  { all, any, none, publishedAfter, publishedBefore }: Parameters<GraphStore['countPapers']>[0],
): Promise<number> {
  const hasPeriod = publishedAfter !== undefined || publishedBefore !== undefined;
  return hasPeriod ? store.countPapers({ all, any, none }) : 0;
}

function isRenamed({ name, tail, concept }: GroundedPhrase): boolean {
  return tail !== null || conceptKey(name) !== conceptKey(concept.name);
}

/** Those that papers mention, most papers first. */
function mentioned(concepts: ReadonlyMap<string, StoredConcept>): StoredConcept[] {
  return [...concepts.values()]
    .filter(({ paperCount }) => paperCount > 0)
    .sort((a, b) => b.paperCount - a.paperCount || (a.id < b.id ? -1 : 1));
}
