import { BYTE_ORDER_MARK, type Cell, csvRow } from '../../../schema/csv.js';
import type { GraphStore } from '../store.js';
import { conceptsOf, factsOf, papersOf } from './wholeGraph.js';

/** A table with its column names; its rows have their cells in that order. */
interface Table {
  readonly columns: readonly string[];
  readonly rows: (store: GraphStore) => AsyncIterable<readonly Cell[]>;
}

/** The graph as tables, by the names of their files without `.csv`. Ids join them. */
export const TABLES: Readonly<Record<string, Table>> = {
  papers: {
    columns: ['id', 'title', 'abstract', 'authors', 'published', 'url', 'doi', 'arxiv_id', 'source'],
    async *rows(store) {
      for await (const { paper } of papersOf(store)) {
        const { id, title, abstract, authors, published, url, doi, arxivId, source } = paper;
        const optional = [published, url, doi, arxivId].map((value) => value ?? null);
        yield [id, title, abstract, authors.join('; '), ...optional, source];
      }
    },
  },
  concepts: {
    columns: ['id', 'name', 'type', 'papers'],
    async *rows(store) {
      for await (const { concept } of conceptsOf(store))
        yield [concept.id, concept.name, concept.type, concept.paperCount];
    },
  },
  aliases: {
    columns: ['concept_id', 'alias', 'from'],
    async *rows(store) {
      for await (const { concept, aliases } of conceptsOf(store))
        for (const { name, from } of aliases) yield [concept.id, name, from];
    },
  },
  broader: {
    columns: ['narrower_id', 'broader_id'],
    async *rows(store) {
      for await (const { concept, broader } of conceptsOf(store))
        for (const id of broader) yield [concept.id, id];
    },
  },
  close: {
    columns: ['concept_id', 'close_id'],
    async *rows(store) {
      for await (const { concept, close } of conceptsOf(store))
        for (const id of close) if (concept.id < id) yield [concept.id, id];
    },
  },
  mentions: {
    columns: ['paper_id', 'concept_id', 'type', 'field', 'start', 'end', 'text', 'confidence'],
    async *rows(store) {
      for await (const { paper, mentions } of papersOf(store))
        for (const { concept, type, field, start, end, text, confidence } of mentions)
          yield [paper.id, concept, type, field, start, end, text, confidence];
    },
  },
  facts: {
    columns: [
      'id',
      'paper_id',
      'subject_id',
      'predicate',
      'object_id',
      'with_id',
      'confidence',
      'extractor',
      'field',
      'start',
      'end',
      'evidence',
    ],
    async *rows(store) {
      for await (const fact of factsOf(store)) {
        const { id, paperId, subjectId, predicate, objectId, withId, confidence, extractor, evidence } = fact;
        const { field, start, end, text } = evidence;
        yield [
          id,
          paperId,
          subjectId,
          predicate,
          objectId,
          withId,
          confidence,
          extractor,
          field,
          start,
          end,
          text,
        ];
      }
    },
  },
};

/** A table as CSV. */
export async function* csvOf(store: GraphStore, { columns, rows }: Table): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRow(columns);
  for await (const row of rows(store)) yield csvRow(row);
}
