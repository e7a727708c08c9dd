import { conceptKey, singular, withSingularHead } from '../../schema/names.js';
import type { VocabularyConcept } from '../../schema/knowledge.js';
import type { Document } from '../language/document.js';
import { asMeant } from '../language/printed.js';
import type { Recognition } from '../recognise/recognise.js';
import type { Meaning, MeaningOf } from './conceptName.js';
import { withoutCapitals } from './capitals.js';
import { loadOtherNames } from './otherNames.js';
import type { VocabularyMatcher } from '../recognise/vocabularyMatcher.js';

/** Of those that several of 44,000 papers bear in their titles and define, a third is defined in different ways. */
const FEW_CAPITALS = /^\p{Lu}{2,4}$/u;

/**
 * What the paper's abbreviations mean. The expansion decides: a known concept has its canonical name; an abbreviation that
 * the title bears is a name that the paper coins, and canonical; else, and if it is but a few capitals, the expansion is
 * canonical, since the same letters may mean something else in another paper.
 *
 * @param likely - what an expansion that stands for several concepts means here: see `likelyMeanings`.
 * @returns the meaning of a name that the paper defines as an abbreviation or as its expansion.
 */
export function documentAbbreviations(
  document: Document,
  { abbreviations }: Recognition,
  vocabulary: VocabularyMatcher,
  likely: (name: string) => VocabularyConcept | undefined,
): MeaningOf {
  const inTitle = wordsInTitle(document);
  const isCoined = (short: string) => inTitle.has(short) && !FEW_CAPITALS.test(short);
  const meanings = new Map<string, Meaning>();
  for (const field of ['title', 'abstract'] as const) {
    for (const definition of abbreviations[field]) {
      const short = document.text[field]
        .slice(definition.short.start, definition.short.end)
        .replace(/(?<=\p{Lu})s$/u, '');
      const long = asMeant(document.text[field].slice(definition.long.start, definition.long.end)).replace(
        /^(?:the|a|an)\s+/i,
        '',
      );
      const usual = loadOtherNames().get(conceptKey(long));
      const known = likely(long) ?? vocabulary.lookup(usual ?? long) ?? sameConcept(vocabulary, short, long);
      const isOtherName = usual !== undefined && conceptKey(usual) !== conceptKey(long);
      const canonical =
        known?.name ?? (isCoined(short) && !isOtherName ? short : (usual ?? expansionName(long)));
      const meaning = { canonical, aliases: [short, expansionName(long)], known };
      for (const name of [short, long])
        if (!meanings.has(conceptKey(name))) meanings.set(conceptKey(name), meaning);
    }
  }
  return (name) => meanings.get(conceptKey(name));
}

/** The vocabulary's concept for the short form, if one of its names is the expansion in other forms of the words. */
function sameConcept(
  vocabulary: VocabularyMatcher,
  short: string,
  long: string,
): ReturnType<VocabularyMatcher['lookup']> {
  const concept = vocabulary.lookup(short);
  const words = contentWords(long);
  return concept && [concept.name, ...concept.aliases].some((name) => isSame(contentWords(name), words))
    ? concept
    : undefined;
}

const NAMES_NO_KIND = /^(?:of|and|the|for|in|to|with|on|a|an|by|from|network|net|model)$/;

function contentWords(name: string): string[] {
  const words = (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(singular);
  return words.filter((word) => !NAMES_NO_KIND.test(word));
}

/** Letters from which on two words are forms of one: "convolution" and "convolutional". */
const STEM_LENGTH = 5;

function isSame(words: readonly string[], others: readonly string[]): boolean {
  return (
    words.length > 1 &&
    words.length === others.length &&
    words.every(
      (word, i) => word === others[i] || word.slice(0, STEM_LENGTH) === others[i]?.slice(0, STEM_LENGTH),
    )
  );
}

function wordsInTitle({ sentences }: Document): ReadonlySet<string> {
  return new Set(
    sentences
      .filter(({ field }) => field === 'title')
      .flatMap(({ tokens }) => tokens.map(({ text }) => text)),
  );
}

function expansionName(long: string): string {
  const isProper = /^\p{Lu}[\p{L}\p{N}-]*(?:\s[\s-]*\p{Lu}[\p{L}\p{N}-]*)*(?:\s[\s-]*)?$/u.test(long);
  const words = withSingularHead(long);
  return isProper ? words : words.replace(/\b\p{Lu}\p{Ll}+\b/gu, withoutCapitals);
}
