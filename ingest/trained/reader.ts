/**
 * The trained reader: the network tags the words of a paper, the mentions are resolved to concepts, and its fact heads
 * say what is stated of them. What the pattern reader finds is among the inputs of both.
 */
import { availableParallelism } from 'node:os';
import { readDocument, type Document } from '../language/document.js';
import { toKnowledge, vocabularyHash, type Extractor, type Reading } from '../pipeline.js';
import type { Candidate } from '../recognise/candidate.js';
import { definedAbbreviations } from '../recognise/recognise.js';
import { VocabularyMatcher } from '../recognise/vocabularyMatcher.js';
import type { Statement } from '../relate/statement.js';
import { namesInRows } from '../resolve/numberRows.js';
import { resolve, type ResolvedMention } from '../resolve/resolve.js';
import { loadVocabulary, type Vocabulary } from '../vocabulary/vocabulary.js';
import { onCurve } from './confidence.js';
import { factInputs } from './factInputs.js';
import { withinEdges } from './mentionEdges.js';
import { mentionCandidates, type FoundMention } from './mentionCandidates.js';
import { loadModel, type Model, type ReaderSettings } from './modelFiles.js';
import { numbersApart } from './numbersApart.js';
import { paperInputs } from './paperInputs.js';
import { statementsOf } from './statements.js';
import { shortestName } from './shortestName.js';
import { decodeTags, type TaggedMention } from './tags.js';
import type { Word } from './words.js';

/** Throws a `PapergraphError` if the model's files are missing or broken. */
export async function createTrainedExtractor(
  vocabulary: Vocabulary = loadVocabulary(),
  model?: Model,
): Promise<Extractor> {
  const loaded = model ?? (await loadModel());
  const matcher = new VocabularyMatcher(vocabulary);
  const id = `trained-6-${loaded.hash}-${vocabularyHash(vocabulary)}`;
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
  const found = foundMentions(tagged.logits, words, settings, (mention) =>
    shortestName(mention, words, document, vocabulary),
  );
  const marked = mentionCandidates(document, words, found);
  const names = namesInRows(
    marked.map(({ candidate }) => candidate),
    document,
  );
  const candidates = marked.filter(
    ({ candidate }, index) => /\p{L}/u.test(names[index] ?? '') && !isPlainModifier(candidate, vocabulary),
  );
  const resolved = resolve(
    document,
    { mentions: candidates.map(({ candidate }) => candidate), abbreviations: definedAbbreviations(document) },
    vocabulary,
  );
  const mentions = resolved.map(({ concept }, index) => {
    const found = candidates[index]?.found;
    if (!found) throw new RangeError('A mention is resolved that was not found');
    const { first, last } = found.context ?? found;
    return { first, last, confidence: found.confidence, type: concept.type, concept: concept.id };
  });
  const facts = factInputs(words, mentions, patterns);
  const statements = statementsOf({
    document,
    words,
    mentions,
    facts,
    patterns,
    settings,
    probabilities: await network.relate(tagged, mentions, facts),
  });
  return { document, resolved: resolved.filter(isSureEnough(mentions, statements, settings)), statements };
}

/** One word in lower case that is no noun and no known name: "robust", "automatically". */
function isPlainModifier({ sentence, first, last }: Candidate, vocabulary: VocabularyMatcher): boolean {
  const token = sentence.tokens[first];
  return (
    token !== undefined &&
    first === last &&
    /^(?:RB|JJ|VB|IN|MD)/.test(token.tag) &&
    /^\p{Ll}+$/u.test(token.text) &&
    vocabulary.lookup(token.text) === undefined
  );
}

/** A mention that is unsure by itself is kept where something is stated of its concept: it could not be stated of nothing. */
function isSureEnough(
  mentions: readonly { readonly confidence: number }[],
  statements: readonly Statement[],
  { leastMentionConfidence }: ReaderSettings,
): (resolved: ResolvedMention, index: number) => boolean {
  const stated = new Set(
    statements.flatMap((statement) => [statement.subject, statement.object, statement.with]),
  );
  return ({ concept }, index) =>
    (mentions[index]?.confidence ?? 0) >= leastMentionConfidence || stated.has(concept.id);
}

function foundMentions(
  logits: Float32Array,
  words: readonly Word[],
  { mentionConfidence }: ReaderSettings,
  narrowed: (mention: TaggedMention) => TaggedMention,
): FoundMention[] {
  return decodeTags(logits)
    .flatMap((mention) => withinEdges(mention, words) ?? [])
    .map(narrowed)
    .flatMap((mention) => numbersApart(mention, words))
    .map(({ probability, ...mention }) => ({
      ...mention,
      confidence: onCurve(mentionConfidence[mention.type], probability),
    }));
}
