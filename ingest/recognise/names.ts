import type { AbbreviationDefinition } from '../language/abbreviations.js';
import type { Document, Sentence } from '../language/document.js';
import type { Token } from '../language/tokens.js';
import type { Candidate } from './candidate.js';
import {
  abbreviationTokens,
  COINS,
  isCommonCapital,
  isNameShaped,
  withoutPlural,
  writtenAs,
  type TokenRange,
} from './nameSpelling.js';
import { NameTypes } from './nameTypes.js';
import { nounPhrases } from './nounPhrases.js';

const NAME_CONFIDENCE = 0.6;
const COINED_CONFIDENCE = 0.6;

const PROPOSES = /^(?:propos|introduc|present|develop|devis|design|describ|construct)(?:e|es|ed|ing|)$/;
const OWN = /^(?:we|paper|work|article|study|letter)$/;
const BETWEEN =
  /^(?:a|an|the|our|as|two|three|novel|new|simple|efficient|effective|first|further|also|,|"|“|‘|'|`|``|general|generic|lightweight|unified|end-to-end|powerful|fast|robust|scalable|flexible|in|this|paper|work|here|called|named|dubbed|termed)$/;

/** Names by their spelling alone, those that the paper coins, and the abbreviations that it defines. */
export function findNames(
  document: Document,
  abbreviations: Readonly<Record<Sentence['field'], readonly AbbreviationDefinition[]>>,
): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of document.sentences) {
    for (const { first, last } of [
      ...spelledNames(sentence),
      ...headlineNames(sentence),
      ...coinedNames(sentence),
      ...abbreviationTokens(sentence, abbreviations[sentence.field]),
    ]) {
      if (!sentence.tokens.slice(first, last + 1).some(({ text }) => /\p{L}/u.test(text))) continue;
      found.push({ sentence, first, last, type: 'ARCHITECTURE', confidence: NAME_CONFIDENCE });
    }
  }
  const types = new NameTypes(found, abbreviations, document);
  return [...found, ...repetitions(document, found)].map((name) => ({ ...name, type: types.of(name) }));
}

/** Tokens that are spelt as names, with capitalised words before ("Tiny ImageNet") and versions behind ("VOC 2012"). */
function spelledNames(sentence: Sentence): TokenRange[] {
  const { tokens } = sentence;
  const names: TokenRange[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isNameShaped(tokens[i])) continue;
    let first = i;
    while (sentence.field === 'abstract' && first > 1 && isCapitalisedWord(tokens[first - 1])) first--;
    let last = i;
    while (isNameShaped(tokens[last + 1]) || isVersion(tokens[last + 1])) last++;
    names.push({ first, last });
    i = last;
  }
  return names;
}

function isVersion(token: Token | undefined): boolean {
  return token !== undefined && /^(?:\d{1,2}|20\d\d|[vV]\d|[A-Z])$/.test(token.text);
}

function isCapitalisedWord(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
    /^(?:NN|JJ)/.test(token.tag) &&
    !isCommonCapital(token)
  );
}

/** "X: a headline": what stands before the colon, if it is short and no clause. */
function headlineNames(sentence: Sentence): TokenRange[] {
  if (sentence.field !== 'title') return [];
  const colon = sentence.tokens.findIndex((token) => token.text === ':');
  if (colon < 1 || colon > 4) return [];
  const before = sentence.tokens.slice(0, colon);
  const isClause =
    before.some((token) => /^(?:IN|DT|TO|CC|W|PRP|MD|VBZ)/.test(token.tag)) ||
    (colon > 1 && before[0]?.tag === 'VBG');
  const isPhrase = colon === 1 || nounPhrases(sentence)[0]?.last === colon - 1;
  return isPhrase && !isClause ? [{ first: 0, last: colon - 1 }] : [];
}

/** What stands after "called" and the like, and what is capitalised after "we propose". */
function coinedNames(sentence: Sentence): TokenRange[] {
  const { tokens } = sentence;
  const phrases = nounPhrases(sentence);
  return tokens.flatMap(({ lower }, i) => {
    const isCoined = COINS.test(lower);
    const isProposed =
      PROPOSES.test(lower) && tokens.slice(Math.max(0, i - 4), i).some((token) => OWN.test(token.lower));
    if (!isCoined && !isProposed) return [];
    let first = i + 1;
    while (first < i + 7 && BETWEEN.test(tokens[first]?.lower ?? '')) first++;
    const phrase = phrases.find((candidate) => candidate.first <= first && first <= candidate.last);
    const isName = isCoined || /^\p{Lu}/u.test(tokens[first]?.text ?? '');
    return phrase && isName ? [{ first, last: phrase.last }] : [];
  });
}

/** In tokens: what is longer is an enumeration, and to look for it everywhere takes time that grows with its square. */
const LONGEST_REPEATED = 12;

/** Other places where the paper writes a name that it has coined or defined: in the same letters. */
function repetitions(document: Document, names: readonly Candidate[]): Candidate[] {
  const spelled = new Map<string, Candidate>();
  const repeatable = names.filter(({ first, last }) => last - first < LONGEST_REPEATED);
  for (const name of repeatable)
    spelled.set(writtenAs(name.sentence.tokens.slice(name.first, name.last + 1)), name);
  const firstWords = new Set([...spelled.keys()].map((written) => written.split(' ')[0]));
  const longest = repeatable.reduce((length, name) => Math.max(length, name.last - name.first + 1), 0);
  return document.sentences.flatMap((sentence) => {
    const { tokens } = sentence;
    return tokens.flatMap((token, first) => {
      if (!firstWords.has(token.text) && !firstWords.has(withoutPlural(token.text))) return [];
      return tokens.slice(first, first + longest).flatMap((_, length) => {
        const last = first + length;
        const written = writtenAs(tokens.slice(first, last + 1));
        const name = spelled.get(written);
        const isAgain = name !== undefined && /\p{Lu}|\s/u.test(written);
        return isAgain ? [{ ...name, sentence, first, last, confidence: COINED_CONFIDENCE }] : [];
      });
    });
  });
}
