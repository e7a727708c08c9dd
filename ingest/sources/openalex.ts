import { z } from 'zod';
import { fromJsonRecord } from './databaseRecord.js';
import { findArxivId, findDate, findDoi } from './identifiers.js';
import { jsonReader } from './jsonRecords.js';
import { withoutMarkup } from './markup.js';

/** A work of some thousand authors, each with institutions, has several megabytes. */
const MOST_BYTES_OF_WORK = 16 * 1_048_576;
/** Far more than an abstract has. */
const MOST_WORDS = 50_000;

const workSchema = z.object(
  {
    id: z.string(),
    title: z.string().nullish(),
    display_name: z.string().nullish(),
    doi: z.string().nullish(),
    publication_date: z.string().nullish(),
    publication_year: z.number().nullish(),
    authorships: z
      .array(
        z.object({
          author: z.object({ display_name: z.string().nullish() }).nullish(),
          raw_author_name: z.string().nullish(),
        }),
      )
      .nullish(),
    abstract_inverted_index: z
      .record(z.string(), z.array(z.number().int().nonnegative()))
      .refine((index) => countWords(index) <= MOST_WORDS, `has more than ${MOST_WORDS} words`)
      .nullish(),
    locations: z
      .array(z.object({ landing_page_url: z.string().nullish(), pdf_url: z.string().nullish() }).nullish())
      .nullish(),
  },
  'not a JSON object',
);

/** Works of OpenAlex, as its snapshot has them: https://docs.openalex.org/download-all-data/openalex-snapshot. */
export const readOpenAlex = jsonReader(
  fromJsonRecord(workSchema, (work) => {
    const places = work.locations?.flatMap((place) => [place?.landing_page_url, place?.pdf_url]) ?? [];
    return {
      id: `openalex:${work.id.replace(/^https:\/\/openalex\.org\//, '')}`,
      title: markedUp(work.title ?? work.display_name),
      abstract: markedUp(work.abstract_inverted_index && abstractOf(work.abstract_inverted_index)),
      authors: work.authorships?.map(({ author, raw_author_name: raw }) => author?.display_name ?? raw) ?? [],
      published: findDate(work.publication_date) ?? findDate(String(work.publication_year ?? '')),
      url: work.doi ?? work.id,
      doi: findDoi(work.doi),
      arxivId: [work.doi, ...places].map(findArxivId).find((id) => id !== undefined),
    };
  }),
  MOST_BYTES_OF_WORK,
);

function markedUp(text: string | null | undefined): string | undefined {
  return text == null ? undefined : withoutMarkup(text);
}

type InvertedIndex = Readonly<Record<string, readonly number[]>>;

/** The words in the order of their places: "We use gates" of {"use": [1], "gates": [2], "We": [0]}. */
function abstractOf(index: InvertedIndex): string {
  return Object.entries(index)
    .flatMap(([word, places]) => places.map((place) => ({ word, place })))
    .sort((a, b) => a.place - b.place)
    .map(({ word }) => word)
    .join(' ');
}

function countWords(index: InvertedIndex): number {
  return Object.values(index).reduce((sum, places) => sum + places.length, 0);
}
