/** Small papers and a small vocabulary, made up for the tests. */
import { createHash } from 'node:crypto';
import { PREDICATES, type ConceptType, type Predicate } from '../../schema/predicates.js';
import type {
  Fact,
  Mention,
  Paper,
  PaperConcept,
  PaperKnowledge,
  VocabularyConcept,
} from '../../schema/knowledge.js';

/** A concept as a paper of the tests names it; `confidence` is that of its one mention, null for no mention. */
interface SaidConcept {
  readonly id: string;
  readonly name?: string;
  readonly type?: ConceptType;
  readonly aliases?: readonly string[];
  readonly confidence?: number | null;
}

interface SaidFact {
  readonly predicate: Predicate;
  readonly object: string;
  readonly subject?: string;
  readonly with?: string;
  readonly confidence?: number;
}

export interface Said {
  readonly title?: string;
  readonly abstract?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly url?: string;
  readonly doi?: string;
  readonly arxivId?: string;
  readonly source?: string;
  readonly extractor?: string;
  /** A string stands for a concept with this id. Concepts that facts name need not be listed. */
  readonly concepts?: readonly (string | SaidConcept)[];
  /** A string is written like `USES mixer` or, with a subject, `gate-net USES mixer`; its confidence is 0.8. */
  readonly facts?: readonly (string | SaidFact)[];
}

/** What a paper with this id says. */
export function paper(id: string, said: Said = {}): PaperKnowledge {
  const { title = `Title of ${id}`, abstract = `Abstract of ${id}.` } = said;
  const facts = (said.facts ?? []).map((fact) => (typeof fact === 'string' ? saidFact(fact) : fact));
  const concepts = new Map<string, SaidConcept>();
  for (const concept of said.concepts ?? []) {
    const asked = typeof concept === 'string' ? { id: concept } : concept;
    concepts.set(asked.id, asked);
  }
  for (const { subject, object, with: replacement } of facts) {
    for (const conceptId of [subject, object, replacement]) {
      if (conceptId !== undefined && !concepts.has(conceptId)) concepts.set(conceptId, { id: conceptId });
    }
  }
  const { published, url, doi, arxivId } = said;
  const written: Paper = {
    id,
    title,
    abstract,
    authors: [...(said.authors ?? ['Ada Example'])],
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    ...(doi !== undefined && { doi }),
    ...(arxivId !== undefined && { arxivId }),
    source: said.source ?? 'tests.jsonl',
  };
  return {
    paper: written,
    contentHash: createHash('sha256').update(JSON.stringify(written)).digest('hex'),
    extractor: said.extractor ?? 'tests-1',
    concepts: [...concepts.values()].map(paperConcept),
    mentions: [...concepts.values()].flatMap(mentionOf),
    facts: facts.map((fact, position) => storedFact(fact, position)),
  };
}

function saidFact(text: string): SaidFact {
  const words = text.split(' ');
  const predicate = PREDICATES.find((known) => words.includes(known));
  if (predicate === undefined) throw new Error(`no predicate in ${text}`);
  const [subject, object] = words.length === 3 ? [words[0], words[2]] : [undefined, words[1]];
  if (object === undefined) throw new Error(`no object in ${text}`);
  return { predicate, object, ...(subject !== undefined && { subject }) };
}

function paperConcept({ id, name = id, type = 'ARCHITECTURE', aliases = [] }: SaidConcept): PaperConcept {
  return { id, name, type, aliases: [...aliases] };
}

function mentionOf(
  { id, name = id, type = 'ARCHITECTURE', confidence = 0.9 }: SaidConcept,
  position: number,
) {
  if (confidence === null) return [];
  const start = position * 50;
  const mention: Mention = {
    field: 'abstract',
    start,
    end: start + name.length,
    text: name,
    type,
    concept: id,
    confidence,
  };
  return [mention];
}

function storedFact(said: SaidFact, position: number): Fact {
  const text = `Evidence ${position} for ${said.predicate} ${said.object}.`;
  return {
    predicate: said.predicate,
    ...(said.subject !== undefined && { subject: said.subject }),
    object: said.object,
    ...(said.with !== undefined && { with: said.with }),
    evidence: { field: 'abstract', start: position, end: position + text.length, text },
    confidence: said.confidence ?? 0.8,
  };
}

/** A concept of the vocabulary. */
export function curated(id: string, about: Partial<Omit<VocabularyConcept, 'id'>> = {}): VocabularyConcept {
  return { id, name: id, type: 'ARCHITECTURE', aliases: [], broader: [], close: [], ...about };
}
