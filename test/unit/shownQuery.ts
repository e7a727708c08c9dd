/** A query on one line, as tables of tests have it: `REPLACES [LSTM] | 2021..`, `DATASET: uses of [LSTM]`. */
import type { Condition, Query } from '../../src/questions/query.js';

export function shownQuery(query: Query | null): string {
  switch (query?.asks) {
    case undefined:
      return 'not understood';
    case 'papers': {
      const {
        condition,
        authors = [],
        anyAuthor = [],
        ranking,
        counts,
        publishedAfter = '',
        publishedBefore = '',
      } = query;
      const period =
        publishedAfter + publishedBefore === '' ? '' : ` | ${publishedAfter}..${publishedBefore}`;
      return [
        counts ? 'how many: ' : '',
        ranking === 'best' ? '' : `${ranking}: `,
        query.first === undefined ? '' : `first ${query.first}: `,
        condition === null ? 'all papers' : shownCondition(condition),
        authors.length === 0 ? '' : ` by ${authors.join(' and ')}`,
        anyAuthor.length === 0 ? '' : ` by ${anyAuthor.join(' or ')}`,
        period,
      ].join('');
    }
    case 'concepts': {
      const { types, relation, role, of, counts, publishedAfter = '', publishedBefore = '' } = query;
      const period =
        publishedAfter + publishedBefore === '' ? '' : ` | ${publishedAfter}..${publishedBefore}`;
      const asked = types.length === 0 ? 'concepts' : types.join('/');
      const source = typeof of === 'string' ? `[${of}]` : `papers (${shownQuery(of)})`;
      const what = role === 'object' ? `what ${source} ${relation}` : `what ${relation} ${source}`;
      const first = query.first === undefined ? '' : `first ${query.first} `;
      const whether = query.whether === undefined ? '' : `: whether [${query.whether}]`;
      const except = query.except === undefined ? '' : `, not [${query.except.join('] [')}]`;
      return `${counts ? 'how many ' : first}${asked}: ${what}${whether}${except}${period}`;
    }
    case 'types':
      return `${query.counts ? 'how many' : query.first === undefined ? 'all' : `first ${query.first}`} ${query.types.join('/')}`;
    case 'definition':
      return `define [${query.concept}]`;
    case 'paths':
      return `paths [${query.from}] [${query.to}]`;
  }
}

function shownCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'states':
      return `${condition.relation} [${condition.concept}]`;
    case 'not':
      return `not ${shownCondition(condition.part)}`;
    case 'and':
    case 'or': {
      const parts = condition.parts.map(shownCondition);
      return parts.length === 1 ? parts.join('') : `(${parts.join(` ${condition.kind} `)})`;
    }
  }
}
