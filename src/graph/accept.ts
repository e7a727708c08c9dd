/** What every store demands of knowledge before it writes any of it. */
import { createHash } from 'node:crypto';
import { PapergraphError } from '../../schema/errors.js';
import { paperKnowledgeSchema, type PaperKnowledge, type VocabularyConcept } from '../../schema/knowledge.js';

/**
 * The papers to write: those given, each once (the last given counts).
 * Throws `BAD_INPUT`, naming the paper, if one is not what `PaperKnowledge` says, if a mention or a fact names a concept
 * that is not among the paper's, or if a concept or a fact stands twice.
 */
export function acceptPapers(papers: readonly PaperKnowledge[]): readonly PaperKnowledge[] {
  const byId = new Map<string, PaperKnowledge>();
  for (const knowledge of papers) {
    const accepted = acceptPaper(knowledge);
    byId.set(accepted.paper.id, accepted);
  }
  return [...byId.values()];
}

function acceptPaper(knowledge: PaperKnowledge): PaperKnowledge {
  const parsed = paperKnowledgeSchema.safeParse(knowledge);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw refusal(knowledge, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as the schema says'}`);
  }
  const { concepts, mentions, facts } = parsed.data;

  const unstorable = pathOfUnstorableText(parsed.data);
  if (unstorable !== null) throw refusal(knowledge, unstorable.join('.') + UNSTORABLE);

  const own = new Set(concepts.map((concept) => concept.id));
  if (own.size < concepts.length) throw refusal(knowledge, 'a concept is listed twice');
  const isUnknown = (id: string | undefined) => id !== undefined && !own.has(id);
  const unknown =
    mentions.find(({ concept }) => isUnknown(concept))?.concept ??
    facts.flatMap((fact) => [fact.object, fact.subject, fact.with].filter(isUnknown))[0];
  if (unknown !== undefined) {
    throw refusal(knowledge, `concept ${JSON.stringify(unknown)} is named but not among its concepts`);
  }
  const statements = new Set(
    facts.map((fact) => JSON.stringify([fact.predicate, fact.subject ?? '', fact.object])),
  );
  if (statements.size < facts.length) throw refusal(knowledge, 'a fact is stated twice');
  return parsed.data;
}

function refusal(knowledge: PaperKnowledge, reason: string): PapergraphError {
  const id = (knowledge as { paper?: { id?: unknown } } | undefined)?.paper?.id;
  const which = typeof id === 'string' ? `paper ${JSON.stringify(id)}` : 'a paper without id';
  return new PapergraphError('BAD_INPUT', `${which} cannot be stored: ${reason}`);
}

/**
 * Throws `BAD_INPUT`, naming the concept, if a concept stands twice, or if `broader` or `close` names the concept itself
 * or one that the vocabulary lacks.
 */
export function acceptVocabulary(vocabulary: readonly VocabularyConcept[]): void {
  const ids = new Set<string>();
  for (const { id } of vocabulary) {
    if (ids.has(id)) throw new PapergraphError('BAD_INPUT', `the vocabulary has the concept ${id} twice`);
    ids.add(id);
  }
  for (const concept of vocabulary) {
    const unstorable = pathOfUnstorableText(concept);
    if (unstorable !== null) {
      throw new PapergraphError(
        'BAD_INPUT',
        `concept ${concept.id} of the vocabulary: ${unstorable.join('.')}${UNSTORABLE}`,
      );
    }
    const wrong = [...concept.broader, ...concept.close].find((id) => id === concept.id || !ids.has(id));
    if (wrong !== undefined) {
      const reason = wrong === concept.id ? 'related to itself' : `related to ${wrong}, which is not there`;
      throw new PapergraphError('BAD_INPUT', `concept ${concept.id} of the vocabulary is ${reason}`);
    }
  }
}

/** SHA-256 (hex) of what a vocabulary says, whatever the order in which it says it. */
export function vocabularyHash(vocabulary: readonly VocabularyConcept[]): string {
  const said = vocabulary
    .map(({ id, name, type, aliases, broader, close }) =>
      JSON.stringify([id, name, type, ...[aliases, broader, close].map((list) => [...list].sort())]),
    )
    .sort();
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

const UNSTORABLE = ' holds a NUL character or half a surrogate pair: remove it';

/** Whether every store can keep the text as it is: NUL ends a string for some, and half a surrogate pair has no UTF-8. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** Its keys, from the outermost. */
function pathOfUnstorableText(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return isStorable(value) ? null : [];
  if (typeof value !== 'object' || value === null) return null;
  for (const key of Object.keys(value)) {
    const path = pathOfUnstorableText((value as Readonly<Record<string, unknown>>)[key]);
    if (path !== null) return [key, ...path];
  }
  return null;
}
