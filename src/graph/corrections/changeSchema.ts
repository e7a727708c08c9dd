/** A change as it stands in a file, checked: the same as the type `Change`. */
import { z } from 'zod';
import { confidenceSchema, spanSchema } from '../../../schema/knowledge.js';
import { CONCEPT_TYPES, PREDICATES } from '../../../schema/predicates.js';
import type { Change, FormerConcept } from './correction.js';

const id = z.string().min(1);

const namedConceptSchema = z.object({ id, name: id, type: z.enum(CONCEPT_TYPES) });

const statementSchema = z.object({
  predicate: z.enum(PREDICATES),
  subject: id.nullable(),
  object: id,
});

const judgedFactSchema = statementSchema.extend({
  id,
  paper: id,
  with: id.nullable(),
  evidence: spanSchema,
  confidence: confidenceSchema,
  concepts: z.array(namedConceptSchema),
  readAs: z.array(statementSchema),
});

const concept = namedConceptSchema;

export const changeSchema: z.ZodType<Change> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('RENAME_CONCEPT'), concept, name: id }),
  z.object({ kind: z.enum(['MERGE_CONCEPTS', 'REJECT_MERGE']), concept, into: concept }),
  z.object({
    kind: z.literal('SPLIT_CONCEPT'),
    concept,
    into: concept,
    names: z.array(z.string()),
    papers: z.array(z.string()),
  }),
  z.object({ kind: z.enum(['ADD_ALIAS', 'REMOVE_ALIAS']), concept, alias: id }),
  z.object({ kind: z.enum(['ADD_BROADER', 'REMOVE_BROADER']), concept, broader: concept }),
  z.object({ kind: z.enum(['ADD_CLOSE', 'REMOVE_CLOSE']), concept, close: concept }),
  z.object({ kind: z.enum(['ACCEPT_FACT', 'REJECT_FACT']), fact: judgedFactSchema }),
  z.object({
    kind: z.literal('DELETE_PAPER'),
    paper: z.object({ id, title: z.string(), ids: z.array(id).optional() }),
  }),
]);

export const formerConceptSchema: z.ZodType<FormerConcept> = namedConceptSchema.extend({
  aliases: z.array(z.string()),
  broader: z.array(z.string()),
  close: z.array(z.string()),
  paperCount: z.number().int().nonnegative(),
});
