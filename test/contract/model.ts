/** What the port's filters and orders mean, as plainly as it can be said: no index, no database, everything in memory. */
import { searchTerms } from '../../schema/names.js';
import type { PaperKnowledge } from '../../schema/knowledge.js';
import { publishedKey } from '../../src/graph/dates.js';
import { factId } from '../../src/graph/factId.js';
import type {
  ConceptCondition,
  FactFilter,
  PaperFilter,
  PaperOrder,
  StoredFact,
} from '../../src/graph/store.js';

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
  const { all = [], any = [], none = [], text = '', authors: wanted = [], anyAuthor = [], sources } = filter;
  const { publishedAfter, publishedBefore } = filter;
  const { title, abstract, published, authors, source } = knowledge.paper;
  const day = publishedKey(published);
  const isAuthor = (wantedName: string) =>
    searchTerms(wantedName).length === 0 || authors.some((name) => holdsTerms(name, wantedName));
  const meets = (condition: ConceptCondition) => confidences(knowledge, condition).length > 0;
  return (
    all.every(meets) &&
    (any.length === 0 || any.some(meets)) &&
    !none.some(meets) &&
    holdsTerms(`${title} ${abstract}`, text) &&
    wanted.every(isAuthor) &&
    (anyAuthor.length === 0 || anyAuthor.some(isAuthor)) &&
    (sources === undefined || sources.includes(source)) &&
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
    case 'FACTS_DESC':
      return [{ value: knowledge.facts.length, descending: true }, { value: id }];
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

/** The facts that pass the filter, the surest first. */
export function factsIn(papers: readonly PaperKnowledge[], filter: FactFilter): StoredFact[] {
  const { predicate, subjectIds, ofPaperItself, objectIds, paperIds, minConfidence = 0 } = filter;
  const { minPapers = 1, once = false } = filter;
  const all = papers.flatMap(storedFacts);
  return all
    .filter((fact) => {
      const alike = statementsIn(all, fact);
      return alike.length >= minPapers && (!once || alike[0] === fact);
    })
    .filter(
      (fact) =>
        (predicate === undefined || fact.predicate === predicate) &&
        (subjectIds === undefined || (fact.subjectId !== null && subjectIds.includes(fact.subjectId))) &&
        (ofPaperItself === undefined || ofPaperItself === (fact.subjectId === null)) &&
        (objectIds === undefined || objectIds.includes(fact.objectId)) &&
        (paperIds === undefined || paperIds.includes(fact.paperId)) &&
        fact.confidence >= minConfidence,
    )
    .sort((a, b) => compareKeys(surest(a), surest(b)));
}

/** The fact and, if it is of two concepts, those of other papers that state the same, the surest first. */
function statementsIn(all: readonly StoredFact[], fact: StoredFact): StoredFact[] {
  if (fact.subjectId === null) return [fact];
  return all
    .filter(
      ({ subjectId, predicate, objectId }) =>
        subjectId === fact.subjectId && predicate === fact.predicate && objectId === fact.objectId,
    )
    .sort((a, b) => compareKeys(surest(a), surest(b)));
}

/** What the paper states of itself and meets one of the conditions. */
export function evidenceOf(knowledge: PaperKnowledge, conditions: readonly ConceptCondition[]): StoredFact[] {
  const plain = conditions.flatMap((condition) => [condition, ...(condition.or ?? [])]);
  return factsIn([knowledge], { ofPaperItself: true }).filter((fact) =>
    plain.some(
      ({ predicate, conceptIds, minConfidence = 0 }) =>
        fact.predicate === predicate &&
        conceptIds.includes(fact.objectId) &&
        fact.confidence >= minConfidence,
    ),
  );
}

function storedFacts({ paper, extractor, facts }: PaperKnowledge): StoredFact[] {
  return facts.map((fact) => ({
    id: factId(paper.id, fact.predicate, fact.subject ?? null, fact.object),
    paperId: paper.id,
    predicate: fact.predicate,
    subjectId: fact.subject ?? null,
    objectId: fact.object,
    withId: fact.with ?? null,
    evidence: fact.evidence,
    confidence: fact.confidence,
    extractor,
  }));
}

const surest = ({ confidence, id }: StoredFact): SortKey[] => [
  { value: confidence, descending: true },
  { value: id },
];

function compareKeys(a: readonly SortKey[], b: readonly SortKey[]): number {
  for (const [i, { value, descending = false }] of a.entries()) {
    const other = b[i]?.value;
    if (other === undefined || value === other) continue;
    return value < other === descending ? 1 : -1;
  }
  return 0;
}
