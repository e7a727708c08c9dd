/**
 * A `PaperFilter` as Cypher. The texts are put together from constant parts; every value is a parameter. Conditions are
 * parameters too, so that there are few different texts: Neo4j plans each but once.
 */
import { alternatives } from '../conditions.js';
import { publishedRange } from '../dates.js';
import type { PaperFilter, SoughtCondition } from '../store.js';
import type { Parameters } from './connection.js';
import { FACT_PROPERTIES, SUREST } from './facts.js';
import { ANY_FACT, factType } from './factTypes.js';
import { orderBy } from './keyset.js';
import { CONCEPTS_ASKED, meant } from './meaning.js';
import { hasTerms, textQuery, type TextQuery } from './terms.js';

/** Papers that pass a filter. */
export interface PaperSelection {
  /** Binds each of them once to `p`. Ends in a WHERE that may go on. */
  readonly match: string;
  /** Variables that a WITH must carry on for what follows. */
  readonly carried: string;
  /** Follows `match` and binds what relevance sorts by: `position`, `notInTitle` and `confidence`. */
  readonly relevance: string;
  /** A list: the facts of `p` that meet a condition, the surest first. */
  readonly evidence: string;
  readonly parameters: Parameters;
}

export function selectPapers(filter: PaperFilter): PaperSelection {
  const { all = [], any = [], none = [] } = filter;
  const demanded = [
    ...all.flatMap((condition, group) => branchesOf(condition, group)),
    ...any.flatMap((condition, position) => branchesOf(condition, all.length, position)),
  ];
  const demand = demandOf(demanded);
  const query = textQuery(filter.text);
  const authors = textQueries(filter.authors);
  const alternatives = textQueries(filter.anyAuthor);
  // A name without a term is everybody's.
  const anyAuthor = alternatives.length === filter.anyAuthor?.length ? alternatives : [];
  const demandsAuthor = authors.length + anyAuthor.length > 0;

  const isDated = filter.publishedAfter !== undefined || filter.publishedBefore !== undefined;
  const where = ['true'];
  // All papers are within the range of every date, but where they come from no other index, they come by it.
  if (isDated || demanded.length === 0) where.push(PUBLISHED_WITHIN);
  const groups = all.length + Math.min(any.length, 1);
  for (let group = 1; group < groups; group++) where.push(MEETS_GROUP(group, demand));
  if (query !== null) where.push(hasTerms('p.terms'));
  if (demandsAuthor) where.push(WRITTEN_BY);
  if (filter.sources !== undefined) where.push('p.source IN $given.sources');
  if (none.length > 0) where.push(MEETS_NONE);
  const bound = [...(demanded.length > 0 ? ['demanded'] : []), ...(none.length > 0 ? ['excluded'] : [])];
  const carried = bound.map((variable) => `${variable}, `).join('');
  const source =
    demanded.length > 0
      ? PAPERS_OF_FIRST_GROUP(demand, carried)
      : papersByText(query !== null, demandsAuthor, carried);
  const ranks = demanded.length > 0 ? 'position, confidence' : '0 AS position, 0.0 AS confidence';
  return {
    match: `${bound.map(BIND_GROUPS).join(' ')} ${source} WHERE ${where.join(' AND ')}`,
    carried,
    relevance: `${demanded.length > 0 ? RANK(demand, carried) : ''}
      WITH ${carried}p, ${ranks}, ${query === null ? '0' : NOT_IN_TITLE} AS notInTitle`,
    evidence: demanded.some(({ type }) => type !== MENTIONS) ? EVIDENCE(demand) : '[]',
    parameters: {
      demanded,
      excluded: none.flatMap((condition) => branchesOf(condition, 0)),
      ...query,
      authors: authors.map(({ terms }) => terms),
      anyAuthor: anyAuthor.map(({ terms }) => terms),
      authorLucene: authors[0]?.lucene ?? anyAuthor.map(({ lucene }) => `(${lucene})`).join(' '),
      sources: filter.sources ?? [],
      ...publishedRange(filter),
    },
  };
}

/** The relationship from a paper to a concept that it names; other types are predicates. */
const MENTIONS = 'MENTIONS' as const;
const ANY_TYPE = `${MENTIONS}|${ANY_FACT}`;
const MOST_TYPES_APART = 2;

type Branch = ReturnType<typeof branchesOf>[number];

/** The alternatives of a condition. To pass, a paper must meet one branch of each group. */
function branchesOf(condition: SoughtCondition, group: number, position: number | null = null) {
  return alternatives(condition).map(({ predicate, conceptIds, meant: text, minConfidence }) => ({
    group,
    /** Of a condition of `any`: its place in the list. */
    position,
    type: predicate ?? MENTIONS,
    conceptIds,
    minConfidence,
    ...(text !== null && meant(text)),
  }));
}

/**
 * Binds the list of groups, each a list of its branches with the concepts that they name. The first group is that whose
 * concepts are in fewest papers: from there the papers are found, and of those it is asked whether they meet the others.
 */
const BIND_GROUPS = (list: string) => `CALL () {
    UNWIND $given.${list} AS asked
    CALL (asked) {
      CALL (asked) { ${CONCEPTS_ASKED} }
      RETURN collect(concept) AS concepts, sum(concept.paperCount) AS papers
    }
    WITH asked.group AS group, sum(papers) AS papers,
      collect(asked {.type, .position, .minConfidence, concepts: concepts}) AS branches
    ORDER BY papers
    RETURN collect(branches) AS ${list}
  }`;

/** What the branches of a filter ask of a relationship `r`: no more is looked at, for hubs have very many. */
interface Demand {
  /** The pattern of its type. */
  readonly types: string;
  /** The pattern of its type if it is a fact. */
  readonly factTypes: string;
  /** The conditions that `r` meets `branch`, but for the concept at its end. */
  readonly met: string;
}

/** A paper that names a concept without a mention has no confidence, and so does not meet anything. */
const CONFIDENT = 'r.confidence >= branch.minConfidence';
const OF_TYPE = 'type(r) = branch.type';

function demandOf(branches: readonly Branch[]): Demand {
  const types = [...new Set(branches.map(({ type }) => type))].sort();
  const facts = types.filter((type) => type !== MENTIONS).map(factType);
  const asksConfidence =
    facts.length < types.length || branches.some(({ minConfidence }) => minConfidence > 0);
  const met = [...(types.length > 1 ? [OF_TYPE] : []), ...(asksConfidence ? [CONFIDENT] : [])];
  // Where many types are, all, to plan fewer texts.
  const isRare = types.length > MOST_TYPES_APART;
  return {
    types: isRare ? ANY_TYPE : [...(facts.length < types.length ? [MENTIONS] : []), ...facts].join('|'),
    factTypes: isRare ? ANY_FACT : facts.join('|'),
    met: met.join(' AND ') || 'true',
  };
}

/** A WHERE may follow. */
const PAPERS_OF_FIRST_GROUP = ({ types, met }: Demand, carried: string) => `CALL (demanded) {
    UNWIND demanded[0] AS branch UNWIND branch.concepts AS concept
    MATCH (p:Paper)-[r:${types}]->(concept) WHERE ${met}
    RETURN DISTINCT p
  }
  WITH ${carried}p`;

const MEETS_GROUP = (group: number, { types, met }: Demand) => `EXISTS {
    UNWIND demanded[${group}] AS branch
    MATCH (p)-[r:${types}]->(o) WHERE ${met} AND o IN branch.concepts
  }`;

const MEETS_NONE = `NOT EXISTS {
    UNWIND excluded[0] AS branch
    MATCH (p)-[r:${ANY_TYPE}]->(o) WHERE ${OF_TYPE} AND ${CONFIDENT} AND o IN branch.concepts
  }`;

/** The earliest condition of `any` that `p` meets, and the greatest confidence of all that it meets. */
const RANK = ({ types, met }: Demand, carried: string) => `WITH ${carried}p CALL (p, demanded) {
    UNWIND demanded AS branches UNWIND branches AS branch
    MATCH (p)-[r:${types}]->(o) WHERE ${met} AND o IN branch.concepts
    RETURN max(r.confidence) AS confidence, coalesce(min(branch.position), 0) AS position
  }`;

/** A WHERE may follow. */
function papersByText(demandsText: boolean, demandsAuthor: boolean, carried: string): string {
  if (demandsText) {
    return `CALL db.index.fulltext.queryNodes('paper_terms', $given.lucene) YIELD node AS p WITH ${carried}p`;
  }
  if (demandsAuthor) {
    return `CALL db.index.fulltext.queryNodes('paper_authors', $given.authorLucene) YIELD node AS p WITH ${carried}p`;
  }
  return 'MATCH (p:Paper)';
}

const EVIDENCE = ({ factTypes, met }: Demand) => `COLLECT {
    UNWIND demanded AS branches UNWIND branches AS branch
    MATCH (p)-[r:${factTypes}]->(o) WHERE ${met} AND o IN branch.concepts
    WITH DISTINCT p AS s, r, o ORDER BY ${orderBy(SUREST)}
    RETURN ${FACT_PROPERTIES} AS fact
  }`;

const PUBLISHED_WITHIN = 'p.publishedKey >= $given.publishedFrom AND p.publishedKey < $given.publishedTo';

const HAS_AUTHOR = `any(author IN p.authorTerms WHERE ${hasTerms('author', 'name')})`;
const WRITTEN_BY = `all(name IN $given.authors WHERE ${HAS_AUTHOR})
  AND (size($given.anyAuthor) = 0 OR any(name IN $given.anyAuthor WHERE ${HAS_AUTHOR}))`;

function textQueries(names: readonly string[] = []): TextQuery[] {
  return names.map(textQuery).filter((query) => query !== null);
}

const NOT_IN_TITLE = `CASE WHEN ${hasTerms('p.titleTerms')} THEN 0 ELSE 1 END`;
