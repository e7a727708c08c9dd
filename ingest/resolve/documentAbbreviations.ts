import { conceptKey, singular } from '../../schema/names.js';
import type { Document } from '../language/document.js';
import type { Recognition } from '../recognise/recognise.js';
import type { VocabularyMatcher } from '../recognise/vocabularyMatcher.js';

export interface DocumentAbbreviations {
  /** The concept that a name means in this paper, if the paper defines it as an abbreviation or its expansion. */
  meaning(name: string): { readonly canonical: string; readonly aliases: readonly string[] } | undefined;
}

/**
 * What the paper's abbreviations mean. The expansion decides: a known concept has its canonical name; an abbreviation that
 * the title bears is a name that the paper coins, and canonical; else the expansion is canonical, since the same letters
 * may mean something else in another paper.
 */
export function documentAbbreviations(
  document: Document,
  { abbreviations }: Recognition,
  vocabulary: VocabularyMatcher,
): DocumentAbbreviations {
  const inTitle = wordsInTitle(document);
  const meanings = new Map<string, { canonical: string; aliases: readonly string[] }>();
  for (const field of ['title', 'abstract'] as const) {
    for (const definition of abbreviations[field]) {
      const short = document.text[field]
        .slice(definition.short.start, definition.short.end)
        .replace(/(?<=\p{Lu})s$/u, '');
      const long = document.text[field]
        .slice(definition.long.start, definition.long.end)
        .replace(/^(?:the|a|an)\s+/i, '');
      const known = vocabulary.lookup(long) ?? sameConcept(vocabulary, short, long);
      const canonical = known?.name ?? (inTitle.has(short) ? short : expansionName(long));
      const meaning = { canonical, aliases: [short, expansionName(long)] };
      for (const name of [short, long])
        if (!meanings.has(conceptKey(name))) meanings.set(conceptKey(name), meaning);
    }
  }
  return { meaning: (name) => meanings.get(conceptKey(name)) };
}

/** The vocabulary's concept for the short form, if its names share most words with the expansion. */
function sameConcept(
  vocabulary: VocabularyMatcher,
  short: string,
  long: string,
): ReturnType<VocabularyMatcher['lookup']> {
  const concept = vocabulary.lookup(short);
  if (!concept) return undefined;
  const words = wordsOf(long);
  const isSame = [concept.name, ...concept.aliases].some((name) => {
    const others = wordsOf(name);
    const shared = others.filter((word) => words.includes(word)).length;
    return others.length > 1 && shared / Math.max(others.length, words.length) >= 0.6;
  });
  return isSame ? concept : undefined;
}

function wordsOf(name: string): string[] {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(singular);
}

function wordsInTitle({ sentences }: Document): ReadonlySet<string> {
  return new Set(
    sentences
      .filter(({ field }) => field === 'title')
      .flatMap(({ tokens }) => tokens.map(({ text }) => text)),
  );
}

function expansionName(long: string): string {
  const isProper = /^(?:\p{Lu}[\p{L}\p{N}-]*[\s-]*)+$/u.test(long);
  const words = long.replace(/[\p{L}\p{N}]+$/u, singular);
  return isProper ? words : words.replace(/\b\p{Lu}\p{Ll}+\b/gu, (word) => word.toLowerCase());
}
