import type { PaperConcept } from '../../schema/knowledge.js';
import { conceptId, conceptKey, withSingularHead } from '../../schema/names.js';
import { remembering } from '../../schema/remembering.js';
import type { ConceptType } from '../../schema/predicates.js';
import type { Document } from '../language/document.js';
import type { Candidate } from '../recognise/candidate.js';
import type { Recognition } from '../recognise/recognise.js';
import type { VocabularyMatcher } from '../recognise/vocabularyMatcher.js';
import { likelyMeanings } from './likelyMeanings.js';
import { isNameShaped } from '../recognise/nameSpelling.js';
import { meaningOfPhrase, type Meaning, type MeaningOf } from './conceptName.js';
import { withoutCapitalsIn } from './capitals.js';
import { documentAbbreviations } from './documentAbbreviations.js';
import { namesInRows } from './numberRows.js';
import { withSharedHeads } from './sharedHeads.js';
import { loadOtherNames } from './otherNames.js';

export interface ResolvedMention {
  readonly mention: Candidate;
  readonly concept: PaperConcept;
}

/**
 * Says which concept each mention means: first by the paper's own abbreviations, then by the vocabulary and by other names
 * of concepts, then by the normalised name. All mentions of one concept get one type: the one of which the reader is surest.
 */
export function resolve(
  document: Document,
  recognition: Recognition,
  vocabulary: VocabularyMatcher,
): ResolvedMention[] {
  const likely = likelyMeanings(document, recognition.mentions, vocabulary.ambiguous);
  const defined = documentAbbreviations(document, recognition, vocabulary, likely);
  const meaningOf: MeaningOf = remembering((name) => {
    const known = likely(name) ?? vocabulary.lookup(name);
    return (
      defined(name) ?? (known ? { canonical: known.name, aliases: [], known } : byOtherName(name, vocabulary))
    );
  });
  const inSmallLetters = smallLettersIn(document);
  const meaningAsWritten = remembering((text) => meaningOfPhrase(text, meaningOf));
  const meaningInSmallLetters = remembering((text) => meaningOfPhrase(text, meaningOf, inSmallLetters));
  const gathered = new Map<string, Gathered>();
  const texts = withSharedHeads(
    recognition.mentions,
    document,
    namesInRows(recognition.mentions, document),
    meaningOf,
  );
  const named = recognition.mentions.map((mention, index) => {
    const isByChoice = isCapitalisedByChoice(mention);
    const meaningOfText = isByChoice ? meaningAsWritten : meaningInSmallLetters;
    const meaning = meaningOfText(texts[index] ?? '');
    const canonical = isDefined(meaning)
      ? meaning.canonical
      : normalName(isByChoice ? meaning.canonical : inSmallLetters(meaning.canonical), mention.type);
    const id = conceptId(canonical);
    const sofar = gathered.get(id) ?? { names: [], types: [], aliases: [] };
    sofar.names.push(canonical);
    sofar.types.push(mention);
    sofar.aliases.push(...meaning.aliases);
    gathered.set(id, sofar);
    return { mention, id };
  });
  const concepts = new Map([...gathered].map(([id, all]) => [id, paperConcept(id, all, vocabulary)]));
  return named.flatMap(({ mention, id }) => {
    const concept = concepts.get(id);
    return concept ? [{ mention, concept }] : [];
  });
}

/** What a name means that is another one of a concept, by its words (see `otherNames.txt`) or by their order. */
export function byOtherName(name: string, vocabulary: VocabularyMatcher): Meaning | undefined {
  const usual = loadOtherNames().get(conceptKey(name));
  const known = usual === undefined ? vocabulary.lookupInOtherOrder(name) : vocabulary.lookup(usual);
  const canonical = known?.name ?? usual;
  return canonical === undefined ? undefined : { canonical, aliases: [name], known, isOtherName: true };
}

/** What the mentions of one concept say of it. */
interface Gathered {
  readonly names: string[];
  readonly types: Pick<Candidate, 'type' | 'confidence'>[];
  readonly aliases: string[];
}

function paperConcept(
  id: string,
  { names, types, aliases }: Gathered,
  vocabulary: VocabularyMatcher,
): PaperConcept {
  const curated = vocabulary.concept(id);
  const name = curated?.name ?? mostFrequent(names);
  return {
    id,
    name,
    type: surestType(types),
    aliases: newAliases(aliases, [name, ...(curated?.aliases ?? [])]),
  };
}

function newAliases(aliases: readonly string[], known: readonly string[]): string[] {
  if (aliases.length === 0) return [];
  const keys = new Set(['', ...known.map(conceptKey)]);
  return [...new Set(aliases.filter((alias) => !keys.has(conceptKey(alias))))].sort();
}

/** Of all mentions' types the one of greatest confidence in sum. */
function surestType(votes: Gathered['types']): ConceptType {
  const sums = new Map<ConceptType, number>();
  for (const { type, confidence } of votes) sums.set(type, (sums.get(type) ?? 0) + confidence);
  const [winner] = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!winner) throw new RangeError('A concept without a mention has no type');
  return winner[0];
}

function isDefined({ known, aliases }: Meaning): boolean {
  return known !== undefined || aliases.length > 0;
}

/** What a name has in small letters even so: "Sea of Thieves". */
const SMALL_IN_NAMES = /^(?:of|the|and|for|in|to|on)$/;

/** Not by the rules for titles and for the beginning of a sentence. */
function isCapitalisedByChoice({ sentence, first, last }: Candidate): boolean {
  const tokens = sentence.tokens.slice(first, last + 1);
  return (
    sentence.field === 'abstract' &&
    first > 0 &&
    /^[\p{Lu}\p{N}]/u.test(tokens[0]?.text ?? '') &&
    tokens.every(({ text }) => /^[\p{Lu}\p{N}–-]/u.test(text) || SMALL_IN_NAMES.test(text))
  );
}

/** Gives phrases of a paper without the capitals of titles and sentences: what is spelt as a name keeps its own. */
function smallLettersIn(document: Document): (text: string) => string {
  const withoutCapitals = withoutCapitalsIn(document);
  return (text) =>
    text.replace(/[\p{L}\p{N}.+-]+/gu, (word) =>
      isNameShaped({ text: word }) ? word : withoutCapitals(word),
    );
}

/** Singular, unless it is the proper name of a data set (Places). */
function normalName(name: string, type: ConceptType): string {
  const bare = name.replace(/\s+/g, ' ').replace(/^["'“”‘’`]+|(?<!["'“”‘’`])["'“”‘’`]+$/g, '');
  const isProper = type === 'DATASET' && /^\p{Lu}/u.test(bare.split(' ').at(-1) ?? '');
  return isProper ? bare : withSingularHead(bare);
}

/** Of equally frequent ones, the smaller. */
function mostFrequent<V extends string>(values: readonly V[]): V {
  const counts = new Map<V, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [winner] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!winner) throw new RangeError('There is nothing to count');
  return winner[0];
}
