import type { ConceptType, Predicate } from '../schema/predicates.js';
import type { PaperKnowledge, TextField } from '../schema/knowledge.js';

/** What one paper says, for other programs: concepts are named by their canonical names, evidence is the text itself. */
export interface Extraction {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly concepts: readonly { readonly name: string; readonly type: ConceptType }[];
  /** `start` (inclusive) and `end` (exclusive) count Unicode code points of the field. */
  readonly mentions: readonly {
    readonly field: TextField;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly concept: string;
    readonly type: ConceptType;
    readonly confidence: number;
  }[];
  /** Without a subject, the paper itself is the subject. */
  readonly facts: readonly {
    readonly predicate: Predicate;
    readonly subject?: string;
    readonly object: string;
    readonly with?: string;
    readonly evidence: string;
    readonly confidence: number;
  }[];
}

/** Throws an `Error` if a mention or a fact is about a concept that the knowledge does not list. */
export function toExtraction({ paper, concepts, mentions, facts }: PaperKnowledge): Extraction {
  const names = new Map(concepts.map((concept) => [concept.id, concept.name]));
  const nameOf = (id: string): string => {
    const name = names.get(id);
    if (name === undefined)
      throw new Error(`paper ${paper.id} speaks of the concept ${id}, which it does not list`);
    return name;
  };
  return {
    id: paper.id,
    title: paper.title,
    abstract: paper.abstract,
    concepts: concepts.map(({ name, type }) => ({ name, type })),
    mentions: mentions.map(({ field, start, end, text, concept, type, confidence }) => ({
      field,
      start,
      end,
      text,
      concept: nameOf(concept),
      type,
      confidence,
    })),
    facts: facts.map((fact) => ({
      predicate: fact.predicate,
      ...(fact.subject === undefined ? {} : { subject: nameOf(fact.subject) }),
      object: nameOf(fact.object),
      ...(fact.with === undefined ? {} : { with: nameOf(fact.with) }),
      evidence: fact.evidence.text,
      confidence: fact.confidence,
    })),
  };
}
