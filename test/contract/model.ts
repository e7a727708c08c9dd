/** What the port's filters and orders mean, as plainly as it can be said: no index, no database, everything in memory. */
import { searchTerms } from '../../schema/names.js';
import type { PaperKnowledge } from '../../schema/knowledge.js';
import { publishedKey } from '../../src/graph/dates.js';
import type { ConceptCondition, PaperFilter, PaperOrder } from '../../src/graph/store.js';

type SortValue = string | number;

/** The papers that pass the filter, in this order. */
export function papersOf(
  papers: readonly PaperKnowledge[],
  filter: PaperFilter,
  order: PaperOrder,
): PaperKnowledge[] {
  return papers
    .filter((knowledge) => passes(knowledge, filter))
    .map((knowledge) => ({ knowledge, keys: sortKeys(knowledge, filter, order) }))
    .sort((a, b) => compareKeys(a.keys, b.keys))
    .map(({ knowledge }) => knowledge);
}

function passes(knowledge: PaperKnowledge, filter: PaperFilter): boolean {
  const { all = [], any = [], none = [], text = '', publishedAfter, publishedBefore } = filter;
  const { title, abstract, published } = knowledge.paper;
  const day = publishedKey(published);
  const meets = (condition: ConceptCondition) => confidences(knowledge, condition).length > 0;
  return (
    all.every(meets) &&
    (any.length === 0 || any.some(meets)) &&
    !none.some(meets) &&
    holdsTerms(`${title} ${abstract}`, text) &&
    (publishedAfter === undefined || (day !== '' && day >= publishedKey(publishedAfter))) &&
    (publishedBefore === undefined || (day !== '' && day < publishedKey(publishedBefore)))
  );
}

/** The confidence of each fact or mention that meets the condition or an alternative of it. */
function confidences(knowledge: PaperKnowledge, condition: ConceptCondition): number[] {
  return [condition, ...(condition.or ?? [])].flatMap(({ predicate, conceptIds, minConfidence = 0 }) => {
    const statements =
      predicate === undefined
        ? knowledge.mentions.map(({ concept, confidence }) => ({ concept, confidence }))
        : knowledge.facts
            .filter((fact) => fact.predicate === predicate && fact.subject === undefined)
            .map(({ object, confidence }) => ({ concept: object, confidence }));
    return statements
      .filter(({ concept, confidence }) => conceptIds.includes(concept) && confidence >= minConfidence)
      .map(({ confidence }) => confidence);
  });
}

function holdsTerms(text: string, wanted: string): boolean {
  const terms = searchTerms(text);
  return searchTerms(wanted).every((begin) => terms.some((term) => term.startsWith(begin)));
}

interface SortKey {
  readonly value: SortValue;
  readonly descending?: boolean;
}

function sortKeys(knowledge: PaperKnowledge, filter: PaperFilter, order: PaperOrder): SortKey[] {
  const { id, title, published } = knowledge.paper;
  const newest = [{ value: publishedKey(published), descending: true }, { value: id }];
  switch (order) {
    case 'PUBLISHED_DESC':
      return newest;
    case 'PUBLISHED_ASC':
      return [{ value: publishedKey(published) }, { value: id }];
    case 'TITLE_ASC':
      return [{ value: searchTerms(title).join(' ') }, { value: id }];
    case 'RELEVANCE': {
      const { all = [], any = [], text = '' } = filter;
      const earliest = any.findIndex((condition) => confidences(knowledge, condition).length > 0);
      const greatest = Math.max(
        0,
        ...[...any, ...all].flatMap((condition) => confidences(knowledge, condition)),
      );
      return [
        { value: earliest },
        { value: holdsTerms(title, text) ? 0 : 1 },
        { value: greatest, descending: true },
        ...newest,
      ];
    }
  }
}

function compareKeys(a: readonly SortKey[], b: readonly SortKey[]): number {
  for (const [i, { value, descending = false }] of a.entries()) {
    const other = b[i]?.value;
    if (other === undefined || value === other) continue;
    return value < other === descending ? 1 : -1;
  }
  return 0;
}
