/**
 * A `PaperFilter` as Cypher. The texts are put together from constant parts; every value is a parameter. Conditions are
 * parameters too, so that there are few different texts: Neo4j plans each but once.
 */
import { alternatives } from '../conditions.js';
import { publishedRange } from '../dates.js';
import type { PaperFilter, SoughtCondition } from '../store.js';
import type { Parameters } from './connection.js';
import { FACT, SUREST } from './facts.js';
import { ANY_FACT, factType } from './factTypes.js';
import { orderBy } from './keyset.js';
import { CONCEPTS_ASKED, meant } from './meaning.js';
import { hasTerms, textQuery, type TextQuery } from './terms.js';

/** Papers that pass a filter. */
export interface PaperSelection {
  /** Binds to `p`, each once, those that an index finds. Ends in a WHERE that may go on. */
  readonly match: string;
  /** What they must meet besides, if anything: it takes long to ask, so that of a page it is asked in order until that is full. */
  readonly rest: string | undefined;
  /** Variables that a WITH must carry on for what follows. */
  readonly carried: string;
  /** Follows `match` and `rest`, and binds what relevance sorts by: `position`, `notInTitle` and `confidence`. */
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
  const excluded = none.flatMap((condition) => branchesOf(condition, EXCLUDED));
  const asked = [...demanded, ...excluded];
  const demand = demandOf(demanded);
  const query = textQuery(filter.text);
  const authors = textQueries(filter.authors);
  const alternatives = textQueries(filter.anyAuthor);
  // A name without a term is everybody's.
  const anyAuthor = alternatives.length === filter.anyAuthor?.length ? alternatives : [];
  const demandsAuthor = authors.length + anyAuthor.length > 0;
  const { sources } = filter;

  const carried = asked.length > 0 ? 'demanded, excluded, ' : '';
  const byText = papersByText(query !== null, demandsAuthor, carried);
  const source = demanded.length > 0 ? PAPERS_OF_FIRST_GROUP(demand, carried) : byText;
  const isOfMany = source === undefined;
  const groups = all.length + Math.min(any.length, 1);
  const asksMore =
    groups > 1 || excluded.length > 0 || byText !== undefined || (sources !== undefined && !isOfMany);
  const isDated = filter.publishedAfter !== undefined || filter.publishedBefore !== undefined;
  const found = [
    // All papers are within the range of every date.
    isDated || asksMore || isOfMany ? PUBLISHED_WITHIN : 'true',
    ...(isOfMany && sources !== undefined ? [FROM_SOURCES] : []),
  ];
  const rest = [
    ...(demanded.length > 0 ? [MEETS_OTHER_GROUPS(demand)] : []),
    ...(excluded.length > 0 ? [MEETS_NONE] : []),
    hasTerms('p.terms'),
    WRITTEN_BY,
    `($given.sources IS NULL OR ${FROM_SOURCES})`,
  ];
  return {
    match: `${asked.length > 0 ? BIND_GROUPS : ''} ${source ?? 'MATCH (p:Paper)'} WHERE ${found.join(' AND ')}`,
    rest: asksMore ? rest.join(' AND ') : undefined,
    carried,
    relevance: `${demanded.length > 0 ? RANK(demand, carried) : ''}
      WITH ${carried}p, ${demanded.length > 0 ? 'position, confidence' : '0 AS position, 0.0 AS confidence'}, ${NOT_IN_TITLE} AS notInTitle`,
    evidence: demanded.some(({ type }) => type !== MENTIONS) ? EVIDENCE(demand) : '[]',
    parameters: {
      asked,
      ...(query ?? { terms: [] }),
      authors: authors.map(({ terms }) => terms),
      anyAuthor: anyAuthor.map(({ terms }) => terms),
      authorLucene: authors[0]?.lucene ?? anyAuthor.map(({ lucene }) => `(${lucene})`).join(' '),
      sources: sources ?? null,
      ...publishedRange(filter),
    },
  };
}

/** The relationship from a paper to a concept that it names; other types are predicates. */
const MENTIONS = 'MENTIONS' as const;
const ANY_TYPE = `${MENTIONS}|${ANY_FACT}`;
const MOST_TYPES_APART = 2;

/** The group of what a paper must not meet. */
const EXCLUDED = null;

type Branch = ReturnType<typeof branchesOf>[number];

/** The alternatives of a condition. To pass, a paper must meet one branch of each group. */
function branchesOf(
  condition: SoughtCondition,
  group: number | typeof EXCLUDED,
  position: number | null = null,
) {
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
 * Binds `demanded`, the list of groups, each a list of its branches with the concepts that they name, and `excluded`, the
 * branches of which a paper must meet none. The first group is that whose concepts are in fewest papers: from there the
 * papers are found, and of those it is asked whether they meet the others.
 */
const BIND_GROUPS = `CALL () {
    UNWIND $given.asked AS asked
    CALL (asked) {
      CALL (asked) { ${CONCEPTS_ASKED} }
      RETURN collect(concept) AS concepts, sum(concept.paperCount) AS papers
    }
    WITH asked.group AS group, sum(papers) AS papers,
      collect(asked {.type, .position, .minConfidence, concepts: concepts}) AS branches
    ORDER BY papers
    WITH collect({group: group, branches: branches}) AS groups
    RETURN [of IN groups WHERE of.group IS NOT NULL | of.branches] AS demanded,
      head([of IN groups WHERE of.group IS NULL | of.branches]) AS excluded
  }`;

/** What the branches of a filter ask of a relationship `r`: no more is looked at, for hubs have very many. */
interface Demand {
  /** The patterns of its type, of which it may match any. */
  readonly types: readonly string[];
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
    types: isRare ? [ANY_TYPE] : [...(facts.length < types.length ? [MENTIONS] : []), ...facts],
    factTypes: isRare ? ANY_FACT : facts.join('|'),
    met: met.join(' AND ') || 'true',
  };
}

/** A WHERE may follow. */
const PAPERS_OF_FIRST_GROUP = ({ types, met }: Demand, carried: string) => {
  // Type by type: of a concept that a branch names, only the relationships of its type are looked at.
  const isOf = (type: string) => (types.length > 1 ? ` WITH branch WHERE branch.type = '${type}'` : '');
  const papersOf = (type: string) => `
    UNWIND demanded[0] AS branch${isOf(type)} UNWIND branch.concepts AS concept
    MATCH (p:Paper)-[r:${type}]->(concept) WHERE ${met}
    RETURN DISTINCT p`;
  return `CALL (demanded) {${types.map(papersOf).join(' UNION')}
  }
  WITH ${carried}p`;
};

const MEETS_OTHER_GROUPS = ({ types, met }: Demand) => `NOT EXISTS {
    UNWIND tail(demanded) AS branches
    WITH branches WHERE NOT EXISTS {
      UNWIND branches AS branch
      MATCH (p)-[r:${types.join('|')}]->(o) WHERE ${met} AND o IN branch.concepts
    }
    RETURN branches
  }`;

const MEETS_NONE = `NOT EXISTS {
    UNWIND excluded AS branch
    MATCH (p)-[r:${ANY_TYPE}]->(o) WHERE ${OF_TYPE} AND ${CONFIDENT} AND o IN branch.concepts
  }`;

/** The earliest condition of `any` that `p` meets, and the greatest confidence of all that it meets. */
const RANK = ({ types, met }: Demand, carried: string) => `WITH ${carried}p CALL (p, demanded) {
    UNWIND demanded AS branches UNWIND branches AS branch
    MATCH (p)-[r:${types.join('|')}]->(o) WHERE ${met} AND o IN branch.concepts
    RETURN max(r.confidence) AS confidence, coalesce(min(branch.position), 0) AS position
  }`;

/** A WHERE may follow. Undefined if neither is demanded. */
function papersByText(demandsText: boolean, demandsAuthor: boolean, carried: string): string | undefined {
  if (demandsText) {
    return `CALL db.index.fulltext.queryNodes('paper_terms', $given.lucene) YIELD node AS p WITH ${carried}p`;
  }
  if (demandsAuthor) {
    return `CALL db.index.fulltext.queryNodes('paper_authors', $given.authorLucene) YIELD node AS p WITH ${carried}p`;
  }
  return undefined;
}

const EVIDENCE = ({ factTypes, met }: Demand) => `COLLECT {
    UNWIND demanded AS branches UNWIND branches AS branch
    MATCH (p)-[r:${factTypes}]->(o) WHERE ${met} AND o IN branch.concepts
    WITH DISTINCT p AS s, r, o ORDER BY ${orderBy(SUREST)}
    RETURN ${FACT.cypher} AS fact
  }`;

const FROM_SOURCES = 'p.source IN $given.sources';

const PUBLISHED_WITHIN = 'p.publishedKey >= $given.publishedFrom AND p.publishedKey < $given.publishedTo';

const HAS_AUTHOR = `any(author IN p.authorTerms WHERE ${hasTerms('author', 'name')})`;
const WRITTEN_BY = `all(name IN $given.authors WHERE ${HAS_AUTHOR})
  AND (size($given.anyAuthor) = 0 OR any(name IN $given.anyAuthor WHERE ${HAS_AUTHOR}))`;

function textQueries(names: readonly string[] = []): TextQuery[] {
  return names.map((name) => textQuery(name, names.length)).filter((query) => query !== null);
}

const NOT_IN_TITLE = `CASE WHEN ${hasTerms('p.titleTerms')} THEN 0 ELSE 1 END`;
