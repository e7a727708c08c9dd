/**
 * Questions for concepts with something put before or between: the topic ("link prediction: which datasets are there?")
 * or what is not to be among the answers ("which metrics other than BLEU …"). What is left must be a question by itself.
 */
import { connectiveAt } from './connectives.js';
import { isKnown } from './ground.js';
import { tailEnd } from './nameRuns.js';
import { nameOf, type KnownNames } from './names.js';
import { compilePattern, matchWords } from './patterns.js';
import type { ConceptsQuery, PapersQuery, Query } from './query.js';
import { textOf, tokenize, type TokenizedQuestion, type TokenRange } from './tokens.js';
import { OTHER_THAN, TOPIC_PHRASES } from './phrases.js';
import { NOISE } from './words.js';

const BEFORE_TOPIC = TOPIC_PHRASES.map((line) => compilePattern(line).before);
const EXCLUDING = OTHER_THAN.map((line) => compilePattern(line).before);

/** The topic at the beginning, and the question about it; null if it does not begin by one. */
export function topicOf(
  question: TokenizedQuestion,
  names: KnownNames,
): { readonly topic: string; readonly rest: TokenizedQuestion } | null {
  const { tokens } = question;
  const prepositions = BEFORE_TOPIC.flatMap((words) => matchWords(tokens, 0, words, () => 'free') ?? []);
  let start = Math.max(0, ...prepositions);
  while (NOISE.has(tokens[start]?.text.toLowerCase() ?? '')) start++;
  const name = names.longestAt(start, () => true);
  if (name === undefined) return null;
  const end = tailEnd(tokens, names, name, tokens.length);
  const isApart = tokens[end]?.text === ',';
  if (!isApart && prepositions.length === 0) return null;
  const rest = restOf(question, { start: 0, end: isApart ? end + 1 : end });
  return rest === null ? null : { topic: nameOf(question, name), rest };
}

/** "Detection on COCO: which metrics are used?" in two. Null: it has no comma or colon. */
export function atLastComma(
  question: TokenizedQuestion,
): { readonly before: TokenizedQuestion; readonly after: TokenizedQuestion } | null {
  const { tokens } = question;
  const comma = tokens.findLastIndex(({ text }) => text === ',');
  if (comma < 1 || comma === tokens.length - 1) return null;
  return {
    before: tokenize(textOf(question, { start: 0, end: comma })),
    after: tokenize(textOf(question, { start: comma + 1, end: tokens.length })),
  };
}

/** The same asked of papers on the topic; null if it is not asked of papers. */
export function onTopic(query: Query | null, papers: PapersQuery, relation: Relating): ConceptsQuery | null {
  if (query?.asks === 'types') {
    const { types, first, counts } = query;
    return {
      ...{ asks: 'concepts', role: 'object', relation: relation(types) },
      ...{ types, of: papers, counts },
      ...(first !== undefined && { first }),
    };
  }
  if (query?.asks !== 'concepts' || typeof query.of === 'string') return null;
  if (papers.ranking !== 'best' || papers.first !== undefined || papers.counts) return null;
  const conditions = [papers.condition, query.of.condition].filter((condition) => condition !== null);
  const [only] = conditions;
  const condition = conditions.length > 1 ? { kind: 'and' as const, parts: conditions } : (only ?? null);
  return { ...query, of: { ...query.of, ...papers, condition } };
}

/** What papers do with things of a type. */
type Relating = (types: ConceptsQuery['types']) => ConceptsQuery['relation'];

/** "Other than BLEU and ROUGE": these names, and the question without them. Null if it excludes none. */
export function exclusionOf(
  question: TokenizedQuestion,
  names: KnownNames,
): { readonly except: readonly string[]; readonly rest: TokenizedQuestion } | null {
  const { tokens } = question;
  for (let start = 0; start < tokens.length; start++) {
    const ends = EXCLUDING.flatMap((words) => matchWords(tokens, start, words, () => 'free') ?? []);
    if (ends.length === 0) continue;
    const except: string[] = [];
    let end = Math.max(...ends);
    for (let next = end; next < tokens.length;) {
      while (NOISE.has(tokens[next]?.text.toLowerCase() ?? '')) next++;
      const name = names.longestAt(next, () => true);
      if (name === undefined) break;
      except.push(nameOf(question, name));
      end = tailEnd(tokens, names, name, tokens.length);
      next = connectiveAt(tokens, end)?.end ?? tokens.length;
    }
    const opens = tokens[start - 1]?.text === ',' ? start - 1 : start;
    const rest = restOf(question, { start: opens, end: tokens[end]?.text === ',' ? end + 1 : end });
    return except.length === 0 || rest === null || !except.every((name) => isKnown(name, names))
      ? null
      : { except, rest };
  }
  return null;
}

/** Such a question, without what is excluded; null if it does not ask for concepts. */
export function excepting(query: Query | null, except: readonly string[]): ConceptsQuery | null {
  return query?.asks !== 'concepts' || query.whether !== undefined ? null : { ...query, except: [...except] };
}

/** The question without the range. */
function restOf(question: TokenizedQuestion, left: TokenRange): TokenizedQuestion | null {
  const { length } = question.tokens;
  const parts = [
    { start: 0, end: left.start },
    { start: left.end, end: length },
  ].filter(({ start, end }) => start < end);
  return parts.length === 0 ? null : tokenize(parts.map((part) => textOf(question, part)).join(' '));
}
