import { z } from 'zod';
import type { RecordContent } from './jsonRecords.js';
import { toPaper, whatIsWrong } from './record.js';

/** What a database says of a paper, under papergraph's names. */
export interface DatabaseRecord {
  /** For papers that have neither an arXiv id nor a DOI. */
  readonly id?: string | undefined;
  readonly title: string | null | undefined;
  readonly abstract: string | null | undefined;
  readonly authors: readonly (string | null | undefined)[];
  readonly published?: string | undefined;
  readonly url?: string | null | undefined;
  readonly doi?: string | undefined;
  readonly arxivId?: string | undefined;
}

/** The paper of a database's record. Databases hold many records without an abstract: they are no mistake of the file. */
export function fromDatabase(record: DatabaseRecord, source: string): RecordContent {
  if (isEmpty(record.title)) return { passedOver: 'without a title' };
  if (isEmpty(record.abstract)) return { passedOver: 'without an abstract' };
  const { id, doi, arxivId, authors, ...rest } = record;
  const hasKey = doi !== undefined || arxivId !== undefined;
  return toPaper(
    {
      ...rest,
      id: hasKey ? undefined : id,
      doi,
      arxivId,
      authors: authors.filter((name) => !isEmpty(name)),
      url: record.url?.match(/^https?:\/\/[^\s/]\S*$/i)?.[0],
    },
    source,
  );
}

function isEmpty(text: string | null | undefined): boolean {
  return text === undefined || text === null || text.trim() === '';
}

/** Makes a reader of JSON values from what they must look like and how they say what a paper is. */
export function fromJsonRecord<T extends z.ZodType>(
  schema: T,
  toRecord: (record: z.output<T>) => DatabaseRecord,
) {
  return (value: unknown, source: string): RecordContent => {
    const parsed = schema.safeParse(value);
    return parsed.success
      ? fromDatabase(toRecord(parsed.data), source)
      : { reason: whatIsWrong(parsed.error) };
  };
}
