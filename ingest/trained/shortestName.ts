/**
 * A mention is the shortest full noun phrase that names the concept: the network was taught by annotators who mark more,
 * and what says only what kind of thing a name names, or how somebody values it, is cut off here.
 */
import type { ConceptType } from '../../schema/predicates.js';
import { singular } from '../../schema/names.js';
import type { VocabularyConcept } from '../../schema/knowledge.js';
import type { Document } from '../language/document.js';
import { isNameShaped } from '../recognise/nameSpelling.js';
import type { VocabularyMatcher } from '../recognise/vocabularyMatcher.js';
import type { TaggedMention } from './tags.js';
import type { Word } from './words.js';

/** Where a noun phrase does not end. */
const NO_END =
  /^(?:of|in|and|or|for|with|by|on|to|from|at|as|via|the|an?|between|among|over|under|across|about|using|against|into|through|within)$/;
/** Said of anything: how usual it is, how good, or how many there are of it. */
const VALUATION =
  /^(?:standard|original|traditional|conventional|vanilla|plain|usual|ordinary|basic|typical|common|popular|existing|current|actual|final|custom|strong|powerful|tiny|simple|naive|highly|several|various|many|\d+-(?:layer|way)|[kn]-(?:layer|way))$/;
/** Any name of a deed that has two words or more: "question classification", "3D object detection". */
const DEED = /\s\S*(?:[^s]sis|tion|sion|ing|ment)$/;
/** What is a thing by itself, where other architectures need a word behind them: "neural network models", "teacher models". */
const WHOLE_ARCHITECTURE = /\p{Lu}|network$|autoencoder$|transformer$|machine$|perceptron$/u;

interface Stem {
  readonly text: string;
  readonly known: VocabularyConcept | undefined;
}
type IsNameItself = (stem: Stem) => boolean;

const isKnown: IsNameItself = ({ known }) => known !== undefined;
const isOfType =
  (...types: readonly ConceptType[]): IsNameItself =>
  ({ known }) =>
    known !== undefined && types.includes(known.type);
const isSpeltAsName: IsNameItself = ({ text }) => isNameShaped({ text: text.split(/\s/).at(-1) ?? '' });
const isDeed: IsNameItself = ({ text }) => DEED.test(text);
const isWholeArchitecture: IsNameItself = ({ known }) =>
  known?.type === 'ARCHITECTURE' && WHOLE_ARCHITECTURE.test(singular(known.name));
const any =
  (...tests: readonly IsNameItself[]): IsNameItself =>
  (stem) =>
    tests.some((test) => test(stem));

/** By a last word in the singular: when what stands before it is the name, as the annotated papers of the guide's authors have it. */
const NAME_BEFORE: ReadonlyMap<string, IsNameItself> = new Map<string, IsNameItself>([
  ['task', any(isKnown, isSpeltAsName, isDeed)],
  ['benchmark', any(isKnown, isSpeltAsName, isDeed)],
  ['dataset', any(isOfType('DATASET', 'TASK'), isSpeltAsName)],
  ['application', isKnown],
  ['performance', isOfType('TASK', 'ARCHITECTURE')],
  ['backbone', any(isOfType('ARCHITECTURE'), isSpeltAsName)],
  ...[
    'method',
    'approach',
    'technique',
    'framework',
    'algorithm',
    'system',
    'paradigm',
    'process',
    'scheme',
    'setting',
  ].map((tail) => [tail, isOfType('TASK', 'TECHNIQUE')] as const),
  ['model', any(isOfType('TECHNIQUE'), isWholeArchitecture)],
  ['architecture', isWholeArchitecture],
]);

/** The mention without a last word that adds nothing to a name ("-based" behind a known one too), and without a valuation before it; of the name's type, if it is known. */
export function shortestName(
  mention: TaggedMention,
  words: readonly Word[],
  { text }: Pick<Document, 'text'>,
  vocabulary: VocabularyMatcher,
): TaggedMention {
  const textOf = ({ first, last }: Pick<TaggedMention, 'first' | 'last'>) =>
    text[words[first]?.field ?? 'title'].slice(words[first]?.start, words[last]?.end);
  const isKnownName = (range: Pick<TaggedMention, 'first' | 'last'>) =>
    vocabulary.lookup(textOf(range)) !== undefined;
  let { first, last, type } = mention;
  while (last > first && isEndOfNothing(words[last])) last--;

  const behind = last - 1;
  if (behind > first && words[last]?.text === 'based' && words[behind]?.text === '-') {
    const known = vocabulary.lookup(textOf({ first, last: behind - 1 }));
    if (known !== undefined) ({ last, type } = { last: behind - 1, type: known.type });
  }

  const next = firstOfNextToken(words, first);
  if (next <= last && VALUATION.test(textOf({ first, last: next - 1 })) && !isKnownName({ first, last })) {
    // "Standard errors" are not errors.
    if (firstOfNextToken(words, next) <= last || isKnownName({ first: next, last })) first = next;
  }

  const stemLast = last - 1;
  if (stemLast >= first && words[last]?.isGlued === false) {
    const stem = textOf({ first, last: stemLast });
    const known = vocabulary.lookup(stem);
    const whole = vocabulary.lookup(textOf({ first, last }));
    const isName = NAME_BEFORE.get(singular((words[last]?.text ?? '').toLowerCase()));
    // "State space models" are no state space.
    const isOther = whole !== undefined && whole.id !== known?.id;
    if (!isOther && isName?.({ text: stem, known }) === true) {
      last = stemLast;
      type = known?.type ?? type;
    }
  }
  return { ...mention, first, last, type };
}

/** But "try-on" ends with "on". */
function isEndOfNothing(word: Word | undefined): boolean {
  return word !== undefined && !word.isGlued && NO_END.test(word.text);
}

function firstOfNextToken(words: readonly Word[], first: number): number {
  let next = first + 1;
  while (words[next]?.isGlued === true) next++;
  return next;
}
