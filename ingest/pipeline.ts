/** A paper in, what it says out: recognise, resolve, relate. Deterministic, and without I/O after the start. */
import { createHash } from 'node:crypto';
import type {
  Fact,
  Mention,
  Paper,
  PaperConcept,
  PaperKnowledge,
  PaperRecord,
  Span,
  TextField,
} from '../schema/knowledge.js';
import { codePointOffsets } from './language/codePoints.js';
import { readDocument, type Document } from './language/document.js';
import { candidateRange, inTextOrder } from './recognise/candidate.js';
import { recognise } from './recognise/recognise.js';
import { VocabularyMatcher } from './recognise/vocabularyMatcher.js';
import { licensedPhrases } from './relate/licensedPhrases.js';
import { OwnWork } from './relate/ownWork.js';
import { relate } from './relate/relate.js';
import type { Statement } from './relate/statement.js';
import { loadOtherNames } from './resolve/otherNames.js';
import { resolve, type ResolvedMention } from './resolve/resolve.js';
import { loadVocabulary, type Vocabulary } from './vocabulary/vocabulary.js';

export interface Extractor {
  /** Name, version and a hash of the vocabulary: papers that another extractor has read are read again. */
  readonly id: string;
  /** How many papers it can usefully read at once; 1 if undefined. */
  readonly concurrency?: number;
  /**
   * Everything that the paper says. The pattern reader never throws on a paper that passes `paperSchema`; a language
   * model throws `READER_FAILED` for this paper alone, `BUDGET_SPENT` for all that are left, `READER_UNAVAILABLE` to end
   * the run.
   */
  extract(paper: Paper): Promise<PaperKnowledge>;
  /** Waits for what is being read and leaves out what waits: a process that ends amid native code would crash. */
  close?(): Promise<void>;
}

/** The extractor that works without a trained model: by vocabulary, names, abbreviations, head words and wordings. */
export function createPatternExtractor(vocabulary: Vocabulary = loadVocabulary()): Extractor {
  const matcher = new VocabularyMatcher(vocabulary);
  const id = `patterns-4-${vocabularyHash(vocabulary)}`;
  return {
    id,
    extract: (paper) => Promise.resolve(toKnowledge(paper, id, readByPatterns(readDocument(paper), matcher))),
  };
}

/** The first eight hex digits of the SHA-256 of what it holds, and of the other names of concepts. */
export function vocabularyHash(vocabulary: Vocabulary): string {
  return createHash('sha256')
    .update(JSON.stringify([vocabulary.concepts, vocabulary.ambiguous ?? [], [...loadOtherNames()]]))
    .digest('hex')
    .slice(0, 8);
}

/** SHA-256 (hex) of everything that is known of a paper but its id and where it was read. */
export function contentHash(paper: Paper): string {
  const { records } = paper;
  const content = [
    ...contentOf(paper),
    ...(records === undefined
      ? []
      : [records.map((record) => [record.origin ?? null, record.id, ...contentOf(record)])]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function contentOf({ title, abstract, authors, published, url, doi, arxivId }: PaperRecord) {
  return [title, abstract, authors, published ?? null, url ?? null, doi ?? null, arxivId ?? null];
}

/** What a reader understood of a paper, before it is written down. */
export interface Reading {
  readonly document: Document;
  /** In the order of the text, without overlaps. */
  readonly resolved: readonly ResolvedMention[];
  readonly statements: readonly Statement[];
}

/** What the vocabulary, names, abbreviations, head words and wordings say. */
export function readByPatterns(document: Document, vocabulary: VocabularyMatcher): Reading {
  const recognition = recognise(document, vocabulary);
  const ownWork = new OwnWork(document);
  const licensed = licensedPhrases(document, recognition.mentions, ownWork);
  const mentions = inTextOrder([...recognition.mentions, ...licensed]);
  const resolved = resolve(document, { ...recognition, mentions }, vocabulary);
  const statements = relate(
    resolved.map(({ mention, concept }) => ({
      ...mention,
      type: concept.type,
      concept: concept.id,
      curated: vocabulary.concept(concept.id) !== undefined,
    })),
    ownWork,
  );
  return { document, resolved, statements };
}

/** `extractor` is the id of the extractor whose reading it is. */
export function toKnowledge(
  paper: Paper,
  extractor: string,
  { document, resolved, statements }: Reading,
): PaperKnowledge {
  const offsets = { title: codePointOffsets(paper.title), abstract: codePointOffsets(paper.abstract) };
  const span = (field: TextField, start: number, end: number): Span => ({
    field,
    start: offsets[field](start),
    end: offsets[field](end),
    text: document.text[field].slice(start, end),
  });
  const placed = resolved.map(({ mention, concept }): Mention => {
    const { start, end } = candidateRange(mention);
    return {
      ...span(mention.sentence.field, start, end),
      type: concept.type,
      concept: concept.id,
      confidence: rounded(mention.confidence),
    };
  });
  const facts = statements.map((statement): Fact => {
    const { predicate, subject, object, sentence, confidence } = statement;
    return {
      predicate,
      ...(subject === undefined ? {} : { subject }),
      object,
      ...(statement.with === undefined ? {} : { with: statement.with }),
      evidence: span(sentence.field, sentence.start, sentence.end),
      confidence: rounded(confidence),
    };
  });
  const concepts = [
    ...new Map(resolved.map(({ concept }): [string, PaperConcept] => [concept.id, concept])).values(),
  ];
  return { paper, contentHash: contentHash(paper), extractor, concepts, mentions: placed, facts };
}

function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
