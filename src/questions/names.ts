/** Which stretches of a question are names of concepts in the graph. */
import type { StoredConcept } from '../graph/store.js';
import { lemma, textOf, type Token, type TokenizedQuestion, type TokenRange } from './tokens.js';
import { connectiveAt } from './connectives.js';
import { isLimitOfThings } from './limits.js';
import { startsRelation } from './relationMarks.js';
import {
  ABOUT_NOTHING,
  ANY_TYPE_NOUNS,
  EVERYDAY_WORDS,
  FILLERS,
  LOOSE_PREPOSITIONS,
  NEGATIONS,
  NOISE,
  PAPERS,
  REQUESTS,
  TYPE_NOUNS,
} from './words.js';

/** No name of a concept that somebody asks for has more words. */
const LONGEST_NAME = 8;
const LONGEST_PERSON = 4;

/** Every stretch of the question that could be a name, to be looked up in the store in one call. */
export function possibleNames(question: TokenizedQuestion): string[] {
  const { tokens } = question;
  const names = new Set<string>();
  for (let start = 0; start < tokens.length; start++) {
    for (let end = start + 1; end <= Math.min(start + LONGEST_NAME, tokens.length); end++) {
      if (tokens[end - 1]?.text === ',') break;
      const name = textOf(question, { start, end });
      names.add(name).add(spelledOut(name));
    }
  }
  return [...names];
}

/** The name as it was written, without quotation marks. */
export function nameOf(question: TokenizedQuestion, phrase: TokenRange): string {
  return textOf(question, phrase).replace(/["“”«»]/g, '');
}

/** "neural nets" is "neural networks", "weakly supervised" is "weakly supervised learning", and so is "few-shot". */
function spelledOut(name: string): string {
  return name
    .replace(/\bnet(s?)\b/gi, 'network$1')
    .replace(/^(zero|one|few)-shot$/i, '$1-shot learning')
    .replace(/(?<=[\s-]|^un)supervised$/i, 'supervised learning');
}

/** The names that the graph knows, as the question has them. */
export class KnownNames {
  constructor(
    private readonly question: TokenizedQuestion,
    readonly concepts: ReadonlyMap<string, StoredConcept>,
  ) {}

  /** The same names in another question. */
  of(question: TokenizedQuestion): KnownNames {
    return new KnownNames(question, this.concepts);
  }

  conceptAt(range: TokenRange): StoredConcept | undefined {
    const name = textOf(this.question, range);
    const concept = this.concepts.get(name) ?? this.concepts.get(spelledOut(name));
    const isMeant =
      concept === undefined ||
      concept.name === name ||
      /\p{Lu}.*\p{Lu}/u.test(name) ||
      this.question.tokens[range.start]?.quoted === true ||
      !isEverydayWord(name);
    return isMeant && !isCoinedFrom(name, concept) ? concept : undefined;
  }

  /** The longest name that begins at the token, of tokens that are free. */
  longestAt(start: number, isFree: (index: number) => boolean): TokenRange | undefined {
    const { tokens } = this.question;
    let most = start;
    while (most < Math.min(tokens.length, start + LONGEST_NAME) && isFree(most) && tokens[most]?.text !== ',')
      most++;
    for (let end = most; end > start; end--) {
      const range = { start, end };
      if (!hasLetters(tokens[end - 1])) continue;
      if (end === start + 1 ? this.isWordName(start) : this.isWholeName(range)) return range;
    }
    return undefined;
  }

  /** Words with capital letters that name no concept and may be a person's name. */
  personAt(start: number, isFree: (index: number) => boolean): TokenRange | undefined {
    const { tokens } = this.question;
    const isCapitalised = (index: number): boolean =>
      isFree(index) && /^\p{Lu}[\p{L}.'’-]*$/u.test(tokens[index]?.text ?? '');
    let end = start;
    while (
      end - start < LONGEST_PERSON &&
      isCapitalised(end) &&
      (end === start || !this.longestAt(end, isFree))
    )
      end++;
    const isWord = isEverydayWord(tokens[start]?.text ?? '') || ABOUT_NOTHING.has(tokens[start]?.lemma ?? '');
    return end === start || isWord ? undefined : { start, end };
  }

  private isWordName(index: number): boolean {
    const token = this.question.tokens[index];
    const isWord =
      token !== undefined &&
      (this.isVerbInSmallLetters(index) ||
        ABOUT_NOTHING.has(token.text.toLowerCase()) ||
        NEGATIONS.has(token.text.toLowerCase()) ||
        connectiveAt(this.question.tokens, index) !== undefined);
    return (
      token?.quoted === true || (!isWord && this.conceptAt({ start: index, end: index + 1 }) !== undefined)
    );
  }

  /** "Drop" is not DROP. */
  private isVerbInSmallLetters(index: number): boolean {
    const text = this.question.tokens[index]?.text ?? '';
    return (
      startsRelation(this.question.tokens, index) &&
      text === text.toLowerCase() &&
      this.conceptAt({ start: index, end: index + 1 })?.name !== text
    );
  }

  /**
   * Names of several words and quotations, the longest first and none inside another: their words are not taken for
   * relations or connectives, as in "learning without forgetting".
   */
  wholeNames(): TokenRange[] {
    const { tokens } = this.question;
    const found: TokenRange[] = tokens.flatMap((token, start) =>
      token.quoted ? [{ start, end: start + 1 }] : [],
    );
    for (let length = Math.min(LONGEST_NAME, tokens.length); length > 1; length--) {
      for (let start = 0; start + length <= tokens.length; start++) {
        const range = { start, end: start + length };
        const isFree = found.every((other) => other.end <= range.start || range.end <= other.start);
        if (isFree && this.isWholeName(range)) found.push(range);
      }
    }
    return found;
  }

  private isWholeName({ start, end }: TokenRange): boolean {
    const concept = this.conceptAt({ start, end });
    if (concept === undefined) return false;
    const { tokens } = this.question;
    // "Is ImageNet a …" is not ImageNet-A.
    if (ARTICLES.has(tokens[end - 1]?.text ?? '') && !concept.name.endsWith(` ${tokens[end - 1]?.text}`))
      return false;
    if (isLimitOfThings(tokens, { start, end })) return false;
    const isFunction = tokens.slice(start, end).map((_, offset) => isFunctionWord(tokens, start + offset));
    // Spaces do not count in names: "of a" would be OFA.
    if (!isFunction.includes(false)) return false;
    // What papers are taken to coin may be odd: "use of attention" must not hide that the question says "use".
    if (!concept.curated && (isFunction[0] === true || isFunction.at(-1) === true)) return false;
    return !this.isEnumeration({ start, end });
  }

  /** "precision and recall" is two names, if both are known. */
  private isEnumeration({ start, end }: TokenRange): boolean {
    const { tokens } = this.question;
    for (let index = start + 1; index < end - 1; index++) {
      const connective = connectiveAt(tokens, index);
      if (connective === undefined) continue;
      if (this.conceptAt({ start, end: index }) && this.conceptAt({ start: connective.end, end }))
        return true;
    }
    return false;
  }
}

/** "nonconvex" in small letters is a word, and not the acronym "NOn-convex" that somebody made of it. */
function isCoinedFrom(name: string, concept: StoredConcept | undefined): boolean {
  if (concept === undefined || concept.curated || name !== name.toLowerCase()) return false;
  const isCoined = /^\p{Lu}{2,}\p{Ll}+-\p{Ll}{3,}$/u.test(concept.name);
  return isCoined && concept.name.toLowerCase().replace(/-/g, '') === name.replace(/[\s-]/g, '');
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

function hasLetters(token: Token | undefined): boolean {
  return token !== undefined && /[\p{L}\p{N}]/u.test(token.text);
}

/** Such a word is only a name if it is written like one. */
export function isEverydayWord(name: string): boolean {
  const word = name.toLowerCase();
  return [EVERYDAY_WORDS, NOISE, FILLERS, REQUESTS, LOOSE_PREPOSITIONS, NEGATIONS].some((list) =>
    list.has(word),
  );
}

/** Such a word is no name either, if nothing of the name is known. */
export function isGrammarWord(name: string): boolean {
  const word = name.toLowerCase();
  return (
    isEverydayWord(word) ||
    [...Object.values(TYPE_NOUNS), ANY_TYPE_NOUNS, PAPERS, TESTED].some((list) => list.has(word)) ||
    ABOUT_NOTHING.has(word) ||
    ABOUT_NOTHING.has(lemma(word))
  );
}
const TESTED: ReadonlySet<string> = new Set(['tested', 'evaluated', 'trained', 'proposed', 'published']);

function isFunctionWord(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.text.toLowerCase() ?? '';
  return (
    [NOISE, FILLERS, REQUESTS, LOOSE_PREPOSITIONS, NEGATIONS].some((list) => list.has(word)) ||
    connectiveAt(tokens, index) !== undefined ||
    startsRelation(tokens, index)
  );
}
