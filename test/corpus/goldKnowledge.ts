/** What a person has marked in a paper, as an extractor would give it. */
import type { GoldPaper } from '../../evaluation/papers.js';
import { contentHash } from '../../ingest/pipeline.js';
import type { Vocabulary } from '../../ingest/vocabulary/vocabulary.js';
import type { Fact, Paper, PaperKnowledge, Span } from '../../schema/knowledge.js';
import { conceptId, conceptKey } from '../../schema/names.js';

export function goldKnowledge(gold: GoldPaper, vocabulary: Vocabulary): PaperKnowledge {
  const { id, title, abstract } = gold;
  const paper: Paper = { id, title, abstract, authors: [], source: 'gold' };
  const ids = new Map(
    vocabulary.concepts.flatMap((concept) =>
      [concept.name, ...concept.aliases].map((name) => [conceptKey(name), concept.id] as const),
    ),
  );
  const idOf = (name: string): string => ids.get(conceptKey(name)) ?? conceptId(name);
  const concepts = new Map(gold.concepts.map(({ name, type }) => [idOf(name), { name, type }]));
  return {
    paper,
    contentHash: contentHash(paper),
    extractor: 'gold-1',
    concepts: [...concepts].map(([conceptId, { name, type }]) => ({
      id: conceptId,
      name,
      type,
      aliases: [],
    })),
    mentions: gold.mentions.map(({ field, start, end, type, concept }) => ({
      field,
      start,
      end,
      text: Array.from(paper[field]).slice(start, end).join(''),
      type,
      concept: idOf(concept),
      confidence: 1,
    })),
    facts: eachOnce(
      gold.facts.map(({ predicate, subject, object, evidence = '' }) => ({
        predicate,
        ...(subject !== undefined && { subject: idOf(subject) }),
        object: idOf(object),
        evidence: spanOf(paper, evidence),
        confidence: 0.9,
      })),
    ),
  };
}

/** Names that a person keeps apart may mean one concept of the vocabulary. */
function eachOnce(facts: readonly Fact[]): Fact[] {
  return [
    ...new Map(facts.map((fact) => [[fact.predicate, fact.subject, fact.object].join(' '), fact])).values(),
  ];
}

/** Where the text stands; if it is shortened, where its paper begins. */
function spanOf(paper: Paper, text: string): Span {
  for (const field of ['title', 'abstract'] as const) {
    const at = paper[field].indexOf(text);
    if (text === '' || at < 0) continue;
    const start = Array.from(paper[field].slice(0, at)).length;
    return { field, start, end: start + Array.from(text).length, text };
  }
  return { field: 'title', start: 0, end: Array.from(paper.title).length, text: paper.title };
}
