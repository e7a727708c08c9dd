/** Mentions that name nothing: what the network marks now and then beside names. */
import type { TextField } from '../../schema/knowledge.js';
import { singular } from '../../schema/names.js';
import { readWordLists } from '../language/wordLists.js';
import { candidateRange, type Candidate } from '../recognise/candidate.js';
import type { VocabularyMatcher } from '../recognise/vocabularyMatcher.js';

const lists = readWordLists(new URL('./noNames.txt', import.meta.url));
const phrasesOf = (section: string): ReadonlySet<string> =>
  new Set((lists.get(section) ?? []).map((phrase) => phrase.replaceAll('_', ' ')));
const WORDS = phrasesOf('');
const FIELDS = phrasesOf('fields');

/** What may stand behind the hyphen after a name: "GAN-based", "noise-free". Behind other words a single word is cut out of a longer one. */
const BEHIND_A_NAME =
  /^-(?:based|free|like|aware|related|generated|trained|driven|guided|oriented|centric|inspired|style|enabled|powered)(?!\p{L})/u;
const PART_OF_A_WORD = /^-\p{L}/u;

/** Whether the words of a mention can name a concept. Names that the vocabulary knows as they are written always can. */
export function namesSomething(
  candidate: Candidate,
  text: Readonly<Record<TextField, string>>,
  vocabulary: VocabularyMatcher,
): boolean {
  const { sentence, first, last } = candidate;
  const { start, end } = candidateRange(candidate);
  const written = text[sentence.field].slice(start, end);
  const key = singular(written.toLowerCase());
  if (FIELDS.has(key)) return false;
  const token = sentence.tokens[first];
  if (token === undefined || first !== last || !/^\p{Lu}?\p{Ll}*(?:-\p{Ll}+)*-?$/u.test(written)) return true;
  if (WORDS.has(key) || WORDS.has(written.toLowerCase())) return false;
  if (vocabulary.lookup(written) !== undefined) return true;
  const behind = text[sentence.field].slice(end);
  return !isModifier(token.tag, written) && !(PART_OF_A_WORD.test(behind) && !BEHIND_A_NAME.test(behind));
}

/** "Robust", "automatically". */
function isModifier(tag: string, written: string): boolean {
  return /^(?:RB|JJ|VB|IN|MD)/.test(tag) && /^\p{Ll}+$/u.test(written);
}
