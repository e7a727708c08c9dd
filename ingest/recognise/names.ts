import type { AbbreviationDefinition } from '../language/abbreviations.js';
import type { Document, Sentence } from '../language/document.js';
import type { Token } from '../language/tokens.js';
import type { Candidate } from './candidate.js';
import {
  abbreviationTokens,
  COINS,
  isCommonCapital,
  isNameShaped,
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

/** What stands after "we propose", "called" and the like, and before the colon of a headline. */
function coinedNames(sentence: Sentence): TokenRange[] {
  const { tokens } = sentence;
  const names: TokenRange[] = [];
  const phrases = nounPhrases(sentence);
  if (sentence.field === 'title') {
    const colon = tokens.findIndex((token) => token.text === ':');
    const phrase = phrases[0];
    if (
      colon > 0 &&
      colon <= 4 &&
      !tokens.slice(0, colon).some((token) => /^(?:IN|DT|TO|CC|W|PRP|MD|VBZ)/.test(token.tag))
    ) {
      if (colon === 1 || phrase?.last === colon - 1) names.push({ first: 0, last: colon - 1 });
    }
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    const coins =
      COINS.test(token.lower) ||
      (PROPOSES.test(token.lower) &&
        tokens.slice(Math.max(0, i - 4), i).some((before) => OWN.test(before.lower)));
    if (!coins) continue;
    let next = i + 1;
    while (next < i + 7 && BETWEEN.test(tokens[next]?.lower ?? '')) next++;
    const phrase = phrases.find(({ first, last }) => first <= next && next <= last);
    const isCapitalised = /^\p{Lu}/u.test(tokens[next]?.text ?? '');
    if (phrase && (COINS.test(token.lower) || isCapitalised)) names.push({ first: next, last: phrase.last });
  }
  return names;
}

/** Other places where the paper writes a name that it has coined or defined: in the same letters. */
function repetitions(document: Document, names: readonly Candidate[]): Candidate[] {
  const spelled = new Map<string, Candidate>();
  for (const name of names)
    spelled.set(writtenAs(name.sentence.tokens.slice(name.first, name.last + 1)), name);
  const longest = names.reduce((length, name) => Math.max(length, name.last - name.first + 1), 0);
  return document.sentences.flatMap((sentence) => {
    const again: Candidate[] = [];
    for (let first = 0; first < sentence.tokens.length; first++) {
      for (let last = first; last < Math.min(sentence.tokens.length, first + longest); last++) {
        const written = writtenAs(sentence.tokens.slice(first, last + 1));
        const name = spelled.get(written);
        if (name && /\p{Lu}|\s/u.test(written))
          again.push({ ...name, sentence, first, last, confidence: COINED_CONFIDENCE });
      }
    }
    return again;
  });
}
