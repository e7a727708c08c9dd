/** A `ConceptFilter` as SQL. The texts are put together from constant parts; every value is a parameter. */
import { conceptKey, searchTerms } from '../../../schema/names.js';
import type { ConceptFilter, ConceptOrder } from '../store.js';
import type { Connection, Parameters } from './connection.js';
import { prefixQuery } from './terms.js';

/** Concepts that pass a filter: `SELECT … FROM ${from} WHERE ${where}`. */
export interface ConceptSelection {
  readonly from: string;
  readonly where: string;
  readonly parameters: Parameters;
}

/** A demand on one of a concept's names. */
interface NameDemand {
  /** Finds the names by an index, some of them twice: to tell those apart takes all of them, however few are wanted. */
  readonly names: string;
  /** That a concept is one of theirs. */
  readonly holds: string;
  /** Asks it of a name that is there already. */
  readonly meets: string;
}

const NAMES_BY_TEXT = `SELECT rowid FROM name_search WHERE name_search MATCH :query`;

/** Keys of the concepts that have a name in which each term of `:query` begins a term. */
export const NAMED = `SELECT concept_name.concept FROM concept_name WHERE concept_name.key IN (${NAMES_BY_TEXT})`;

const BY_TEXT: NameDemand = {
  names: NAMES_BY_TEXT,
  holds: `concept.key IN (${NAMED})`,
  meets: `instr(' ' || concept_name.terms, ' ' || :longestTerm) > 0
    AND NOT EXISTS (
      SELECT 1 FROM json_each(:terms) AS term WHERE instr(' ' || concept_name.terms, ' ' || term.value) = 0)`,
};

const LETTERS = `replace(concept_name.terms, ' ', '')`;
const BEGINS = `${LETTERS} >= :letters AND ${LETTERS} < :afterLetters`;
/** Of the index alone: with a look at the name itself, all names with one letter take twice as long. */
const CONCEPTS_BY_PREFIX = `SELECT concept FROM concept_name WHERE ${BEGINS}
    UNION ALL SELECT concept FROM concept_name WHERE lookup_key = :lookupKey`;
const BY_PREFIX: NameDemand = {
  names: CONCEPTS_BY_PREFIX,
  holds: `concept.key IN (${CONCEPTS_BY_PREFIX})`,
  meets: `((${BEGINS}) OR concept_name.lookup_key = :lookupKey)`,
};

/** No text is after all that begin with another but one with the greatest code point behind it. */
const GREATEST_CODE_POINT = '\u{10FFFF}';

function demands({ text, prefix }: ConceptFilter): { demands: NameDemand[]; parameters: Parameters } {
  const query = prefixQuery(text);
  const terms = searchTerms(text ?? '');
  const letters = searchTerms(prefix ?? '').join('');
  return {
    demands: [...(query === null ? [] : [BY_TEXT]), ...(letters === '' ? [] : [BY_PREFIX])],
    parameters: {
      query,
      terms: JSON.stringify(terms),
      longestTerm: terms.reduce((longest, term) => (term.length > longest.length ? term : longest), ''),
      letters,
      afterLetters: letters + GREATEST_CODE_POINT,
      lookupKey: conceptKey(prefix ?? ''),
    },
  };
}

function select(filter: ConceptFilter, from: string, named: readonly string[]): ConceptSelection {
  const { types, minPapers = 1 } = filter;
  const where = ['concept.paper_count >= :minPapers', ...named];
  if (types !== undefined) where.push('concept.type IN (SELECT value FROM json_each(:types))');
  const { parameters } = demands(filter);
  return {
    from,
    where: where.join(' AND '),
    parameters: { ...parameters, minPapers, types: JSON.stringify(types ?? []) },
  };
}

/** By way of the names: for few of them, or to count. */
function byNames(filter: ConceptFilter): ConceptSelection {
  const named = demands(filter).demands.map(({ holds }) => holds);
  // Only by key: SQLite, which would guess, might read all concepts in order instead.
  return select(filter, named.length === 0 ? 'concept' : 'concept NOT INDEXED', named);
}

/** In the order of the list, until the page is full: for names of which there are many, such as all with one letter. */
function inOrder(filter: ConceptFilter, order: ConceptOrder): ConceptSelection {
  const named = demands(filter).demands.map(
    ({ meets }) =>
      `EXISTS (SELECT 1 FROM concept_name WHERE concept_name.concept = concept.key AND ${meets})`,
  );
  return select(filter, `concept INDEXED BY ${INDEX_OF[order]}`, named);
}

const INDEX_OF: Readonly<Record<ConceptOrder, string>> = {
  PAPERS_DESC: 'concept_by_papers',
  NAME_ASC: 'concept_by_name',
};

/** From so many names on, going through concepts in order meets one of them sooner than all names are sorted. */
const MANY_NAMES = 2_000;

/** To read a page. */
export function selectConceptsInOrder(
  connection: Connection,
  filter: ConceptFilter,
  order: ConceptOrder,
): ConceptSelection {
  const { demands: asked, parameters } = demands(filter);
  const isMany = ({ names }: NameDemand) =>
    connection.count(
      `SELECT count(*) AS count FROM (SELECT 1 FROM (${names}) LIMIT ${MANY_NAMES})`,
      parameters,
    ) === MANY_NAMES;
  // By name, what begins alike stands together, and may be far down the list.
  const areSpread = order === 'PAPERS_DESC' || !asked.includes(BY_PREFIX);
  return asked.length > 0 && areSpread && asked.every(isMany) ? inOrder(filter, order) : byNames(filter);
}

/** To count them. */
export function selectConcepts(filter: ConceptFilter): ConceptSelection {
  return byNames(filter);
}
