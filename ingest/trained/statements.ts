/** What the fact heads say, as statements with their sentence and confidence. */
import { PREDICATE_DEFINITIONS, type ConceptType, type Predicate } from '../../schema/predicates.js';
import type { Document, Sentence } from '../language/document.js';
import { asMeant } from '../language/printed.js';
import type { Statement } from '../relate/statement.js';
import { onCurve } from './confidence.js';
import type { FactInputs, MentionInput, PatternSupport } from './factInputs.js';
import { PAIR_PREDICATES, PAPER_PREDICATES } from './labels.js';
import type { ReaderSettings } from './modelFiles.js';
import type { FactProbabilities } from './network.js';
import { isField, saysProposal, saysTie, speaksOfReplacing } from './wordings.js';
import type { Word } from './words.js';

export interface Said {
  readonly document: Document;
  readonly words: readonly Word[];
  readonly mentions: readonly (MentionInput & { readonly confidence: number })[];
  readonly facts: FactInputs;
  readonly probabilities: FactProbabilities;
  readonly patterns: PatternSupport;
  readonly settings: ReaderSettings;
}

/**
 * A title names; a sentence of the abstract says. It is the evidence unless the title speaks more clearly by so much: of the
 * weights tried, this one agrees most often with annotators on which sentence says it (86 % of right facts).
 */
const WEIGHT_OF_TITLE = 0.8;
/** From this probability on, what replaces a concept elsewhere in the paper is what the paper puts in its place. */
const LEAST_REPLACEMENT = 0.3;

/** A win of which the network is as sure as this is said elsewhere in the paper. */
const SURE_WIN = 0.6;

/** What is not said of the same two at once: who wins is not merely compared, and a predecessor is no ingredient. */
const EXCLUSIVE: readonly (readonly [Predicate, Predicate])[] = [
  ['OUTPERFORMS', 'COMPARES_WITH'],
  ['EXTENDS', 'COMPARES_WITH'],
  ['EXTENDS', 'USES'],
  ['ADDRESSES', 'USES'],
  ['ADDRESSES', 'EXTENDS'],
  ['PROPOSES', 'EXTENDS'],
];

/** What is the same, said from either end: a GAN uses a discriminator, which is a part of it. */
const CONVERSE: readonly Predicate[] = ['USES', 'PART_OF'];

/**
 * In the order of their sentences; those of less confidence than pays are left out, and of those that exclude each other all
 * but the surest.
 */
export function statementsOf(said: Said): Statement[] {
  const existence = existenceOfConcepts(said);
  const likely = [...ofPaper(said, existence), ...ofPairs(said, existence)].filter(
    (statement) =>
      statement.confidence >= (said.settings.leastFactConfidence[statement.predicate] ?? 0) &&
      isSaid(statement, said.document),
  );
  const kept: Statement[] = [];
  for (const statement of [...likely].sort((a, b) => b.confidence - a.confidence))
    if (!kept.some((surer) => excludes(surer, statement))) kept.push(statement);
  return likely
    .filter((statement) => kept.includes(statement))
    .sort((a, b) => a.sentence.index - b.sentence.index);
}

/** Whether there are the words without which the statement cannot be what its sentence says. */
function isSaid({ predicate, object, sentence }: Statement, { text }: Document): boolean {
  switch (predicate) {
    case 'REPLACES':
      return speaksOfReplacing(asMeant(text[sentence.field].slice(sentence.start, sentence.end)));
    case 'PART_OF':
      return !isField(object);
    default:
      return true;
  }
}

function excludes(surer: Statement, statement: Statement): boolean {
  const saysBoth = (pair: readonly Predicate[]) =>
    pair.includes(surer.predicate) && pair.includes(statement.predicate);
  return (
    surer.confidence > statement.confidence &&
    ((isOfSame(surer, statement) && EXCLUSIVE.some(saysBoth)) ||
      (isConverse(surer, statement) && saysBoth(CONVERSE)))
  );
}

function isOfSame(a: Statement, b: Statement): boolean {
  return a.subject === b.subject && a.object === b.object;
}

function isConverse(a: Statement, b: Statement): boolean {
  return a.subject === b.object && a.object === b.subject;
}

function ofPaper(said: Said, existence: readonly number[]): Statement[] {
  const { mentions, facts, probabilities, settings } = said;
  return facts.concepts.flatMap((object, concept) => {
    const own = [...mentions.keys()].filter((mention) => facts.conceptOfMention[mention] === concept);
    const type = mentions[own[0] ?? 0]?.type;
    const replacement = replacementOf(concept, said);
    const statements = PAPER_PREDICATES.flatMap((predicate, index): Statement[] => {
      if (!mayHaveObject(predicate, type)) return [];
      const confidence = onCurve(
        settings.paperFactConfidence[predicate],
        probabilityOf(probabilities.concepts, concept, index),
        {
          support: supportOf(facts.mentionFeatures, own, index - PAPER_PREDICATES.length),
          existence: existence[concept] ?? 0,
        },
      );
      const proposed = predicate === 'PROPOSES' ? own.filter((mention) => isProposed(said, mention)) : [];
      const sentence = clearest(
        (proposed.length > 0 ? proposed : own).map((mention) => ({
          sentence: sentenceOf(said, mention),
          probability: probabilityOf(probabilities.mentions, mention, index),
        })),
      );
      const isReplaced = predicate === 'REPLACES' && replacement !== undefined;
      return [{ predicate, object, sentence, confidence, ...(isReplaced ? { with: replacement } : {}) }];
    });
    return own.some((mention) => isTie(said, mention)) ? withoutDoubtfulWin(statements) : statements;
  });
}

function isTie(said: Said, mention: number): boolean {
  const { before, after } = around(said, mention);
  return saysTie(before, after);
}

function isProposed(said: Said, mention: number): boolean {
  return saysProposal(around(said, mention).before);
}

/** The text of its sentence before a mention, and behind it. */
function around(said: Said, mention: number): { before: string; after: string } {
  const { start, end, field } = sentenceOf(said, mention);
  const text = said.document.text[field];
  const { first, last } = said.mentions[mention] ?? {};
  const [from, to] = [said.words[first ?? 0]?.start, said.words[last ?? 0]?.end];
  return { before: text.slice(start, from), after: text.slice(to, end) };
}

/** Where the network is not sure of a win, it is the comparison that the words say. */
function withoutDoubtfulWin(statements: readonly Statement[]): Statement[] {
  const win = statements.find(({ predicate }) => predicate === 'OUTPERFORMS')?.confidence ?? 0;
  if (win >= SURE_WIN) return [...statements];
  return statements
    .filter(({ predicate }) => predicate !== 'OUTPERFORMS')
    .map((statement) =>
      statement.predicate === 'COMPARES_WITH'
        ? { ...statement, confidence: Math.max(statement.confidence, win) }
        : statement,
    );
}

function ofPairs(said: Said, existence: readonly number[]): Statement[] {
  const { facts, probabilities, settings } = said;
  const members = facts.conceptPairs.map(() => [] as number[]);
  facts.pairOfMentionPair.forEach((pair, index) => members[pair]?.push(index));
  return facts.conceptPairs.flatMap(([subject, object], pair) => {
    const own = members[pair] ?? [];
    return PAIR_PREDICATES.map((predicate, index): Statement => ({
      predicate,
      subject: facts.concepts[subject] ?? '',
      object: facts.concepts[object] ?? '',
      sentence: clearest(
        own.map((member) => ({
          sentence: sentenceOf(said, facts.mentionPairs[member]?.[0] ?? 0),
          probability: probabilityOf(probabilities.mentionPairs, member, index),
        })),
      ),
      confidence: onCurve(
        settings.pairFactConfidence[predicate],
        probabilityOf(probabilities.pairs, pair, index),
        {
          support: supportOf(facts.pairFeatures, own, index - PAIR_PREDICATES.length),
          existence: (existence[subject] ?? 0) * (existence[object] ?? 0),
        },
      ),
    }));
  });
}

/** For each concept the greatest confidence of its mentions. */
function existenceOfConcepts({ mentions, facts }: Said): number[] {
  const greatest = facts.concepts.map(() => 0);
  facts.conceptOfMention.forEach((concept, mention) => {
    greatest[concept] = Math.max(greatest[concept] ?? 0, mentions[mention]?.confidence ?? 0);
  });
  return greatest;
}

function clearest(
  places: readonly { readonly sentence: Sentence; readonly probability: number }[],
): Sentence {
  const weightOf = ({ sentence, probability }: (typeof places)[number]) =>
    probability * (sentence.field === 'title' ? WEIGHT_OF_TITLE : 1);
  return places.reduce((best, place) => (weightOf(place) > weightOf(best) ? place : best)).sentence;
}

/** The concept that takes the place of another: as the pattern reader has it, else as the network does. */
function replacementOf(object: number, { facts, probabilities, patterns }: Said): string | undefined {
  const byPattern = patterns.facts.find(
    (fact) => fact.predicate === 'REPLACES' && fact.object === facts.concepts[object],
  )?.with;
  if (byPattern !== undefined && facts.concepts.includes(byPattern)) return byPattern;
  const predicate = PAIR_PREDICATES.indexOf('REPLACES');
  const likely = facts.conceptPairs
    .map(([subject, replaced], pair) => ({
      subject,
      replaced,
      probability: probabilityOf(probabilities.pairs, pair, predicate),
    }))
    .filter(({ replaced, probability }) => replaced === object && probability >= LEAST_REPLACEMENT)
    .sort((a, b) => b.probability - a.probability);
  return facts.concepts[likely[0]?.subject ?? -1];
}

function sentenceOf({ document, words, mentions }: Said, mention: number): Sentence {
  const sentence = document.sentences[words[mentions[mention]?.first ?? 0]?.sentence ?? 0];
  if (!sentence) throw new RangeError('A mention stands in no sentence');
  return sentence;
}

function mayHaveObject(predicate: Predicate, type: ConceptType | undefined): boolean {
  return type !== undefined && PREDICATE_DEFINITIONS[predicate].objectTypes.includes(type);
}

/** The pattern reader's confidence is among the last features: `column` counts from their end. */
function supportOf(features: FactInputs['mentionFeatures'], rows: readonly number[], column: number): number {
  return Math.max(0, ...rows.map((row) => features[row]?.at(column) ?? 0));
}

/** Class 0 is none of the predicates. */
function probabilityOf(rows: FactProbabilities['concepts'], row: number, predicate: number): number {
  return rows[row]?.[1 + predicate] ?? 0;
}
