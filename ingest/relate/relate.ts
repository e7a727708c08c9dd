import type { ConceptType, Predicate } from '../../schema/predicates.js';
import { betweenConcepts } from './betweenConcepts.js';
import { cuesAt, type CueMatch } from './cueMatcher.js';
import { isNegated } from './negation.js';
import type { OwnWork } from './ownWork.js';
import { bySentence } from './sentenceMentions.js';
import type { LinkedMention, Statement } from './statement.js';

/**
 * Finds what a paper states of its concepts: first by the wordings around each mention, then, for concepts of its own
 * work of which nothing was said in such words, by what papers usually do with a concept of that type.
 *
 * At most one statement for each predicate, subject and object comes back: the one of greatest confidence.
 */
export function relate(mentions: readonly LinkedMention[], ownWork: OwnWork): Statement[] {
  const inTitle = new Set(
    mentions.filter(({ sentence }) => sentence.field === 'title').map(({ concept }) => concept),
  );
  const sentences = bySentence(mentions);
  const matches = mentions
    .flatMap((mention) => {
      const others = sentences.get(mention.sentence);
      return others ? cuesAt(mention, others, ownWork) : [];
    })
    .filter((match) => match.cue.predicate !== 'PROPOSES' || isProposal(match, inTitle));
  const headlines = headlineStatements(mentions);
  const proposed = new Set([
    ...matches.filter(({ cue }) => cue.predicate === 'PROPOSES').map(({ mention }) => mention.concept),
    ...headlines.map(({ object }) => object),
  ]);
  const stated = best([...matches.flatMap((match) => statementOf(match, proposed, ownWork)), ...headlines]);
  const byCue = withoutContradictions(stated);
  const statements = best([
    ...byCue,
    ...usualStatements(mentions, byCue, ownWork),
    ...betweenConcepts(mentions),
  ]);
  return statements.sort((a, b) => a.sentence.index - b.sentence.index);
}

/** What is well known is proposed only by the paper that has it in its title. */
function isProposal(match: CueMatch, inTitle: ReadonlySet<string>): boolean {
  const { cue, mention } = match;
  const next = mention.sentence.tokens[mention.last + 1];
  const isNew = !mention.curated || (inTitle.has(mention.concept) && !(next?.tag ?? '').startsWith('NN'));
  return isNew && allows(cue.predicate, mention.type) && isWhatIsProposed(match);
}

/** "X: a title", "X for a task", or X as the whole title: X is what the paper proposes. */
function headlineNames(mentions: readonly LinkedMention[]): LinkedMention[] {
  return mentions.filter(({ sentence, first, last, type, curated }) => {
    if (sentence.field !== 'title' || type === 'TASK' || type === 'METRIC') return false;
    const before = sentence.tokens.slice(0, first);
    const next = sentence.tokens[last + 1];
    if (first === 0 && next?.text === ':') return true;
    return (
      !curated &&
      before.length <= 2 &&
      before.every(({ tag }) => /^(?:DT|JJ|NN)/.test(tag)) &&
      (next === undefined || next.lower === 'for')
    );
  });
}

function headlineStatements(mentions: readonly LinkedMention[]): Statement[] {
  return headlineNames(mentions).map(({ concept, sentence }) => ({
    predicate: 'PROPOSES',
    object: concept,
    sentence,
    confidence: 0.84,
  }));
}

function statementOf(match: CueMatch, proposed: ReadonlySet<string>, ownWork: OwnWork): Statement[] {
  const { cue, mention, subject } = match;
  const { predicate, confidence } = cue;
  if (subject === mention.concept || !allows(predicate, mention.type)) return [];
  if (cue.exceptTasks === true && mention.type === 'TASK') return [];
  if (predicate === 'REPLACES' && (isConvenience(mention) || isModifier(mention))) return [];
  const statement = { predicate, object: mention.concept, sentence: mention.sentence, confidence };
  const replacement = match.with !== undefined && match.with !== mention.concept ? { with: match.with } : {};
  const isOfPaper = subject === undefined || proposed.has(subject);
  if (isOfPaper) {
    const isSaid = !proposed.has(mention.concept) || SAID_OF_A_PROPOSAL.has(predicate);
    return isSaid ? [{ ...statement, ...replacement }] : [];
  }
  // What takes a place in the paper's own work is part of that work.
  if (predicate === 'REPLACES' && ownWork.includes(mention.sentence))
    return [{ ...statement, with: subject }];
  return BETWEEN_CONCEPTS.has(predicate)
    ? [{ ...statement, ...replacement, subject, confidence: confidence * 0.3 }]
    : [];
}

/** Not X in "we propose an X-based Y", nor in "we propose an X called Y". */
function isWhatIsProposed({ mention: { sentence, last, first } }: CueMatch): boolean {
  const after = sentence.tokens.slice(last + 1, last + 8).map(({ lower }) => lower);
  if (/^-|^(?:based|driven|inspired|guided|aware|style)$/.test(after[0] ?? '')) return false;
  const isClass = !sentence.tokens.slice(first, last + 1).some(({ text }) => /\p{Lu}/u.test(text));
  return !(
    isClass &&
    /^(?:\S+ ){0,3}(?:, )?(?:called|named|dubbed|termed|namely|coined|abbreviated|denoted)\b/.test(
      after.join(' '),
    )
  );
}

/** X in "X-style training" is not what is replaced; in "X-free training" it is. */
function isModifier({ sentence, last }: LinkedMention): boolean {
  return /^[-‐‑](?!free$)\p{L}/u.test(sentence.tokens[last + 1]?.lower ?? '');
}

/** "Without fine-tuning", "no extra supervision" praise a method; they do not say that something is replaced. */
function isConvenience({ sentence, first, last }: LinkedMention): boolean {
  const words = sentence.tokens.slice(first, last + 1).map(({ lower }) => lower);
  return words.some((word) => SPARED.test(word)) || words.every((word) => SPARED_ALONE.test(word));
}

const SPARED = /tun(?:e|ing)$|^re-?training|^fine-?tun|^(?:change|modification|overhead|effort)s?$/;
const SPARED_ALONE =
  /^(?:supervision|supervisory|signals?|labels?|labell?ed|annotations?|training|data|prior|knowledge|human|manual|external|extra)$/;

/** What a paper can say of the very concept that it proposes. */
const SAID_OF_A_PROPOSAL: ReadonlySet<Predicate> = new Set(['PROPOSES', 'EVALUATES_ON']);
const BETWEEN_CONCEPTS: ReadonlySet<Predicate> = new Set(['USES', 'REPLACES', 'OUTPERFORMS', 'EXTENDS']);

/** Whether a concept of this type can be the object; a metric that is merely reported is no fact at all. */
function allows(predicate: Predicate, type: ConceptType): boolean {
  switch (predicate) {
    case 'EVALUATES_ON':
      return type === 'DATASET';
    case 'ADDRESSES':
      return type === 'TASK';
    case 'USES':
      return type === 'ARCHITECTURE' || type === 'TECHNIQUE';
    case 'REPLACES':
      return type !== 'METRIC';
    case 'OUTPERFORMS':
    case 'COMPARES_WITH':
    case 'EXTENDS':
      return type === 'ARCHITECTURE' || type === 'TECHNIQUE';
    case 'PROPOSES':
      return type !== 'METRIC' && type !== 'TASK';
    case 'STUDIES':
    case 'IS_A':
    case 'PART_OF':
      return true;
  }
}

/** Of statements with the same predicate, subject and object, the one of greatest confidence. */
function best(statements: readonly Statement[]): Statement[] {
  const kept = new Map<string, Statement>();
  for (const statement of statements) {
    const key = JSON.stringify([statement.predicate, statement.subject ?? '', statement.object]);
    const before = kept.get(key);
    if (!before || statement.confidence > before.confidence) kept.set(key, statement);
  }
  return [...kept.values()];
}

/** What a paper is said to do with a concept excludes weaker readings: what it replaces it does not also use. */
function withoutContradictions(statements: readonly Statement[]): Statement[] {
  const predicates = new Map<string, Set<Predicate>>();
  for (const { subject, object, predicate } of statements) {
    if (subject === undefined) predicates.set(object, (predicates.get(object) ?? new Set()).add(predicate));
  }
  return statements.filter(({ subject, object, predicate }) => {
    if (subject !== undefined) return true;
    const others = predicates.get(object) ?? new Set();
    const isExcluded = (EXCLUDED_BY[predicate] ?? []).some((stronger) => others.has(stronger));
    return !isExcluded;
  });
}

const EXCLUDED_BY: Partial<Record<Predicate, readonly Predicate[]>> = {
  USES: ['PROPOSES', 'REPLACES', 'OUTPERFORMS', 'COMPARES_WITH', 'EXTENDS', 'STUDIES'],
  STUDIES: ['PROPOSES', 'ADDRESSES', 'EVALUATES_ON', 'REPLACES'],
  EXTENDS: ['PROPOSES'],
  COMPARES_WITH: ['OUTPERFORMS'],
  OUTPERFORMS: ['PROPOSES'],
  REPLACES: ['PROPOSES'],
};

/** What papers usually do with a concept of a type, where no wording says otherwise. */
function usualStatements(
  mentions: readonly LinkedMention[],
  stated: readonly Statement[],
  ownWork: OwnWork,
): Statement[] {
  const spokenOf = new Set(stated.filter(({ subject }) => subject === undefined).map(({ object }) => object));
  return mentions
    .filter(({ concept, sentence, first }) => {
      const isOwn = ownWork.includes(sentence) && !isNegated(sentence.tokens, first);
      return isOwn && !spokenOf.has(concept);
    })
    .flatMap(({ concept, sentence, type, curated }): Statement[] => {
      const statement = usualFact(type, sentence.field === 'title', curated);
      return statement ? [{ ...statement, object: concept, sentence }] : [];
    });
}

function usualFact(
  type: ConceptType,
  isHeadline: boolean,
  curated: boolean,
): Pick<Statement, 'predicate' | 'confidence'> | undefined {
  switch (type) {
    case 'DATASET':
      return { predicate: 'EVALUATES_ON', confidence: 0.76 };
    case 'TASK':
      return { predicate: 'ADDRESSES', confidence: isHeadline ? 0.54 : 0.4 };
    case 'TECHNIQUE':
      return { predicate: 'USES', confidence: 0.28 };
    case 'ARCHITECTURE':
      return isHeadline && curated ? { predicate: 'USES', confidence: 0.2 } : undefined;
    case 'METRIC':
      return undefined;
  }
}
