/** The API's filters, which speak of concepts by name, as those of the port, which speak of them by id. */
import { calendarDateSchema } from '../../schema/knowledge.js';
import { publishedKey } from '../graph/dates.js';
import type {
  ConceptFilter,
  FactFilter,
  PaperFilter,
  SoughtCondition,
  StoredConcept,
} from '../graph/store.js';
import type { ApiContext } from './context.js';
import { badUserInput } from './errors.js';
import type * as Api from './generated/resolvers.js';

const MAX_CONDITIONS = 20;
/** Of authors in one list, or of concepts that are left out. */
const MAX_NAMES = 20;
const MAX_TEXT_LENGTH = 500;

/** The concept with this id, else with this name or alias. Null if the graph does not hold it. */
export function conceptByIdOrName(
  argument: string,
  text: string,
  { loaders }: ApiContext,
): StoredConcept | null | Promise<StoredConcept | null> {
  return loaders.conceptMeant.load(checkedText(argument, text));
}

/** Throws BAD_USER_INPUT for too many conditions, texts that are too long, dates and confidences that are none. */
export async function paperFilter(
  where: Api.PaperFilter | null | undefined,
  context: ApiContext,
): Promise<PaperFilter> {
  if (where == null) return {};
  const lists = [where.all, where.any, where.none].map((list) => list ?? []);
  checkConditions(lists.flat());
  const [all, any, none] = await Promise.all(
    lists.map((list) => Promise.all(list.map((condition) => conceptCondition(condition, context)))),
  );
  const years = publishedIn(where);
  return {
    all,
    any,
    none,
    text: optionalText('text', where.text),
    authors: [
      ...checkedNames('author', where.author == null ? [] : [where.author]),
      ...checkedNames('authors', where.authors),
    ],
    anyAuthor: checkedNames('anyAuthor', where.anyAuthor),
    sources: filled(where.sources),
    publishedAfter: later(date('publishedAfter', where.publishedAfter), years.publishedAfter),
    publishedBefore: earlier(date('publishedBefore', where.publishedBefore), years.publishedBefore),
  };
}

/** Throws BAD_USER_INPUT for what is no year, and for a confidence that is none. */
export function joiningFilter({
  predicates,
  minConfidence,
  ...years
}: Pick<Api.QueryGraphArgs, 'predicates' | 'minConfidence' | 'yearFrom' | 'yearTo'>) {
  return {
    predicates: filled(predicates),
    minConfidence: confidence(minConfidence),
    ...publishedIn(years),
  };
}

/** Throws BAD_USER_INPUT for a date and a confidence that are none. */
export function factConditions({
  minConfidence,
  publishedAfter,
  publishedBefore,
}: Pick<Api.StatedConceptsFilter, 'minConfidence' | 'publishedAfter' | 'publishedBefore'>) {
  const [after, before] = [date('publishedAfter', publishedAfter), date('publishedBefore', publishedBefore)];
  return {
    minConfidence: confidence(minConfidence),
    ...(after !== undefined && { publishedAfter: after }),
    ...(before !== undefined && { publishedBefore: before }),
  };
}

/** The list of a filter; undefined if it is empty, which is as if it were not given. */
export function filled<T>(list: readonly T[] | null | undefined): readonly T[] | undefined {
  return list == null || list.length === 0 ? undefined : list;
}

/** The names of the concepts that the conditions speak of. */
export function conceptsNamedIn({ all, any, none }: Api.PaperFilter): string[] {
  const conditions = [all, any, none].flatMap((list) => list ?? []);
  return conditions.flatMap(({ concept, or }) => [concept, ...(or ?? []).map((other) => other.concept)]);
}

function publishedIn({ yearFrom, yearTo }: Pick<Api.PaperFilter, 'yearFrom' | 'yearTo'>) {
  return {
    publishedAfter: year(yearFrom),
    publishedBefore: year(yearTo == null ? null : yearTo + 1),
  };
}

/** Those given. Throws BAD_USER_INPUT for too many, and for one that is too long. */
export function checkedNames(argument: string, given: readonly string[] | null | undefined): string[] {
  if (given == null) return [];
  if (given.length > MAX_NAMES)
    throw badUserInput(`\`${argument}\` may have at most ${MAX_NAMES} names; this one has ${given.length}.`);
  return given.map((name) => checkedText(argument, name));
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return publishedKey(one) > publishedKey(other) ? one : other;
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return publishedKey(one) < publishedKey(other) ? one : other;
}

function checkConditions(conditions: readonly Api.FactCondition[]): void {
  const alternatives = conditions.flatMap(({ or }) => or ?? []);
  if (alternatives.some(({ or }) => filled(or) !== undefined)) {
    throw badUserInput('The conditions under `or` cannot have an `or` of their own: list them side by side.');
  }
  const count = conditions.length + alternatives.length;
  if (count > MAX_CONDITIONS) {
    throw badUserInput(`A filter may have at most ${MAX_CONDITIONS} conditions; this one has ${count}.`);
  }
}

async function conceptCondition(
  { predicate, concept, narrower, minConfidence, or }: Api.FactCondition,
  context: ApiContext,
): Promise<SoughtCondition> {
  const [concepts, alternatives] = await Promise.all([
    soughtConcepts(concept, narrower ?? true, context),
    Promise.all((or ?? []).map((alternative) => conceptCondition(alternative, context))),
  ]);
  return {
    predicate: predicate ?? undefined,
    ...concepts,
    minConfidence: confidence(minConfidence),
    ...(alternatives.length > 0 && { or: alternatives }),
  };
}

/** None if the graph does not hold the concept: the port has it that no paper meets that. */
async function soughtConcepts(
  text: string,
  narrower: boolean,
  context: ApiContext,
): Promise<Pick<SoughtCondition, 'conceptIds' | 'meant'>> {
  if (narrower) return { conceptIds: [], meant: checkedText('concept', text) };
  return { conceptIds: await conceptIds(text, narrower, context) };
}

/** No ids if the graph does not hold the concept: the port has it that no fact meets that. */
async function conceptIds(text: string, narrower: boolean, context: ApiContext): Promise<readonly string[]> {
  if (narrower) return context.loaders.idsMeant.load(checkedText('concept', text));
  const concept = await conceptByIdOrName('concept', text, context);
  return concept === null ? [] : [concept.id];
}

/** Throws BAD_USER_INPUT for a text that is too long. */
export function conceptFilter(where: Api.ConceptFilter | null | undefined): ConceptFilter {
  return {
    types: filled(where?.types),
    text: optionalText('text', where?.text),
    prefix: optionalText('prefix', where?.prefix),
    minPapers: where?.minPapers ?? undefined,
  };
}

/** Throws BAD_USER_INPUT for a text that is too long, a confidence that is none and a `minPapers` below 1. */
export async function factFilter(
  where: Api.FactFilter | null | undefined,
  context: ApiContext,
): Promise<FactFilter> {
  if (where == null) return { once: true };
  const narrower = where.narrower ?? true;
  const [subjectIds, objectIds] = await Promise.all(
    [where.subject, where.object].map(async (concept) =>
      concept == null ? undefined : await conceptIds(concept, narrower, context),
    ),
  );
  return {
    predicate: where.predicate ?? undefined,
    subjectIds,
    objectIds,
    ofPaperItself: where.ofPaperItself ?? undefined,
    paperIds: where.paper == null ? undefined : [where.paper],
    minConfidence: confidence(where.minConfidence),
    minPapers: checkedMinPapers(where.minPapers, 1),
    once: where.paper == null,
  };
}

/** The count, or the usual one if none is given. Throws BAD_USER_INPUT if it is below 1. */
export function checkedMinPapers(minPapers: number | null | undefined, usual: number): number {
  const least = minPapers ?? usual;
  if (least < 1) throw badUserInput(`\`minPapers\` must be at least 1, not ${least}.`);
  return least;
}

/** The text itself. Throws BAD_USER_INPUT, with the argument's name, if it is too long to be searched for. */
export function checkedText(argument: string, text: string): string {
  if (text.length > MAX_TEXT_LENGTH) {
    throw badUserInput(
      `\`${argument}\` may have at most ${MAX_TEXT_LENGTH} characters; this one has ${text.length}.`,
    );
  }
  return text;
}

function optionalText(argument: string, text: string | null | undefined): string | undefined {
  return text == null ? undefined : checkedText(argument, text);
}

function date(argument: string, text: string | null | undefined): string | undefined {
  if (text == null) return undefined;
  if (!calendarDateSchema.safeParse(text).success) {
    throw badUserInput(
      `\`${argument}\` must be a year, month or day as in 2021, 2021-06 or 2021-06-12, not "${text.slice(0, 40)}".`,
    );
  }
  return text;
}

/** The first day of a year; no paper is dated beyond these years. */
function year(value: number | null | undefined): string | undefined {
  if (value == null) return undefined;
  return String(Math.min(Math.max(value, 0), 9999)).padStart(4, '0');
}

function confidence(value: number | null | undefined): number | undefined {
  if (value == null) return undefined;
  if (value < 0 || value > 1) throw badUserInput(`\`minConfidence\` must be from 0 to 1, not ${value}.`);
  return value;
}
