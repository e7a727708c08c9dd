/** What a paper says while it is corrected. */
import type { Fact, Mention, PaperConcept, PaperKnowledge } from '../../../schema/knowledge.js';
import type { NamedConcept, Statement } from './correction.js';

export type TracedFact = Fact & {
  readonly readAs: readonly Statement[];
  /** Of a fact that is not read any more: what it stated when a person accepted it. */
  readonly acceptedAs?: Statement;
};

export interface Saying {
  readonly concepts: PaperConcept[];
  readonly mentions: Mention[];
  readonly facts: TracedFact[];
}

export function sayingOf({ concepts, mentions, facts }: PaperKnowledge): Saying {
  return { concepts, mentions, facts: facts.map((fact) => ({ ...fact, readAs: [statementOf(fact)] })) };
}

export function withoutTrace({
  predicate,
  subject,
  object,
  with: replacement,
  evidence,
  confidence,
}: TracedFact): Fact {
  return {
    predicate,
    ...(subject !== undefined && { subject }),
    object,
    ...(replacement !== undefined && { with: replacement }),
    evidence,
    confidence,
  };
}

export function statementOf({ predicate, subject, object }: Fact): Statement {
  return { predicate, subject: subject ?? null, object };
}

export function isSame(one: Statement, other: Statement): boolean {
  return one.predicate === other.predicate && one.subject === other.subject && one.object === other.object;
}

export function conceptsOf({ subject, object, with: replacement }: Fact): string[] {
  return [object, subject, replacement].filter((id) => id !== undefined);
}

export function about(fact: TracedFact, from: string, to: string): TracedFact {
  const { subject, object, with: replacement, ...rest } = fact;
  const then = (id: string) => (id === from ? to : id);
  return {
    ...rest,
    ...(subject !== undefined && { subject: then(subject) }),
    object: then(object),
    ...(replacement !== undefined && { with: then(replacement) }),
  };
}

/**
 * Each statement once, the surest; of equally sure ones the one whose evidence comes first, then by what was read, so that
 * it does not depend on their order. Nothing is stated of a concept and itself.
 */
export function surestFacts(facts: readonly TracedFact[]): TracedFact[] {
  const byStatement = new Map<string, TracedFact>();
  for (const { with: replacement, ...rest } of facts) {
    if (rest.subject === rest.object) continue;
    const fact = {
      ...rest,
      ...(replacement !== undefined && replacement !== rest.object && { with: replacement }),
    };
    const key = JSON.stringify(statementOf(fact));
    const known = byStatement.get(key);
    const surest = known === undefined || comesBefore(fact, known) ? fact : known;
    byStatement.set(key, { ...surest, readAs: [...(known?.readAs ?? []), ...fact.readAs] });
  }
  return [...byStatement.values()];
}

function comesBefore(one: TracedFact, other: TracedFact): boolean {
  const order =
    other.confidence - one.confidence ||
    Number(one.evidence.field === 'abstract') - Number(other.evidence.field === 'abstract') ||
    one.evidence.start - other.evidence.start ||
    one.evidence.end - other.evidence.end;
  return order === 0 ? JSON.stringify(one.readAs) < JSON.stringify(other.readAs) : order < 0;
}

/** Each place once for each concept, the surest. */
export function surestMentions(mentions: readonly Mention[]): Mention[] {
  const byPlace = new Map<string, Mention>();
  for (const mention of mentions) {
    const { field, start, end, concept } = mention;
    const key = JSON.stringify([field, start, end, concept]);
    const known = byPlace.get(key);
    if (known === undefined || mention.confidence > known.confidence) byPlace.set(key, mention);
  }
  return [...byPlace.values()];
}

export function newConcept({ id, name, type }: NamedConcept): PaperConcept {
  return { id, name, type, aliases: [] };
}

export function withAliases(concept: PaperConcept, names: readonly string[]): PaperConcept {
  const aliases = new Set([...concept.aliases, ...names]);
  aliases.delete(concept.name);
  return { ...concept, aliases: [...aliases] };
}
