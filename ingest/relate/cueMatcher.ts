import { CUES, type Cue } from './cues.js';
import { isNegated } from './negation.js';
import type { OwnWork } from './ownWork.js';
import type { LinkedMention } from './statement.js';
import { WINDOW, type SentenceMentions, type Words } from './sentenceMentions.js';
import { wordingEnds } from './wordingEnds.js';

/** A wording of `cues.ts` met beside a mention. */
export interface CueMatch {
  readonly cue: Cue;
  readonly mention: LinkedMention;
  /** Concept that is the subject of the wording's verb; undefined: the paper. */
  readonly subject?: string;
  /** Concept that is said to take the mention's place. */
  readonly with?: string;
}

interface CompiledCue {
  readonly cue: Cue;
  readonly before: RegExp | undefined;
  readonly after: RegExp | undefined;
}

const ALL_CUES: readonly CompiledCue[] = CUES.map((cue) => ({
  cue,
  before: cue.before === undefined ? undefined : new RegExp(cue.before.replace(/…$/, '$')),
  after: cue.after === undefined ? undefined : new RegExp(cue.after),
}));

/** Those that make a concept of a noun phrase. */
const LICENSING_CUES = ALL_CUES.filter(({ cue }) => cue.licenses === true);

/** Tokens behind a mention in which a wording is looked for. */
const WINDOW_BEHIND = 13;

/** The wordings beside a mention that say something of it, with whose they are. Those of others' work are left out. */
export function cuesAt(mention: LinkedMention, others: SentenceMentions, ownWork: OwnWork): CueMatch[] {
  return matches(ALL_CUES, mention, others, ownWork);
}

/** Whether one of these wordings makes a concept of a noun phrase. */
export function isLicensed(phrase: LinkedMention, others: SentenceMentions, ownWork: OwnWork): boolean {
  return matches(LICENSING_CUES, phrase, others, ownWork).length > 0;
}

function matches(
  cues: readonly CompiledCue[],
  mention: LinkedMention,
  others: SentenceMentions,
  ownWork: OwnWork,
): CueMatch[] {
  const isOwn = ownWork.includes(mention.sentence);
  const after = wordsAfter(mention);
  const contexts = wordingEnds(mention, others).map((end) => others.wordsBefore(end));
  const found: CueMatch[] = [];
  for (const { cue, before, after: afterPattern } of cues) {
    const whose = afterPattern
      ? afterPattern.test(after) && !followsPreposition(mention) && (isOwn ? 'paper' : 'others')
      : whoseWording(cue, before, contexts, isOwn, others);
    if (!whose || whose === 'others') continue;
    const match = { cue, mention, ...replacement(cue, mention, others) };
    found.push(whose === 'paper' ? match : { ...match, subject: whose.concept });
  }
  return found;
}

/** In "half of the § is dropped", it is not § that is dropped. */
function followsPreposition({ sentence, first }: LinkedMention): boolean {
  const before = sentence.tokens
    .slice(Math.max(0, first - WINDOW), first)
    .findLast(({ tag }) => !/^(?:DT|JJ|CD)/.test(tag));
  return before !== undefined && /^(?:of|in|from|within)$/.test(before.lower);
}

/** Undefined if the wording does not stand before the mention. */
function whoseWording(
  cue: Cue,
  pattern: RegExp | undefined,
  contexts: readonly Words[],
  isOwn: boolean,
  others: SentenceMentions,
): LinkedMention | 'paper' | 'others' | undefined {
  for (const context of contexts) {
    const match = pattern?.exec(context.text);
    if (!match) continue;
    if (cue.subject === 'any') return 'paper';
    if (cue.subject === 'own') return isOwn ? 'paper' : 'others';
    const verb = context.tokenAt(match.index);
    if (isNegated(others.sentence.tokens, verb)) return undefined;
    return subjectOf(verb, others) ?? (isOwn ? 'paper' : 'others');
  }
  return undefined;
}

function wordsAfter({ sentence, last }: LinkedMention): string {
  return sentence.tokens
    .slice(last + 1, last + 1 + WINDOW_BEHIND)
    .map(({ lower }) => lower)
    .join(' ');
}

const OWN_SUBJECT =
  /^(?:we|our|ours|us|paper|work|study|it|which|method|approach|framework|model|algorithm|technique|architecture|system|network|this|i|article|proposed|their|both)$/;
const OTHERS =
  /^(?:existing|previous|prior|conventional|traditional|recent|most|many|current|others?|typically|usually|often|commonly|generally|earlier|they|these|researchers|people|some)$/;

/**
 * Whose verb it is that stands at `verb`: a concept right before it, else the nearest word for the paper or for others.
 * Undefined where the sentence as a whole must decide, as for "to replace".
 */
function subjectOf(verb: number, others: SentenceMentions): LinkedMention | 'paper' | 'others' | undefined {
  const { tokens } = others.sentence;
  const isPurpose = tokens[verb - 1]?.lower === 'to';
  if (isPurpose) return undefined;
  let i = verb - 1;
  while (
    (i >= 0 && /^(?:RB|MD)/.test(tokens[i]?.tag ?? '')) ||
    /^(?:that|which|who|can|be|is|are|also|,|\)|successfully|either)$/.test(tokens[i]?.lower ?? '')
  )
    i--;
  const adjacent = others.at(i);
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
  return undefined;
}

/** "replaces A with B", "A is replaced by B": B. */
function replacement(cue: Cue, mention: LinkedMention, others: SentenceMentions): { with?: string } {
  if (cue.predicate !== 'REPLACES') return {};
  const next = others.behind(mention.last, WINDOW_BEHIND);
  if (!next) return {};
  const between = mention.sentence.tokens
    .slice(mention.last + 1, next.first)
    .map(({ lower }) => lower)
    .join(' ');
  const isNamed =
    /^(?:(?:(?:is|are|can be|be|was|were) )?(?:replaced|substituted|superseded) )?(?:with|by)(?: \S+){0,4}$/.test(
      between,
    );
  return isNamed ? { with: next.concept } : {};
}
