/** What is stated of concepts, not of papers, that answers a question for papers: "what outperforms X?" */
import type { Predicate } from '../../schema/predicates.js';
import type { FactFilter, GraphStore, StoredConcept, StoredFact } from '../graph/store.js';
import type { Period } from './dates.js';
import { conceptsById, MAX_FACTS, withinPeriod } from './facts.js';
import { mostStated, ofSubject } from './foundConcepts.js';
import type { PaperTerms, Term } from './paperTerms.js';
import { statedConceptsField } from './statedConceptsField.js';

interface Stated {
  readonly facts: readonly StoredFact[];
  /** Those of which it is stated, and those that are said to take the place of what is replaced: most papers first. */
  readonly concepts: readonly StoredConcept[];
  /** Of the API's `Query`, giving the same facts. */
  readonly fields: readonly (readonly string[])[];
}

/** Undefined if the question is not of one concept and, at most, of one that no verb governs ("does KAN outperform MLP?"). */
export async function statedOfConcepts(
  store: GraphStore,
  { all, none, authors, anyAuthor, period }: PaperTerms,
  ids: ReadonlyMap<string, readonly string[]>,
  nameOf: (concept: StoredConcept) => string,
): Promise<Stated | undefined> {
  const said = all.filter(([term]) => term?.predicate !== null);
  const [terms] = said;
  const [beside, ...others] = all.filter(([term]) => term?.predicate === null).map(([term]) => term?.concept);
  const object = terms === undefined ? undefined : onlyConcept(terms);
  if (terms === undefined || object === undefined || said.length > 1) return undefined;
  if (others.length > 0 || none.length > 0 || authors.length > 0 || anyAuthor.length > 0) return undefined;

  const idsOf = ({ id }: StoredConcept): readonly string[] => ids.get(id) ?? [id];
  const predicates = terms.flatMap(({ predicate }) => predicate ?? []);
  const filterOf = (predicate: Predicate): FactFilter => ({
    predicate,
    objectIds: idsOf(object),
    ...(beside !== undefined && ofSubject(predicate, beside, idsOf(beside))),
    ofPaperItself: false,
  });
  const pages = await Promise.all(
    predicates.map((predicate) => store.findFacts(filterOf(predicate), { first: MAX_FACTS })),
  );
  const facts = await withinPeriod(
    store,
    pages.flatMap(({ entries }) => entries.map(({ node }) => node)),
    period,
  );
  const replacements =
    predicates.includes('REPLACES') && beside === undefined
      ? await store.findFacts(
          { predicate: 'REPLACES', objectIds: idsOf(object), ofPaperItself: true },
          { first: MAX_FACTS },
        )
      : { entries: [] };
  const inPeriod = await withinPeriod(
    store,
    replacements.entries.map(({ node }) => node),
    period,
  );
  const found = mostStated([
    ...facts.map(({ subjectId, paperId }) => ({ conceptId: subjectId, paperId })),
    ...inPeriod.map(({ withId, paperId }) => ({ conceptId: withId, paperId })),
  ]);
  return {
    facts,
    concepts: await conceptsById(
      store,
      found.filter((id) => id !== object.id),
    ),
    fields: facts.length === 0 ? [] : [factsField({ predicates, subject: beside, object, period }, nameOf)],
  };
}

interface StatedFacts {
  readonly predicates: readonly Predicate[];
  /** Undefined: of whatever. */
  readonly subject: StoredConcept | undefined;
  readonly object: StoredConcept;
  readonly period: Period;
}

function factsField(
  { predicates, subject, object, period }: StatedFacts,
  nameOf: (concept: StoredConcept) => string,
): string[] {
  const common = { types: [], predicates, narrower: true, period };
  const rest = { papers: null, except: [] };
  return subject === undefined
    ? statedConceptsField(
        { terms: { ...common, role: 'subject' }, concept: object, whether: null, ...rest },
        nameOf,
      )
    : statedConceptsField(
        { terms: { ...common, role: 'object' }, concept: subject, whether: object, ...rest },
        nameOf,
      );
}

function onlyConcept(terms: readonly Term[]): StoredConcept | undefined {
  const [first] = terms;
  return terms.every(({ concept }) => concept.id === first?.concept.id) ? first?.concept : undefined;
}
