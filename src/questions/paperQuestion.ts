/**
 * A question to what it asks, without a look at the graph but for which stretches of it are names of concepts.
 *
 * The words of relations (lexicon.ts) and dates are found first; what stands between them are names of concepts and
 * the connectives that join them. Each relation gets its concept; one that finds none was no relation ("attacks" in
 * "adversarial attacks").
 */
import type { ConceptType } from '../../schema/predicates.js';
import type { Connective } from './connectives.js';
import { intersection } from './dates.js';
import { groundName, isKnown } from './ground.js';
import { joinConditions, listCondition, negated, stronger, type JoinedCondition } from './joining.js';
import { isBetweenConcepts, PREPOSITIONS, relationNamed, type Relation } from './lexicon.js';
import type { ListItem } from './lists.js';
import { isTestedOn, nameRun } from './nameRuns.js';
import { nameOf, type KnownNames } from './names.js';
import type { Condition, ConceptsQuery, PapersQuery } from './query.js';
import { Reading } from './reading.js';
import type { RelationMark } from './relationMarks.js';
import type { TokenizedQuestion, TokenRange } from './tokens.js';

/** Nobody says so many at once, and no filter could. The time that reading takes grows with their square. */
const MOST_RELATIONS = 30;

/** Null if the question is not understood as one for papers, or for the kinds and parts of a concept. */
export function parseStatements(
  question: TokenizedQuestion,
  names: KnownNames,
): PapersQuery | ConceptsQuery | null {
  const reading = new Reading(question, names);
  if (reading.asksForConcepts() || reading.countsTwice) return null;
  const marks = reading.relations();
  if (marks.length > MOST_RELATIONS) return null;
  const [only] = marks;
  if (only !== undefined && marks.length === 1 && isBetweenConcepts(only.relation)) {
    return kindsOrParts(question, reading, only);
  }
  // Beside another relation, "a kind of X" only says that narrower concepts count too.
  const ofPapers = marks.filter(({ relation }) => !isBetweenConcepts(relation));
  const clauses = marks.length === 0 ? bareNames(reading) : clausesOf(reading, ofPapers);
  if (clauses === null) return null;
  const { authors, ranking, counts, first } = reading;
  return {
    asks: 'papers',
    condition:
      clauses.length === 0
        ? null
        : joinConditions(clauses.map((clause) => joinedCondition(question, names, clause))),
    ...authors,
    ...intersection(reading.dates.map(({ period }) => period)),
    ranking: reading.saysFirst && isOfTheFirst(reading, marks) ? 'oldest' : ranking,
    ...first,
    counts,
    alsoConcepts: reading.asksForThings,
  };
}

function kindsOrParts(
  question: TokenizedQuestion,
  reading: Reading,
  mark: RelationMark,
): ConceptsQuery | null {
  if (reading.dates.length > 0) return null;
  const after = reading.list({ start: mark.end, end: reading.length }, mark.relation);
  const object = mark.object === undefined ? after : reading.list(mark.object, mark.relation);
  const others = [...reading.opening(mark.start), ...(mark.object === undefined ? [] : after)];
  const [only] = object;
  if (only?.kind !== 'phrase' || object.length > 1 || others.length > 0) return null;
  return {
    asks: 'concepts',
    types: [],
    relation: mark.relation.name,
    role: 'subject',
    of: nameOf(question, only.phrase),
    counts: reading.counts,
  };
}

/** "The first papers on X", "who first used X"; who "first proposed X" has just proposed it. */
function isOfTheFirst(reading: Reading, [mark]: readonly RelationMark[]): boolean {
  if (mark === undefined) return true;
  const before = reading.tokens[mark.start - 1]?.text.toLowerCase();
  return before === 'first' && mark.start <= 2 && mark.relation.name !== 'proposes';
}

/** How a clause is joined to what stands before it. */
interface Joint {
  readonly connective: Connective | null;
  readonly isNegated: boolean;
}

interface Clause {
  readonly joint: Joint;
  readonly relation: Relation;
  readonly object: readonly ListItem[];
  readonly isBeside: boolean;
}

const ADJACENT: Joint = { connective: null, isNegated: false };
const MENTIONS = relationNamed('mentions');
const EVALUATED_ON = relationNamed('is evaluated on');
/** What "replaced by X" says of X. */
const AGENT = relationNamed('uses');

/** Relations whose verbs may introduce another one: "work that studies replacing X", "what do people use without X". */
const LIGHT_RELATIONS: ReadonlySet<string> = new Set([
  'uses',
  'works on',
  'studies',
  'proposes',
  'mentions',
  'addresses',
  'is used for',
]);

/** Gives each relation its concepts. Null if no relation has one. */
function clausesOf(reading: Reading, marks: readonly RelationMark[]): Clause[] | null {
  const clauses: Clause[] = [];
  const opening = splitTail(reading.opening(marks[0]?.start ?? 0));
  let { joint, body: beside } = opening;
  let waiting: Omit<Clause, 'object'>[] = [];
  for (const [index, mark] of marks.entries()) {
    const { relation } = mark;
    const next = marks[index + 1];
    const { body, joint: nextJoint } = splitTail(
      reading.list({ start: mark.end, end: next?.start ?? reading.length }, relation),
    );
    const hasAgent = body.length > 0 && reading.hasAgent(mark);
    const canBePassive = index === 0 && mark.object === undefined && (body.length === 0 || hasAgent);
    const passive = canBePassive ? reading.passive(mark) : null;
    if (passive !== null) beside = passive.before;
    // Not to "use X as Y" may still be to use one of the two.
    if (joint.isNegated && hasOwnThen(relation, body, hasAgent ? reading.tokens[mark.end]?.lemma : undefined))
      return null;
    // "What is outperformed by X" asks for the concepts, and so for the other direction of the facts.
    if (hasAgent && passive === null) return null;
    const range = mark.object ?? { start: mark.end, end: next?.start ?? reading.length };
    const written =
      passive?.object ?? (mark.object === undefined ? body : reading.list(mark.object, relation));
    const antecedent = clauses.at(-1)?.object ?? (opening.joint.connective === ',' ? beside : []);
    const isMeantBefore = written.length === 0 && antecedent.length > 0 && reading.hasPronoun(range);
    const meant = isMeantBefore ? antecedent : written;
    const object = reading.excludesAll(mark) ? meant.map(orToAnd) : meant;
    if (isMeantBefore && clauses.length === 0) beside = [];
    if (isMeantBefore && clauses.at(-1)?.relation === relation) continue;
    if (object.length === 0 || object[0]?.kind === 'connective') {
      if (next !== undefined && body.length === 0 && nextJoint.connective !== null) {
        // "use and extend X": both have the object of the second.
        waiting.push({ joint, relation, isBeside: false });
        joint = nextJoint;
      } else if (next !== undefined && body.length === 0 && LIGHT_RELATIONS.has(relation.name)) {
        joint = { ...joint, isNegated: joint.isNegated !== nextJoint.isNegated };
      } else {
        return clausesOf(
          reading,
          marks.filter((other) => other !== mark),
        );
      }
      continue;
    }
    if (beside.length > 0) clauses.push(besideClause(beside));
    clauses.push(...waiting.map((clause) => ({ ...clause, object })), {
      joint,
      relation,
      object,
      isBeside: false,
    });
    if (hasAgent) clauses.push({ joint: ADJACENT, relation: AGENT, object: body, isBeside: false });
    beside = mark.object === undefined ? [] : body;
    waiting = [];
    joint = nextJoint;
  }
  if (beside.length > 0) clauses.push(besideClause(beside));
  return clauses.length === 0 || joint.isNegated ? null : clauses;
}

/** "Used as X", "dropped for X", "switch from … to X": it is no other statement than the first. */
function hasOwnThen(relation: Relation, body: readonly ListItem[], agent: string | undefined): boolean {
  const own = new Set([...(relation.agents ?? []), ...(relation.name === 'replaces' ? ['to'] : [])]);
  const prepositions = body.map((item) => (item.kind === 'phrase' ? item.preposition : undefined));
  return [...prepositions, agent].some((preposition) => preposition !== undefined && own.has(preposition));
}

/** "LSTM papers", "papers by Lovelace": no relation, but it is clear that papers are wanted. */
function bareNames(reading: Reading): Clause[] | null {
  if (!reading.isAboutPapers) return null;
  const { body, joint } = splitTail(reading.opening(reading.length));
  if (joint.isNegated) return null;
  if (body.length > 0) return [besideClause(body)];
  return reading.namesPapers ? [] : null;
}

/** Names that no verb governs: the paper is to mention them. */
function besideClause(object: readonly ListItem[]): Clause {
  return { joint: ADJACENT, relation: MENTIONS, object, isBeside: true };
}

function orToAnd(item: ListItem): ListItem {
  return item.kind === 'connective' && item.connective === 'or' ? { ...item, connective: 'and' } : item;
}

/** What follows the last name of a list joins the next clause: "… and do not" in "use X and do not replace Y". */
function splitTail(items: readonly ListItem[]): {
  readonly body: readonly ListItem[];
  readonly joint: Joint;
} {
  const end = items.findLastIndex(({ kind }) => kind === 'phrase') + 1;
  const tail = items.slice(end);
  const connectives = tail.flatMap((item) => (item.kind === 'connective' ? [item.connective] : []));
  return {
    body: items.slice(0, end),
    joint: {
      connective: connectives.length === 0 ? null : connectives.reduce(stronger),
      isNegated: tail.some(({ kind }) => kind === 'negation'),
    },
  };
}

function joinedCondition(question: TokenizedQuestion, names: KnownNames, clause: Clause): JoinedCondition {
  const { joint, object } = clause;
  const typeOf = (phrase: TokenRange) => groundName(nameOf(question, phrase), names.concepts)?.concept.type;
  const parts = prepositionalParts(clause, typeOf).map(({ relation, items }) =>
    listCondition(items, (phrase, isNegated) =>
      isNegated || joint.isNegated
        ? statement(question, relation, phrase, clause.isBeside)
        : statementOfRun(question, names, relation, phrase, clause.isBeside),
    ),
  );
  const [first, ...others] = parts;
  if (first === undefined) throw new Error(`A clause without a concept: ${JSON.stringify(object)}`);
  const condition: Condition = {
    kind: 'and',
    parts: [joint.isNegated ? negated(first) : first, ...others],
  };
  // Clauses that nothing joins ("tested on X without Y") must all hold, whatever stands in them.
  return { connective: joint.connective ?? 'but', condition };
}

function statement(
  question: TokenizedQuestion,
  relation: Relation,
  phrase: TokenRange,
  isBeside: boolean,
): Condition {
  return { kind: 'states', relation: relation.name, concept: nameOf(question, phrase), isBeside };
}

/** "MLP image classification" is two names: the first has the relation, and the paper is to speak of the other. */
function statementOfRun(
  question: TokenizedQuestion,
  names: KnownNames,
  relation: Relation,
  phrase: TokenRange,
  isBeside: boolean,
): Condition {
  const whole = statement(question, relation, phrase, isBeside);
  if (isKnown(nameOf(question, phrase), names)) return whole;
  const run = nameRun(question.tokens, names, phrase) ?? [];
  const [first, ...others] = run;
  if (first === undefined || first.preposition !== undefined || others.length === 0) return whole;
  return {
    kind: 'and',
    parts: [
      statement(question, relation, first.phrase, isBeside),
      ...others.map((name) =>
        statement(question, isTestedOn(names, name) ? EVALUATED_ON : MENTIONS, name.phrase, isBeside),
      ),
    ],
  };
}

/** "dropout for image classification" is two lists, each with its relation. */
function prepositionalParts(
  { relation, object }: Clause,
  typeOf: (phrase: TokenRange) => ConceptType | undefined,
): { relation: Relation; items: ListItem[] }[] {
  const parts: { relation: Relation; items: ListItem[] }[] = [];
  const typeAt = (item: ListItem | undefined) => (item?.kind === 'phrase' ? typeOf(item.phrase) : undefined);
  for (const [index, item] of object.entries()) {
    // "Dropout for translation, but not pruning" is without pruning, of the type of dropout.
    if (item.kind === 'connective' && item.connective === 'but' && parts.length > 1) {
      const next = object.slice(index).find(({ kind }) => kind === 'phrase');
      const type = next?.kind === 'phrase' && next.preposition === undefined ? typeAt(next) : undefined;
      const isOfFirst =
        type !== undefined && type === typeAt(object[0]) && type !== typeAt(object[index - 1]);
      if (isOfFirst) parts.push({ relation, items: [] });
    }
    const added =
      item.kind === 'phrase' && item.preposition !== undefined
        ? relationAdded(relation, item.preposition)
        : null;
    const part = parts.at(-1);
    if (part === undefined || added !== null) parts.push({ relation: added ?? relation, items: [item] });
    else part.items.push(item);
  }
  return parts;
}

function relationAdded(relation: Relation, preposition: string): Relation | null {
  const name = relation.then?.[preposition] ?? PREPOSITIONS[preposition];
  return name === undefined ? null : relationNamed(name);
}
