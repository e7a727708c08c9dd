/** The lines of an export. docs/keeping.md describes them for those who read such files with other programs. */
import { z } from 'zod';
import { paperKnowledgeSchema } from '../../../schema/knowledge.js';
import { CONCEPT_TYPES } from '../../../schema/predicates.js';
import { changeSchema, formerConceptSchema } from '../corrections/changeSchema.js';

/** Greater whenever an older papergraph could not read what a newer one exports. */
export const EXPORT_VERSION = 1;

/** The first line. */
export const headerSchema = z.object({ kind: z.literal('papergraph'), version: z.number().int() });

/** The last line: how many lines stand before it, and the SHA-256 (hex) of them with their line feeds. */
export const endSchema = z.object({
  kind: z.literal('end'),
  lines: z.number().int(),
  sha256: z.string().length(64),
});
export type End = z.infer<typeof endSchema>;

const correctionSchema = z.object({
  kind: z.literal('correction'),
  number: z.number().int().positive(),
  change: changeSchema,
  before: z.array(formerConceptSchema),
  by: z.string(),
  at: z.iso.datetime(),
  reason: z.string().nullable(),
  undone: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
  deleted: paperKnowledgeSchema.nullable(),
});

const vocabularySchema = z.object({
  kind: z.literal('vocabulary'),
  id: z.string().min(1),
  name: z.string().min(1),
  type: z.enum(CONCEPT_TYPES),
  aliases: z.array(z.string()),
  broader: z.array(z.string()),
  close: z.array(z.string()),
});

const readingSchema = z.object({ kind: z.literal('reading'), ...paperKnowledgeSchema.shape });

const grownSchema = z.object({
  kind: z.literal('grown'),
  narrower: z.string().min(1),
  broader: z.string().min(1),
});

/** One thing that a store holds: see `GraphKeeping`. Parsing puts properties into the order of the schema. */
export const entrySchema = z.discriminatedUnion('kind', [
  vocabularySchema,
  correctionSchema,
  readingSchema,
  grownSchema,
]);
export type KeptEntry = z.infer<typeof entrySchema>;

/** In the order in which they come. */
export const ENTRY_KINDS = [
  'vocabulary',
  'correction',
  'reading',
  'grown',
] as const satisfies readonly KeptEntry['kind'][];

/** How many entries there are of each kind. */
export type EntryCounts = Readonly<Record<KeptEntry['kind'], number>>;

export const NO_ENTRIES: EntryCounts = { correction: 0, vocabulary: 0, reading: 0, grown: 0 };
