import { abbreviates } from '../language/abbreviations.js';
import { asMeant } from '../language/printed.js';
import { singular } from '../../schema/names.js';
import type { VocabularyConcept } from '../../schema/knowledge.js';
import { isNameShaped } from '../recognise/nameSpelling.js';
import { reworded } from './reworded.js';

/** Which concept a name means: the canonical name, and what else the paper calls it. */
export interface Meaning {
  readonly canonical: string;
  readonly aliases: readonly string[];
  /** The concept of the vocabulary, if it is one. */
  readonly known?: VocabularyConcept | undefined;
  /** Whether it is called by another name than those of the vocabulary, which is that of the whole phrase only. */
  readonly isOtherName?: boolean;
}

/** What a name means in a paper, by the paper's own definitions or else the vocabulary. */
export type MeaningOf = (name: string) => Meaning | undefined;

/** What may follow a name without changing what it means: "KAN layers" are KAN. */
const TAIL_OF_NAME =
  /^(?:model|network|net|layer|sublayer|block|module|architecture|mechanism|method|algorithm|framework|approach|technique|system|strategy|structure|scheme|loss|optimizer|backbone|variant|family|baseline|operation)$/;
/** What may follow anything that is done, or that is to be done. */
const TAIL_OF_DEED =
  /^(?:method|algorithm|approach|technique|strategy|scheme|mechanism|procedure|process|methodology|task|problem|operation)$/;
/** What only a network is: a "VQA model" is not the task, a "LoRA module" not the technique. */
const TAIL_OF_NETWORK = /^(?:model|network|net|layer|sublayer|block|module|architecture|backbone|system)$/;
const TAIL_OF_TYPE: Readonly<Partial<Record<VocabularyConcept['type'], RegExp>>> = {
  DATASET: /^(?:dataset|benchmark|corpus|challenge|testbed|database)$/,
  TASK: /^(?:task|problem|issue)$/,
  METRIC:
    /^(?:metric|score|measure|value|property|ability|capability|capacity|power|issue|concern|level|requirement|constraint|guarantee)$/,
  TECHNIQUE: TAIL_OF_DEED,
};
/** What is a process of that name: no deed with a tail. */
const NAMED_PROCESS =
  /(?:^|[\s-])(?:decision|diffusion|breaking|branching|counting|coagulation|exciting)\s+process(?:es)?$/i;
const MAX_EXPANSION_WORDS = 6;
const DEED = /(?:[^s]sis|tion|sion|ing|ment)$/;

/**
 * What a phrase means: as it stands, without a tail that adds nothing, in other words that say the same; else the phrase
 * itself, with what is known in it called by its usual name.
 *
 * @param inSmallLetters - the phrase without capitals that are no part of it, as those of a title.
 */
export function meaningOfPhrase(
  phrase: string,
  meaningOf: MeaningOf,
  inSmallLetters: (text: string) => string = (text) => text,
): Meaning {
  const text = withoutBrackets(asMeant(phrase));
  return (
    meaningOf(text) ??
    meaningOfStem(text, meaningOf) ??
    meaningInOtherWords(inSmallLetters(text), meaningOf) ?? { canonical: text, aliases: [] }
  );
}

function meaningInOtherWords(text: string, meaningOf: MeaningOf): Meaning | undefined {
  const other = withUsualNames(reworded(text), meaningOf);
  if (other === text) return undefined;
  return meaningOf(other) ?? meaningOfStem(other, meaningOf) ?? { canonical: other, aliases: [] };
}

function meaningOfStem(text: string, meaningOf: MeaningOf): Meaning | undefined {
  const [, stem, last] = /^(.*\S)\s+(\S+)$/.exec(text) ?? [];
  if (stem === undefined || last === undefined || NAMED_PROCESS.test(text)) return undefined;
  const tail = singular(last.toLowerCase());
  const meaning = meaningOf(stem);
  if (meaning !== undefined && meaning.isOtherName !== true) {
    const { canonical, known } = meaning;
    if (known === undefined) return TAIL_OF_NAME.test(tail) || TAIL_OF_DEED.test(tail) ? meaning : undefined;
    if (TAIL_OF_TYPE[known.type]?.test(tail)) return meaning;
    if (known.type === 'METRIC') return undefined;
    if (known.type !== 'ARCHITECTURE' && TAIL_OF_NETWORK.test(tail)) return undefined;
    return TAIL_OF_NAME.test(tail) && (/\p{Lu}/u.test(canonical) || TAIL_OF_DEED.test(tail))
      ? meaning
      : undefined;
  }
  if (/\s/.test(stem)) {
    return TAIL_OF_DEED.test(tail) && DEED.test(stem) ? meaningOfPhrase(stem, meaningOf) : undefined;
  }
  const isTail = TAIL_OF_NAME.test(tail) || TAIL_OF_TYPE.DATASET?.test(tail);
  return isTail === true && isNameShaped({ text: stem }) ? { canonical: stem, aliases: [] } : undefined;
}

/** "visual question answering (VQA) models" without what stands in brackets. */
function withoutBrackets(phrase: string): string {
  return phrase.replace(/(?<!\s)\s+\([^()]*\)(?=\s|$)/g, '') || phrase;
}

/** Abbreviations within a phrase and their expansions by the name that is usual: "graph LLM" for "graph large language model". */
function withUsualNames(text: string, meaningOf: MeaningOf): string {
  const words = text.split(/\s+/);
  const named: string[] = [];
  for (let first = 0; first < words.length;) {
    let length = Math.min(words.length - first, MAX_EXPANSION_WORDS);
    let usual: string | undefined;
    for (; length >= 1 && usual === undefined; length--) {
      const part = words.slice(first, first + length).join(' ');
      usual = part === text ? undefined : usualName(part, meaningOf(part));
    }
    named.push(usual ?? words[first] ?? '');
    first += usual === undefined ? 1 : length + 1;
    if (usual !== undefined && endsWith(usual, words[first])) first++;
  }
  return named.join(' ');
}

/** "TD learning" in full ends with the word that follows the abbreviation already. */
function endsWith(name: string, word: string | undefined): boolean {
  const last = name.split(' ').at(-1) ?? '';
  return word !== undefined && singular(last.toLowerCase()) === singular(word.toLowerCase());
}

/** Undefined unless it is an abbreviation, or written out what its usual name abbreviates. */
function usualName(part: string, meaning: Meaning | undefined): string | undefined {
  if (meaning === undefined) return undefined;
  const { canonical, known, aliases } = meaning;
  if (abbreviates(canonical, part) || abbreviates(part, canonical)) return canonical;
  const names = known?.aliases ?? aliases;
  return names.some((name) => abbreviates(part, name)) ? canonical : undefined;
}
