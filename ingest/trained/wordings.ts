/**
 * What the words of a sentence settle where the network is unsure. Each rule was found by reading facts of papers without annotation, and
 * annotated papers bear it out (docs/quality.md).
 */

/** Words that say that something is replaced, removed or done without. */
const REPLACING =
  /\b(?:replac|remov|eliminat|without\b|instead\b|rather than\b|opposed to\b|avoid|bypass|circumvent|sidestep|free\b|alternative|not?\b|never\b|neither\b|nor\b|cannot\b|away with\b|substitut|place of\b|(?:stand|fill)(?:s|ing)? in for\b|lieu\b|devoid\b|strip|drop|discard|dispens|abandon|abolish|supersed|supplant|obviat|forgo|omit|rid of\b|unnecessary\b|unneeded\b|needless|swap|switch|exclud|skip|eschew|overcom|non)|n't\b|n’t\b/i;

/** Whether the sentence has any of the words without which nothing is said to be replaced. */
export function speaksOfReplacing(sentence: string): boolean {
  return REPLACING.test(sentence);
}

/** "comparable to …", "on par with …". */
const EQUAL: ReadonlySet<string> = new Set(['comparable', 'equivalent', 'competitive', 'par', 'on-par']);
const MATCHES: ReadonlySet<string> = new Set(['match', 'matches', 'matched']);
/** "As fast as …", but not "as well as …". */
const NO_DEGREES: ReadonlySet<string> = new Set(['well', 'soon', 'long', 'far', 'much', 'many']);
/** Before a name. What stands further away speaks of something else. */
const WORDS_OF_A_TIE = 10;
const WIN = /\b(?:outperform|surpass|exceed|beat|better|superior)/i;
/** A tie that costs less is a win. */
const CHEAPER =
  /\b(?:fewer|less|faster|lower|cheaper|smaller|shorter|reduc\w+|improv\w+|orders? of magnitude|only|fraction)\b/i;

/** Whether the sentence says that something is as good as what is named between the two texts, and not that it is better or costs less. */
export function saysTie(before: string, after: string): boolean {
  if (WIN.test(before) || CHEAPER.test(after)) return false;
  const clause = before.toLowerCase().split(/[,;:]/).at(-1) ?? '';
  const words = clause.trim().split(/\s+/).slice(-WORDS_OF_A_TIE);
  return words.some(
    (word, at) =>
      MATCHES.has(word) ||
      (EQUAL.has(word) && words.slice(at + 1).some((next) => next === 'to' || next === 'with')) ||
      (word === 'as' && words[at + 2] === 'as' && !NO_DEGREES.has(words[at + 1] ?? '')),
  );
}

/** Ids of whole fields. A task is no part of them. */
const FIELDS: ReadonlySet<string> = new Set(['computer-vision', 'nlp', 'robotics', 'computer-graphics']);

export function isField(conceptId: string): boolean {
  return FIELDS.has(conceptId);
}

const PROPOSING = /\b(?:propos|introduc|present|develop|devis|describ|design|suggest)(?:e|es|ed|s)?\b/gi;
/** Before a verb that is none: "the proposed model", "a present for …". */
const ARTICLE = /\b(?:the|our|an?|this|their|newly|recently)\s$/i;
const OWN_WORK = /\b(?:we|paper|work|article|letter|report|here)\b/i;
/** Behind one of these stands what the proposed thing is for, or made of. */
const NO_OBJECT = /\b(?:for|to|with|using|via|by|in|on|of|from|that|which|where|whose|based|and)\b|[;:.]/i;
/** Between the verb and the name: "a simple yet effective method, called". */
const WORDS_BEFORE_OBJECT = 8;

/** Whether the authors say, in the text of a sentence before a name, that they propose what is named. */
export function saysProposal(before: string): boolean {
  const verb = [...before.matchAll(PROPOSING)].at(-1);
  if (verb === undefined) return false;
  const subject = before.slice(0, verb.index);
  if (!OWN_WORK.test(subject) || ARTICLE.test(subject)) return false;
  const between = before.slice(verb.index + verb[0].length);
  return !NO_OBJECT.test(between) && between.trim().split(/\s+/).length <= WORDS_BEFORE_OBJECT;
}
