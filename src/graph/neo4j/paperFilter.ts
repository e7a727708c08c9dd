/**
 * A `PaperFilter` as Cypher. The texts are put together from constant parts; every value is a parameter. Conditions are
 * parameters too, so that there are few different texts: Neo4j plans each but once.
 */
import { alternatives } from '../conditions.js';
import { publishedKey } from '../dates.js';
import type { ConceptCondition, PaperFilter } from '../store.js';
import type { Parameters } from './connection.js';
import { ANY_FACT } from './factTypes.js';
import { hasTerms, textQuery, type TextQuery } from './terms.js';

/** Papers that pass a filter. */
export interface PaperSelection {
  /** Binds each of them once to `p`. Ends in a WHERE that may go on. */
  readonly match: string;
  /** Follows `match` and binds what relevance sorts by: `position`, `notInTitle` and `confidence`. */
  readonly relevance: string;
  readonly parameters: Parameters;
}

export function selectPapers(filter: PaperFilter): PaperSelection {
  const { all = [], any = [], none = [] } = filter;
  const demanded = [...branchesOf('any', any), ...branchesOf('all', all)];
  const excluded = branchesOf('none', none);
  const query = textQuery(filter.text);
  const authors = textQueries(filter.authors);
  const alternatives = textQueries(filter.anyAuthor);
  // A name without a term is everybody's.
  const anyAuthor = alternatives.length === filter.anyAuthor?.length ? alternatives : [];
  const demandsAuthor = authors.length + anyAuthor.length > 0;

  const where = ['p.publishedKey >= $given.publishedFrom AND p.publishedKey < $given.publishedTo'];
  if (query !== null) where.push(hasTerms('p.terms'));
  if (demandsAuthor) where.push(WRITTEN_BY);
  if (filter.sources !== undefined) where.push('p.source IN $given.sources');
  if (excluded.length > 0) where.push(MEETS_NONE);
  const ranks = demanded.length > 0 ? 'position, confidence' : '0 AS position, 0.0 AS confidence';
  return {
    match: `${source(demanded.length > 0, query !== null, demandsAuthor)} WHERE ${where.join(' AND ')}`,
    relevance: `WITH p, ${ranks}, ${query === null ? '0' : NOT_IN_TITLE} AS notInTitle`,
    parameters: {
      stating: demanded.filter(({ type }) => type !== MENTIONS),
      mentioning: demanded.filter(({ type }) => type === MENTIONS),
      excluded,
      allConditions: all.length,
      anyConditions: any.length,
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
const MENTIONS = 'MENTIONS';

/** The alternatives of conditions. `position` is that of the condition in its list, which `role` names. */
function branchesOf(role: 'all' | 'any' | 'none', conditions: readonly ConceptCondition[]) {
  return conditions.flatMap((condition, position) =>
    alternatives(condition).map(({ predicate, conceptIds, minConfidence }) => ({
      role,
      position,
      type: predicate ?? MENTIONS,
      conceptIds,
      minConfidence,
    })),
  );
}

/** A WHERE may follow. */
function source(demandsConcepts: boolean, demandsText: boolean, demandsAuthor: boolean): string {
  if (demandsConcepts) return PAPERS_MEETING;
  if (demandsText)
    return `CALL db.index.fulltext.queryNodes('paper_terms', $given.lucene) YIELD node AS p WITH p`;
  if (demandsAuthor)
    return `CALL db.index.fulltext.queryNodes('paper_authors', $given.authorLucene) YIELD node AS p WITH p`;
  return 'MATCH (p:Paper)';
}

/**
 * From the concepts to the papers: those that meet all of `all` and, if there are any, one of `any`. A paper that names
 * a concept without a mention has no confidence, and so does not meet anything.
 */
const PAPERS_MEETING = `
  CALL () {
    UNWIND $given.stating AS branch UNWIND branch.conceptIds AS conceptId
    MATCH (p:Paper)-[r:${ANY_FACT}]->(:Concept {id: conceptId})
    WHERE type(r) = branch.type AND r.confidence >= branch.minConfidence
    RETURN p, branch, r.confidence AS certainty
    UNION ALL
    UNWIND $given.mentioning AS branch UNWIND branch.conceptIds AS conceptId
    MATCH (p:Paper)-[r:${MENTIONS}]->(:Concept {id: conceptId})
    WHERE r.confidence >= branch.minConfidence
    RETURN p, branch, r.confidence AS certainty
  }
  WITH p, max(certainty) AS confidence,
    min(CASE branch.role WHEN 'any' THEN branch.position END) AS firstOfAny,
    count(DISTINCT CASE branch.role WHEN 'all' THEN branch.position END) AS metOfAll
  WHERE metOfAll = $given.allConditions AND ($given.anyConditions = 0 OR firstOfAny IS NOT NULL)
  WITH p, coalesce(firstOfAny, 0) AS position, confidence`;

const MEETS_NONE = `NOT EXISTS {
  MATCH (p)-[r:${MENTIONS}|${ANY_FACT}]->(c:Concept)
  WHERE any(branch IN $given.excluded WHERE type(r) = branch.type AND c.id IN branch.conceptIds
    AND r.confidence >= branch.minConfidence)
}`;

const HAS_AUTHOR = `any(author IN p.authorTerms WHERE ${hasTerms('author', 'name')})`;
const WRITTEN_BY = `all(name IN $given.authors WHERE ${HAS_AUTHOR})
  AND (size($given.anyAuthor) = 0 OR any(name IN $given.anyAuthor WHERE ${HAS_AUTHOR}))`;

function textQueries(names: readonly string[] = []): TextQuery[] {
  return names.map(textQuery).filter((query) => query !== null);
}

const NOT_IN_TITLE = `CASE WHEN ${hasTerms('p.titleTerms')} THEN 0 ELSE 1 END`;

/** Keys of papers without a date are empty; of others they begin with a digit, and all digits are before the colon. */
function publishedRange({ publishedAfter, publishedBefore }: PaperFilter) {
  const anyDate = publishedBefore === undefined ? '' : '0';
  return {
    publishedFrom: publishedAfter === undefined ? anyDate : publishedKey(publishedAfter),
    publishedTo: publishedBefore === undefined ? ':' : publishedKey(publishedBefore),
  };
}
