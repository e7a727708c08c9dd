import type { VocabularyConcept } from '../../schema/knowledge.js';
import { conceptKey } from '../../schema/names.js';
import { remembering } from '../../schema/remembering.js';
import type { Sentence } from '../language/document.js';
import type { Token } from '../language/tokens.js';
import type { AbbreviationMeaning } from '../vocabulary/ambiguous.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { Candidate } from './candidate.js';

interface Entry {
  readonly concept: VocabularyConcept;
  /** Spellings of one-word names with a capital, which must be met as they are; undefined: case does not matter. */
  readonly spellings?: ReadonlySet<string>;
}

/** What a word adds to the key of a phrase: within it, and as its last word, which is taken in the singular. */
interface Word {
  readonly inner: string;
  readonly last: string;
  /** Whether it is a name by itself, and whether one may begin with it. */
  readonly isName: boolean;
  readonly isBeginning: boolean;
}

const MAX_TOKENS = 9;
const CONFIDENCE = 0.8;

/** Finds names and aliases of the vocabulary in sentences. */
export class VocabularyMatcher {
  private readonly entries = new Map<string, Entry[]>();
  /** Every beginning of every key, but the whole: where a phrase is none, no longer one is a name. */
  private readonly beginnings = new Set<string>();
  private readonly conceptsById = new Map<string, VocabularyConcept>();
  /** By `orderlessKey`; null where two concepts have one. */
  private readonly orderless = new Map<string, VocabularyConcept | null>();

  private readonly wordOf = remembering((word): Word => {
    const [inner, last] = [conceptKey(word + ' x').slice(0, -1), conceptKey(word)];
    return { inner, last, isName: this.entries.has(last), isBeginning: this.beginnings.has(inner) };
  });

  /** By abbreviation. */
  readonly ambiguous: ReadonlyMap<string, readonly AbbreviationMeaning[]>;

  constructor({ concepts, ambiguous = [] }: Vocabulary) {
    const meanings = new Map<string, AbbreviationMeaning[]>();
    for (const meaning of ambiguous)
      meanings.set(meaning.abbreviation, [...(meanings.get(meaning.abbreviation) ?? []), meaning]);
    this.ambiguous = meanings;
    for (const concept of concepts) {
      this.conceptsById.set(concept.id, concept);
      for (const name of [concept.name, ...concept.aliases]) this.add(name, concept);
    }
  }

  concept(id: string): VocabularyConcept | undefined {
    return this.conceptsById.get(id);
  }

  /** The concept that a phrase names. */
  lookup(phrase: string): VocabularyConcept | undefined {
    return this.named(conceptKey(phrase), phrase);
  }

  /** The concept that a phrase names if its words but the last stand in another order: "human 3D pose estimation". */
  lookupInOtherOrder(phrase: string): VocabularyConcept | undefined {
    return this.orderless.get(orderlessKey(phrase) ?? '') ?? undefined;
  }

  /** Every match, overlapping ones too. */
  find(sentence: Sentence): Candidate[] {
    const found: Candidate[] = [];
    const { tokens } = sentence;
    const words = tokens.map(({ text }) => this.wordOf(text));
    words.forEach(({ isName, isBeginning }, first) => {
      if (!isName && !isBeginning) return;
      let key = '';
      let written = '';
      for (let last = first; last < Math.min(tokens.length, first + MAX_TOKENS); last++) {
        const [token, word] = [tokens[last], words[last]];
        if (!token || !word || (token.tag === 'PUNCT' && !/^[-/&]$/.test(token.text))) break;
        written += token.text;
        const concept = word.last === '' ? undefined : this.named(key + word.last, written);
        if (concept && !(first === last && isVerb(token)))
          found.push({ sentence, first, last, type: concept.type, confidence: CONFIDENCE });
        key += word.inner;
        if (!this.beginnings.has(key)) break;
      }
    });
    return found;
  }

  private named(key: string, written: string): VocabularyConcept | undefined {
    return this.entries
      .get(key)
      ?.find(({ spellings }) => spellings === undefined || spellingMatches(spellings, written))?.concept;
  }

  private add(name: string, concept: VocabularyConcept): void {
    const key = conceptKey(name);
    if (key === '') return;
    const orderless = orderlessKey(name);
    if (orderless !== undefined) {
      const other = this.orderless.get(orderless);
      this.orderless.set(orderless, other === undefined || other === concept ? concept : null);
    }
    for (let end = 1; end < key.length; end++) this.beginnings.add(key.slice(0, end));
    const isSpelt = !/\s/.test(name) && /\p{Lu}/u.test(name);
    const entries = this.entries.get(key) ?? [];
    this.entries.set(key, entries);
    const same = entries.find((entry) => entry.concept === concept);
    if (same && same.spellings === undefined) return;
    const spellings = isSpelt ? new Set([...(same?.spellings ?? []), solid(name)]) : undefined;
    const entry: Entry = spellings ? { concept, spellings } : { concept };
    entries.splice(same ? entries.indexOf(same) : entries.length, same ? 1 : 0, entry);
  }
}

/**
 * The same for names of three words or more that differ only in the order of their words but the last. Of 39 such pairs
 * among 26,700 that were judged, all are the same.
 */
function orderlessKey(name: string): string | undefined {
  const words = name.toLowerCase().split(/\s+/);
  const last = words.pop();
  return last === undefined || words.length < 2 ? undefined : conceptKey([...words.sort(), last].join(' '));
}

/** "It speeds up" does not speak of speed. */
function isVerb({ tag, text }: Token): boolean {
  return /^VB[ZP]?$/.test(tag) && /^\p{Ll}+$/u.test(text);
}

function solid(name: string): string {
  return name.replace(/[-‐‑\s.]/g, '');
}

function spellingMatches(spellings: ReadonlySet<string>, text: string): boolean {
  const written = solid(text);
  return spellings.has(written) || (/[^s]s$/.test(written) && spellings.has(written.slice(0, -1)));
}
