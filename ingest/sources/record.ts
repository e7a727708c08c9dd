import { z } from 'zod';
import { publishedSchema } from '../../schema/knowledge.js';
import type { PaperRecord } from '../../schema/knowledge.js';
import { cleanText } from './cleanText.js';
import { dateOf, wholeNames } from './identifiers.js';
import { paperId } from './paperId.js';

const HALF_OF_A_SURROGATE_PAIR = /\p{Cs}/u;
const LONGEST_ID = 300;
/** Of one record. */
const MOST_REASONS = 5;

const text = z
  .string({
    error: ({ input }) => (input === undefined || input === null ? 'is missing' : 'is not a string'),
  })
  .refine((value) => !HALF_OF_A_SURROGATE_PAIR.test(value), 'has half of a surrogate pair')
  .transform(cleanText);
const filledText = text.refine((value) => value !== '', 'is empty');

/** Null and the empty string are how many programs write that there is nothing. */
function optional<T extends z.ZodType>(schema: T) {
  return z.preprocess(
    (value) => (value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value),
    schema.optional(),
  );
}

const published = z
  .union([z.number().transform(String), text.transform(dayOfDateTime)], 'is neither a string nor a year')
  .pipe(publishedSchema)
  .transform((date) => dateOf(...date.split('-')) ?? date);

const authors = z.union(
  [z.array(text), text.transform(splitAuthors)],
  'is neither a list of names nor a string',
);

const url = text.pipe(z.string().regex(/^https?:\/\/[^\s/]\S*$/i, 'does not begin with http:// or https://'));

const doi = text
  .transform((value) => value.replace(/^(?:https?:\/\/(?:(?:dx|www)\.)?doi\.org\/|doi:\s{0,9})/i, ''))
  .pipe(z.string().regex(/^10\.\d{4,9}\/\S+$/, 'is no DOI, as in 10.1000/182'));

const arxivId = text
  .transform((value) =>
    value
      .replace(/^(?:https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s*)/i, '')
      .replace(/\.pdf$/i, ''),
  )
  .pipe(
    z
      .string()
      .regex(
        /^(?:\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)*(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/,
        'is no arXiv id, as in 1706.03762',
      ),
  );

const recordSchema = z.object(
  {
    id: optional(text.pipe(z.string().max(LONGEST_ID, `is longer than ${LONGEST_ID} characters`))),
    title: filledText,
    abstract: filledText,
    authors: optional(authors),
    published: optional(published),
    url: optional(url),
    doi: optional(doi),
    arxivId: optional(arxivId),
  },
  'not a JSON object',
);

/**
 * The paper that a JSON value describes, or the reasons why it describes none. Fields that papergraph does not know
 * are left out.
 */
export function toPaper(value: unknown, source: string): { paper: PaperRecord } | { reason: string } {
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) return { reason: whatIsWrong(parsed.error) };
  const { id, title, abstract, authors: names = [], ...links } = parsed.data;
  const filled = Object.fromEntries(Object.entries(links).filter(([, link]) => link !== undefined));
  return {
    paper: {
      id: paperId({ ...parsed.data, id: id === '' ? undefined : id, authors: names }),
      title,
      abstract,
      authors: names.filter((name) => name !== ''),
      ...filled,
      source,
    },
  };
}

/** As in "title is missing; doi is no DOI, as in 10.1000/182". */
export function whatIsWrong({ issues }: z.ZodError): string {
  const shown = issues.slice(0, MOST_REASONS).map(describe).join('; ');
  return issues.length > MOST_REASONS ? `${shown}; and ${issues.length - MOST_REASONS} more` : shown;
}

function describe({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')} ${message}`;
}

/** "2017-06-12T17:57:34Z" to "2017-06-12"; what is no date-time stays. */
function dayOfDateTime(value: string): string {
  return /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(value)?.[1] ?? value;
}

/** "A. Author, B. Author and C. Author" to three names; "Author, A." stays one. */
function splitAuthors(value: string): string[] {
  const separators = value.includes(';') ? / ?; ?/ : / ?, ?(?:and )?| and /;
  const names = wholeNames(value.split(separators));
  const areWhole = value.includes(';') || names.every((name) => name.includes(' '));
  return areWhole ? names : wholeNames([value]);
}
