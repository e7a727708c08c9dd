/** What a paper, a mention, a concept and a fact is, for every part of papergraph. */
import { z } from 'zod';
import { CONCEPT_TYPES, PREDICATES } from './predicates.js';

export const TEXT_FIELDS = ['title', 'abstract'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** A year, a month or a day: `2017`, `2017-06`, `2017-06-12`. */
export const publishedSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'expected YYYY, YYYY-MM or YYYY-MM-DD');

/** The same, but of days only those that are in the calendar: 2021-02-29 is not. */
export const calendarDateSchema = publishedSchema.refine(isInCalendar, 'expected a day of the calendar');

/** Whether a year, month or day, written as above, is one. */
export function isInCalendar(date: string): boolean {
  const day = new Date(date);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** What one source says of a paper. */
export const paperRecordSchema = z.object({
  /** A stable key: the source's own id, else `arxiv:…`, `doi:…`, or `title:` and a hash of title and first author. */
  id: z.string().min(1).max(300),
  title: z.string().min(1),
  abstract: z.string(),
  authors: z.array(z.string()),
  published: publishedSchema.optional(),
  url: z.string().optional(),
  doi: z.string().optional(),
  arxivId: z.string().optional(),
  /** Where it was read: the input's name, without its folder. */
  source: z.string(),
  /**
   * Which collection it is a record of, as `arxiv`, `openalex` or the file's format: a later record of the same origin with
   * the same id replaces it.
   */
  origin: z.string().optional(),
});
export type PaperRecord = z.infer<typeof paperRecordSchema>;

export const paperSchema = paperRecordSchema.extend({
  /** If several records are of this paper, as of a preprint and its published version: all of them. */
  records: z.array(paperRecordSchema).min(2).optional(),
});
export type Paper = z.infer<typeof paperSchema>;

/**
 * A stretch of a paper's title or abstract.
 * `start` (inclusive) and `end` (exclusive) count Unicode code points, not UTF-16 code units.
 */
export const spanSchema = z.object({
  field: z.enum(TEXT_FIELDS),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  text: z.string().min(1),
});
export type Span = z.infer<typeof spanSchema>;

/** From 0 to 1, three decimals: of the statements at 0.8, about eight in ten should be right. */
export const confidenceSchema = z.number().min(0).max(1);

/** A place where a paper names a concept. */
export const mentionSchema = spanSchema.extend({
  type: z.enum(CONCEPT_TYPES),
  /** Id of the concept that is meant. */
  concept: z.string().min(1),
  confidence: confidenceSchema,
});
export type Mention = z.infer<typeof mentionSchema>;

/** Short enough to be a key of every store's index. */
const conceptNameSchema = z.string().min(1).max(500);

/** A concept as one paper names it. */
export const paperConceptSchema = z.object({
  id: conceptNameSchema,
  /** Canonical name: the field's usual one. */
  name: conceptNameSchema,
  type: z.enum(CONCEPT_TYPES),
  /** Other names of it that this paper defines (abbreviations and expansions) or writes. */
  aliases: z.array(conceptNameSchema),
});
export type PaperConcept = z.infer<typeof paperConceptSchema>;

/** What a paper states. Without a subject, the paper itself (its own work) is the subject. */
export const factSchema = z.object({
  predicate: z.enum(PREDICATES),
  /** Id of the subject concept. */
  subject: z.string().min(1).optional(),
  /** Id of the object concept. */
  object: z.string().min(1),
  /** For REPLACES: id of the concept that takes the place. */
  with: z.string().min(1).optional(),
  evidence: spanSchema,
  confidence: confidenceSchema,
});
export type Fact = z.infer<typeof factSchema>;

/** Everything that one paper says: the unit that is extracted, and written to a store whole or not at all. */
export const paperKnowledgeSchema = z.object({
  paper: paperSchema,
  /** SHA-256 (hex) of everything in `paper` but its id: what decides whether a paper has changed. */
  contentHash: z.string().length(64),
  /** Name and version of the extractor that read it, as in `patterns-1`. */
  extractor: z.string().min(1),
  concepts: z.array(paperConceptSchema),
  mentions: z.array(mentionSchema),
  /** At most one for each predicate, subject and object. */
  facts: z.array(factSchema),
});
export type PaperKnowledge = z.infer<typeof paperKnowledgeSchema>;

/** A concept of the curated vocabulary. Relations name other concepts of the vocabulary by id. */
export interface VocabularyConcept {
  readonly id: string;
  readonly name: string;
  readonly type: (typeof CONCEPT_TYPES)[number];
  readonly aliases: readonly string[];
  /** What it is a kind of. */
  readonly broader: readonly string[];
  /** What is not the same but often meant together. Symmetric. */
  readonly close: readonly string[];
}
