/**
 * Makes the inputs of training from papers, by the very code that makes those of reading.
 *
 * usage: npx tsx training/prepare.ts [--mistakes MODEL_FOLDER] GOLD.jsonl… > EXAMPLES.jsonl    annotated papers, in the form of `papergraph extract`
 *        npx tsx training/prepare.ts --texts PAPERS.jsonl[.gz]… > TEXTS.jsonl    papers without annotation
 *
 * Mentions that nobody annotated are put beside the annotated ones, as concepts of which nothing is stated: those that the
 * pattern reader invents, and with `--mistakes` those that a trained tagger does, for the heads of facts to learn from.
 * The first line of the output says how many values the inputs may have, each other line is a paper.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { readDocument, type Document } from '../ingest/language/document.js';
import { VocabularyMatcher } from '../ingest/recognise/vocabularyMatcher.js';
import { factInputs, type MentionInput } from '../ingest/trained/factInputs.js';
import {
  MENTION_FEATURES,
  PAIR_FEATURES,
  PAIR_PREDICATES,
  PAPER_PREDICATES,
  TAGS,
} from '../ingest/trained/labels.js';
import { loadModel, loadWordPieces, type Model } from '../ingest/trained/modelFiles.js';
import { PATTERN_TAGS, paperInputs, tagsOf, wordRange } from '../ingest/trained/paperInputs.js';
import { decodeTags } from '../ingest/trained/tags.js';
import { windowsOf } from '../ingest/trained/windows.js';
import { SHAPES, shapeOf, wordsOf } from '../ingest/trained/words.js';
import { loadVocabulary } from '../ingest/vocabulary/vocabulary.js';
import type { TextField } from '../schema/knowledge.js';
import type { ConceptType, Predicate } from '../schema/predicates.js';

interface AnnotatedPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly mentions: readonly {
    readonly field: TextField;
    readonly start: number;
    readonly end: number;
    readonly type: ConceptType;
    readonly concept: string;
  }[];
  readonly facts: readonly {
    readonly predicate: Predicate;
    readonly subject?: string;
    readonly object: string;
  }[];
}

const HEADER = {
  tags: TAGS,
  shapes: SHAPES,
  patternTags: PATTERN_TAGS,
  paperPredicates: PAPER_PREDICATES,
  pairPredicates: PAIR_PREDICATES,
  mentionFeatures: MENTION_FEATURES,
  pairFeatures: PAIR_FEATURES,
};

const pieces = loadWordPieces();

async function example(
  paper: AnnotatedPaper,
  vocabulary: VocabularyMatcher,
  network: Model['network'] | undefined,
) {
  const document = readDocument(paper);
  const ofPaper = paperInputs(document, vocabulary, pieces);
  const { words, windows, shapes, patternTags, patterns } = ofPaper;
  const annotated = paper.mentions.flatMap(({ field, start, end, type, concept }): MentionInput[] => {
    const utf16 = utf16Offsets(document, field);
    const range = wordRange(words, { field, start: utf16(start), end: utf16(end) });
    return range ? [{ ...range, type, concept }] : [];
  });
  const tagged = network ? decodeTags((await network.tag(ofPaper)).logits) : [];
  const mistaken = tagged.filter(isApartFrom(annotated)).map(({ first, last, type }): MentionInput => ({
    first,
    last,
    type,
    concept: `? ${words
      .slice(first, last + 1)
      .map(({ text }) => text.toLowerCase())
      .join(' ')}`,
  }));
  const invented = patterns.mentions
    .filter(isApartFrom([...annotated, ...mistaken]))
    .map((mention) => ({ ...mention, concept: `? ${mention.concept}` }));
  const mentions = [...annotated, ...mistaken, ...invented].sort((a, b) => a.first - b.first);
  const inputs = factInputs(words, mentions, patterns);
  const factsOfPaper = paper.facts.filter(({ subject }) => subject === undefined);
  return {
    id: paper.id,
    windows,
    shapes,
    patternTags,
    tags: tagsOf(words.length, annotated),
    spans: mentions.map(({ first, last }) => [first, last]),
    ...inputs,
    conceptPredicates: inputs.concepts.map((concept) =>
      factsOfPaper
        .filter(({ object }) => object === concept)
        .map(({ predicate }) => PAPER_PREDICATES.indexOf(predicate)),
    ),
    pairPredicates: inputs.conceptPairs.map(([subject, object]) =>
      paper.facts
        .filter(
          (fact) => fact.subject === inputs.concepts[subject] && fact.object === inputs.concepts[object],
        )
        .map(({ predicate }) => PAIR_PREDICATES.indexOf(predicate)),
    ),
  };
}

type Range = Pick<MentionInput, 'first' | 'last'>;

function isApartFrom(others: readonly Range[]): (range: Range) => boolean {
  return (range) => others.every(({ first, last }) => last < range.first || range.last < first);
}

function text(paper: Pick<AnnotatedPaper, 'id' | 'title' | 'abstract'>) {
  const words = wordsOf(readDocument(paper));
  const [window] = windowsOf(words, pieces);
  return { id: paper.id, ...window, shapes: words.map(shapeOf) };
}

function utf16Offsets(document: Document, field: TextField): (codePoints: number) => number {
  const characters = Array.from(document.text[field]);
  return (codePoints) => characters.slice(0, codePoints).join('').length;
}

function readLines(path: string): AnnotatedPaper[] {
  const bytes = readFileSync(path);
  const content = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  return content
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as AnnotatedPaper);
}

const { values: options, positionals: paths } = parseArgs({
  options: { texts: { type: 'boolean' }, mistakes: { type: 'string' } },
  allowPositionals: true,
});
if (paths.length === 0) {
  console.error(`usage: ${basename(import.meta.filename)} [--texts | --mistakes MODEL_FOLDER] FILE.jsonl…`);
  process.exit(2);
}
const vocabulary = new VocabularyMatcher(loadVocabulary());
const network = options.mistakes === undefined ? undefined : (await loadModel(options.mistakes)).network;
const write = (line: object) => process.stdout.write(JSON.stringify(line) + '\n');
write(HEADER);
for (const paper of paths.flatMap(readLines))
  write(options.texts ? text(paper) : await example(paper, vocabulary, network));
