import type { Sentence } from '../language/document.js';
import type { Token } from '../language/tokens.js';
import { CUES, type Cue } from './cues.js';
import type { OwnWork } from './ownWork.js';
import type { LinkedMention } from './relate.js';

/** A wording of `cues.ts` met beside a mention. */
export interface CueMatch {
  readonly cue: Cue;
  readonly mention: LinkedMention;
  /** Concept that is the subject of the wording's verb; undefined: the paper. */
  readonly subject?: string;
  /** Concept that is said to take the mention's place. */
  readonly with?: string;
}

const GAP_TAG = /^(?:DT|JJ|JJR|JJS|RB|CD|PRP\$|VBN|NN|NNS|NNP|POS)/;
const GAP_WORD = /^(?:existing|competing|leading|underlying)$/;
const MAX_GAP = 5;
const JOINS = /^(?:,|and|or|\/|&|\(|both|as|well|nor|then|plus|e\.g|i\.e|\.)$/;

const COMPILED = CUES.map((cue) => ({
  cue,
  before: cue.before === undefined ? undefined : new RegExp(cue.before.replace(/…$/, '$')),
  after: cue.after === undefined ? undefined : new RegExp(cue.after),
}));

/** The wordings beside a mention that say something of it, with whose they are. Those of others' work are left out. */
export function cuesAt(
  mention: LinkedMention,
  mentions: readonly LinkedMention[],
  ownWork: OwnWork,
): CueMatch[] {
  const inSentence = mentions.filter(({ sentence }) => sentence === mention.sentence);
  const isOwn = ownWork.includes(mention.sentence);
  const after = wordsAfter(mention);
  const contexts = startsOf(mention, inSentence).map((position) =>
    wordsBefore(mention.sentence, position, inSentence),
  );
  return COMPILED.flatMap(({ cue, before, after: afterPattern }) => {
    if (afterPattern)
      return afterPattern.test(after) && isOwn
        ? [{ cue, mention, ...replacement(cue, mention, inSentence) }]
        : [];
    for (const context of contexts) {
      const match = before?.exec(context.text);
      if (!match) continue;
      const verb = context.tokenAt(match.index);
      if (cue.subject !== 'verb')
        return isOwn || cue.subject === 'any'
          ? [{ cue, mention, ...replacement(cue, mention, inSentence) }]
          : [];
      const subject = subjectOf(verb, mention.sentence, inSentence);
      if (subject === 'others') return [];
      if (subject === 'unknown')
        return isOwn ? [{ cue, mention, ...replacement(cue, mention, inSentence) }] : [];
      if (subject === 'paper') return [{ cue, mention, ...replacement(cue, mention, inSentence) }];
      return [{ cue, mention, subject: subject.concept, ...replacement(cue, mention, inSentence) }];
    }
    return [];
  });
}

/** Token positions before which a wording may end: the mention, its noun phrase, and the list that it stands in. */
function startsOf(mention: LinkedMention, inSentence: readonly LinkedMention[]): number[] {
  const starts: number[] = [];
  let position: number | undefined = mention.first;
  for (let hops = 0; position !== undefined && hops < 8; hops++) {
    const reach = nounPhraseStarts(mention.sentence.tokens, position, inSentence);
    starts.push(...reach);
    position = previousInList(mention.sentence.tokens, reach, inSentence);
  }
  return starts;
}

function nounPhraseStarts(
  tokens: readonly Token[],
  first: number,
  inSentence: readonly LinkedMention[],
): number[] {
  const starts = [first];
  for (let i = first - 1; i >= 0 && i >= first - MAX_GAP; i--) {
    const token = tokens[i];
    if (!token || inSentence.some((other) => other.first <= i && i <= other.last)) break;
    const isOfPhrase = token.lower === 'of' && (tokens[i - 1]?.tag ?? '').startsWith('NN');
    if (!isOfPhrase && !GAP_TAG.test(token.tag) && !GAP_WORD.test(token.lower)) break;
    if (!isOfPhrase) starts.push(i);
  }
  return starts;
}

function previousInList(
  tokens: readonly Token[],
  starts: readonly number[],
  inSentence: readonly LinkedMention[],
): number | undefined {
  for (const start of starts) {
    const isApposition = /^an?$/.test(tokens[start]?.lower ?? '') && tokens[start - 1]?.lower === ',';
    if (isApposition) return undefined;
    let i = start - 1;
    while (i >= 0 && JOINS.test(tokens[i]?.lower ?? '')) i--;
    if (i === start - 1) continue;
    const previous = inSentence.find((other) => other.last === i);
    if (previous) return previous.first;
  }
  return undefined;
}

function wordsBefore(
  sentence: Sentence,
  position: number,
  inSentence: readonly LinkedMention[],
): { text: string; tokenAt(offset: number): number } {
  const words: { word: string; token: number }[] = [];
  for (let i = 0; i < position; i++) {
    const other = inSentence.find(({ first }) => first === i);
    if (other && other.last < position) {
      words.push({ word: '§', token: i });
      i = other.last;
    } else {
      words.push({ word: sentence.tokens[i]?.lower ?? '', token: i });
    }
  }
  const text = words.map(({ word }) => word + ' ').join('');
  return {
    text,
    tokenAt(offset) {
      const index = text.slice(0, offset).split(' ').length - 1;
      return words[index]?.token ?? 0;
    },
  };
}

function wordsAfter({ sentence, last }: LinkedMention): string {
  return sentence.tokens
    .slice(last + 1, last + 14)
    .map(({ lower }) => lower)
    .join(' ');
}

const OWN_SUBJECT =
  /^(?:we|our|ours|us|paper|work|study|it|which|method|approach|framework|model|algorithm|technique|architecture|system|network|this|i|article|proposed|their|both)$/;
const OTHERS =
  /^(?:existing|previous|prior|conventional|traditional|recent|most|many|current|others?|typically|usually|often|commonly|generally|earlier|they|these|researchers|people|some)$/;

/** Whose verb it is that stands at `verb`: a concept right before it, else the nearest word for the paper or for others. */
function subjectOf(
  verb: number,
  sentence: Sentence,
  inSentence: readonly LinkedMention[],
): LinkedMention | 'paper' | 'others' | 'unknown' {
  const { tokens } = sentence;
  let i = verb - 1;
  while (
    (i >= 0 && /^(?:RB|MD)/.test(tokens[i]?.tag ?? '')) ||
    /^(?:that|which|who|can|to|be|is|are|also|,|\)|successfully|either)$/.test(tokens[i]?.lower ?? '')
  ) {
    if (tokens[i]?.lower === 'to' && i === verb - 1) break;
    i--;
  }
  const adjacent = inSentence.find(({ first, last }) => first <= i && i <= last);
  if (adjacent && adjacent.type !== 'METRIC' && adjacent.type !== 'TASK') return adjacent;
  for (; i >= Math.max(0, verb - 25); i--) {
    const word = tokens[i]?.lower ?? '';
    if (OTHERS.test(word)) return 'others';
    if (OWN_SUBJECT.test(word)) {
      const isOthers = tokens.slice(Math.max(0, i - 4), i).some((token) => OTHERS.test(token.lower));
      return isOthers ? 'others' : 'paper';
    }
    if (word === ';') break;
  }
  return 'unknown';
}

/** "replaces A with B", "A is replaced by B": B. */
function replacement(
  cue: Cue,
  mention: LinkedMention,
  inSentence: readonly LinkedMention[],
): { with?: string } {
  if (cue.predicate !== 'REPLACES') return {};
  const next = inSentence.find(({ first }) => first > mention.last);
  if (!next) return {};
  const between = mention.sentence.tokens.slice(mention.last + 1, next.first).map(({ lower }) => lower);
  const isPassive = /^(?:is|are|can|be|was|were)$/.test(between[0] ?? '');
  const names =
    between.length <= 8 &&
    between.some((word) => /^(?:with|by|into)$/.test(word)) &&
    !between.includes(',') &&
    (isPassive || /^(?:with|by|\S+)$/.test(between[0] ?? ''));
  return names ? { with: next.concept } : {};
}
