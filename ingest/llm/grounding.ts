/** What of a model's answer stands in the paper's text. The rest is dropped: a model may invent, or do what a text bids it. */
import { conceptKey } from '../../schema/names.js';
import { PREDICATE_DEFINITIONS } from '../../schema/predicates.js';
import type { Document, Sentence } from '../language/document.js';
import { candidateText, isShortEnough, type Candidate } from '../recognise/candidate.js';
import { withoutOverlaps } from '../recognise/recognise.js';
import type { Statement } from '../relate/statement.js';
import type { ResolvedMention } from '../resolve/resolve.js';
import type { Answer } from './answer.js';
import { occurrences } from './findText.js';

type AnsweredConcept = Answer['concepts'][number];
type AnsweredFact = Answer['facts'][number];

/** Not calibrated: models differ. */
const CONFIDENCE = 0.8;
/** Fewer words, unless they are a whole sentence, stand in most texts. */
const FEWEST_WORDS_OF_QUOTE = 3;

/** Every place that has one of the wordings of a concept. Of those that overlap, the longest. */
export function groundMentions(document: Document, concepts: readonly AnsweredConcept[]): Candidate[] {
  const candidates = concepts.flatMap(({ type, mentions }) =>
    [...new Set(mentions)].flatMap((wording) =>
      document.sentences.flatMap((sentence) =>
        placesOf(wording, sentence, document).map((place): Candidate => ({
          sentence,
          ...place,
          type,
          confidence: CONFIDENCE,
        })),
      ),
    ),
  );
  return withoutOverlaps(candidates.filter(isShortEnough));
}

/** The tokens of a sentence that are these words. An abbreviation must be spelt so: "CAN" is not "can". */
function placesOf(
  wording: string,
  sentence: Sentence,
  document: Document,
): { first: number; last: number }[] {
  if (conceptKey(wording) === '') return [];
  const isAbbreviation = !/\p{Ll}{2}/u.test(wording);
  const text = document.text[sentence.field].slice(sentence.start, sentence.end);
  return occurrences(text, wording, !isAbbreviation).flatMap(({ start, end }) => {
    const first = sentence.tokens.findIndex((token) => token.start === sentence.start + start);
    const last = sentence.tokens.findIndex((token) => token.end === sentence.start + end);
    return first < 0 || last < first ? [] : [{ first, last }];
  });
}

/**
 * The facts whose predicate allows their subject and object, whose concepts are mentioned, and whose quote stands in a
 * sentence that mentions the object. Each once.
 */
export function groundFacts(
  document: Document,
  { concepts, facts }: Answer,
  resolved: readonly ResolvedMention[],
): Statement[] {
  const mentionsOf = mentionFinder(document, concepts, resolved);
  const statements = new Map<string, Statement>();
  for (const fact of facts) {
    const statement = groundFact(fact, document, mentionsOf);
    if (statement === undefined) continue;
    const key = JSON.stringify([statement.predicate, statement.subject ?? null, statement.object]);
    if (!statements.has(key)) statements.set(key, statement);
  }
  return [...statements.values()];
}

function groundFact(
  { predicate, subject, object, with: replacement, quote }: AnsweredFact,
  document: Document,
  mentionsOf: (name: string) => readonly ResolvedMention[],
): Statement | undefined {
  const { subject: allowed, objectTypes } = PREDICATE_DEFINITIONS[predicate];
  if (subject === null ? allowed === 'concept' : allowed === 'paper') return undefined;

  const evidence = new Set(sentencesWith(quote, document));
  const objectMention = mentionsOf(object).find(({ mention }) => evidence.has(mention.sentence.index));
  if (!objectMention || !objectTypes.includes(objectMention.concept.type)) return undefined;
  const { sentence } = objectMention.mention;
  const meant = (name: string): string | undefined => {
    const mentions = mentionsOf(name);
    const nearest = mentions.find(({ mention }) => mention.sentence.index === sentence.index) ?? mentions[0];
    return nearest?.concept.id;
  };

  const statement = { predicate, object: objectMention.concept.id, sentence, confidence: CONFIDENCE };
  const takesThePlace = predicate === 'REPLACES' && replacement !== null ? meant(replacement) : undefined;
  const isAboutOthers = takesThePlace !== undefined && takesThePlace !== statement.object;
  const full = isAboutOthers ? { ...statement, with: takesThePlace } : statement;
  if (subject === null) return full;
  const subjectId = meant(subject);
  return subjectId === undefined || subjectId === statement.object
    ? undefined
    : { ...full, subject: subjectId };
}

/** Indices of the sentences that a quote touches, wherever the paper has it. */
function sentencesWith(quote: string, { text, sentences }: Document): number[] {
  const isLong = quote.trim().split(/\s+/).length >= FEWEST_WORDS_OF_QUOTE;
  return (['title', 'abstract'] as const).flatMap((field) =>
    occurrences(text[field], quote, true).flatMap((found) =>
      sentences
        .filter(
          (sentence) => sentence.field === field && sentence.start < found.end && found.start < sentence.end,
        )
        .filter((sentence) => isLong || (found.start <= sentence.start && sentence.end - 1 <= found.end))
        .map(({ index }) => index),
    ),
  );
}

/** For a name in a fact, the mentions of the answer's concept that has this name or this wording, in the text's order. */
function mentionFinder(
  document: Document,
  concepts: readonly AnsweredConcept[],
  resolved: readonly ResolvedMention[],
): (name: string) => readonly ResolvedMention[] {
  const keysByName = new Map<string, ReadonlySet<string>>();
  for (const { name, mentions } of concepts) {
    const keys = new Set(mentions.map(conceptKey));
    for (const known of [conceptKey(name), ...keys]) if (!keysByName.has(known)) keysByName.set(known, keys);
  }
  const keyed = resolved.map((entry) => ({
    entry,
    key: conceptKey(candidateText(entry.mention, document.text[entry.mention.sentence.field])),
  }));
  return (name) => {
    const keys = keysByName.get(conceptKey(name));
    return keyed.filter(({ key }) => keys?.has(key) === true).map(({ entry }) => entry);
  };
}
