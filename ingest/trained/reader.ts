/**
 * The trained reader: the network tags the words of a paper, the mentions are resolved to concepts, and its fact heads
 * say what is stated of them. What the pattern reader finds is among the inputs of both.
 */
import { availableParallelism } from 'node:os';
import { PREDICATE_DEFINITIONS, type ConceptType, type Predicate } from '../../schema/predicates.js';
import { readDocument, type Document, type Sentence } from '../language/document.js';
import { toKnowledge, vocabularyHash, type Extractor, type Reading } from '../pipeline.js';
import { definedAbbreviations } from '../recognise/recognise.js';
import { VocabularyMatcher } from '../recognise/vocabularyMatcher.js';
import type { Statement } from '../relate/statement.js';
import { resolve } from '../resolve/resolve.js';
import { loadVocabulary, type Vocabulary } from '../vocabulary/vocabulary.js';
import { factInputs, type FactInputs, type MentionInput } from './factInputs.js';
import { PAIR_PREDICATES, PAPER_PREDICATES } from './labels.js';
import { withinEdges } from './mentionEdges.js';
import { mentionCandidates, type FoundMention } from './mentionCandidates.js';
import { onCurve } from './confidence.js';
import { loadModel, type Model, type ReaderSettings } from './modelFiles.js';
import type { FactProbabilities } from './network.js';
import { paperInputs } from './paperInputs.js';
import { decodeTags } from './tags.js';
import type { Word } from './words.js';

/** Throws a `PapergraphError` if the model's files are missing or broken. */
export async function createTrainedExtractor(
  vocabulary: Vocabulary = loadVocabulary(),
  model?: Model,
): Promise<Extractor> {
  const loaded = model ?? (await loadModel());
  const matcher = new VocabularyMatcher(vocabulary);
  const id = `trained-1-${loaded.hash}-${vocabularyHash(vocabulary)}`;
  return {
    id,
    concurrency: availableParallelism(),
    extract: async (paper) => toKnowledge(paper, id, await read(readDocument(paper), matcher, loaded)),
  };
}

async function read(
  document: Document,
  vocabulary: VocabularyMatcher,
  { network, pieces, settings }: Model,
): Promise<Reading> {
  const inputs = paperInputs(document, vocabulary, pieces);
  const { words, patterns } = inputs;
  const tagged = await network.tag(inputs);
  const found = foundMentions(tagged.logits, words, settings);
  const candidates = mentionCandidates(document, words, found);
  const resolved = resolve(
    document,
    { mentions: candidates.map(({ candidate }) => candidate), abbreviations: definedAbbreviations(document) },
    vocabulary,
  );
  const mentions = resolved.map(({ concept }, index): MentionInput => {
    const { first, last } = candidates[index]?.found ?? { first: 0, last: 0 };
    return { first, last, type: concept.type, concept: concept.id };
  });
  const facts = factInputs(words, mentions, patterns);
  const probabilities = await network.relate(tagged, mentions, facts);
  const sentenceOf = (mention: number) => sentenceAt(document, words[mentions[mention]?.first ?? 0]);
  const statements = [
    ...paperStatements(mentions, facts, probabilities, settings, sentenceOf),
    ...pairStatements(facts, probabilities, settings, sentenceOf),
  ].filter(({ confidence }) => confidence >= settings.leastFactConfidence);
  return {
    document,
    resolved,
    statements: statements.sort((a, b) => a.sentence.index - b.sentence.index),
  };
}

function foundMentions(
  logits: Float32Array,
  words: readonly Word[],
  { mentionConfidence, leastMentionConfidence }: ReaderSettings,
): FoundMention[] {
  return decodeTags(logits)
    .flatMap((mention) => withinEdges(mention, words) ?? [])
    .map(({ first, last, type, probability }) => ({
      first,
      last,
      type,
      confidence: onCurve(mentionConfidence[type], probability),
    }))
    .filter(({ confidence }) => confidence >= leastMentionConfidence);
}

function sentenceAt(document: Document, word: Word | undefined): Sentence {
  const sentence = document.sentences[word?.sentence ?? 0];
  if (!sentence) throw new RangeError('A mention stands in no sentence');
  return sentence;
}

function paperStatements(
  mentions: readonly MentionInput[],
  { concepts, conceptOfMention, mentionFeatures }: FactInputs,
  probabilities: FactProbabilities,
  settings: ReaderSettings,
  sentenceOf: (mention: number) => Sentence,
): Statement[] {
  return concepts.flatMap((object, concept) => {
    const own = [...conceptOfMention.keys()].filter((mention) => conceptOfMention[mention] === concept);
    const type = mentions[own[0] ?? 0]?.type;
    return PAPER_PREDICATES.flatMap((predicate, index): Statement[] => {
      if (!mayHaveObject(predicate, type)) return [];
      const said = own.reduce((best, mention) =>
        probabilityOf(probabilities.mentions, mention, index) >
        probabilityOf(probabilities.mentions, best, index)
          ? mention
          : best,
      );
      const probability = probabilityOf(probabilities.concepts, concept, index);
      return [
        {
          predicate,
          object,
          sentence: sentenceOf(said),
          confidence: onCurve(
            settings.paperFactConfidence[predicate],
            probability,
            supportOf(mentionFeatures, own, index - PAPER_PREDICATES.length),
          ),
        },
      ];
    });
  });
}

function pairStatements(
  { concepts, conceptPairs, mentionPairs, pairOfMentionPair, pairFeatures }: FactInputs,
  probabilities: FactProbabilities,
  settings: ReaderSettings,
  sentenceOf: (mention: number) => Sentence,
): Statement[] {
  const members = conceptPairs.map(() => [] as number[]);
  pairOfMentionPair.forEach((pair, index) => members[pair]?.push(index));
  return conceptPairs.flatMap(([subject, object], pair) =>
    PAIR_PREDICATES.map((predicate, index): Statement => {
      const said = (members[pair] ?? []).reduce((best, member) =>
        probabilityOf(probabilities.mentionPairs, member, index) >
        probabilityOf(probabilities.mentionPairs, best, index)
          ? member
          : best,
      );
      const probability = probabilityOf(probabilities.pairs, pair, index);
      return {
        predicate,
        subject: concepts[subject] ?? '',
        object: concepts[object] ?? '',
        sentence: sentenceOf(mentionPairs[said]?.[0] ?? 0),
        confidence: onCurve(
          settings.pairFactConfidence[predicate],
          probability,
          supportOf(pairFeatures, members[pair] ?? [], index - PAIR_PREDICATES.length),
        ),
      };
    }),
  );
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
