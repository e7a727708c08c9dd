/**
 * What a question asks, whoever has read it: the grammar, or a language model. Concepts have the names that the question
 * gives them; what these mean in the graph is found afterwards (ground.ts).
 */
import { z } from 'zod';
import { publishedSchema } from '../../schema/knowledge.js';
import { CONCEPT_TYPES } from '../../schema/predicates.js';
import type { Period } from './dates.js';
import { RELATION_NAMES } from './lexicon.js';

const LONGEST_NAME = 200;
const MOST_PARTS = 20;

const nameSchema = z.string().trim().min(1).max(LONGEST_NAME);
const relationSchema = z.enum(RELATION_NAMES);

const statementSchema = z.object({
  kind: z.literal('states'),
  relation: relationSchema,
  /** As the question names it. */
  concept: nameSchema,
  /** No verb governs the name ("GANs" in "which GANs are tested on CelebA?"): it may be an author's. */
  isBeside: z.boolean().default(false),
});
export type Statement = z.infer<typeof statementSchema>;

/** What a paper must state of itself. */
export type Condition =
  | Statement
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] };

const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    statementSchema,
    z.object({ kind: z.literal('not'), part: conditionSchema }),
    z.object({ kind: z.enum(['and', 'or']), parts: z.array(conditionSchema).min(1).max(MOST_PARTS) }),
  ]),
);

const PAPER_RANKINGS = ['best', 'newest', 'oldest'] as const;

const period = {
  /** Inclusive, as in the port's PaperFilter. */
  publishedAfter: publishedSchema.optional(),
  /** Exclusive. */
  publishedBefore: publishedSchema.optional(),
};

const LARGEST_FIRST = 100;
/** "The five latest papers", "top 10 datasets": so many are asked for. */
const firstSchema = z.number().int().min(1).max(LARGEST_FIRST).optional();

const papersSchema = z.object({
  asks: z.literal('papers'),
  /** Null: any paper. */
  condition: conditionSchema.nullable(),
  /** Names of authors, or parts of them: each must be one. */
  authors: z.array(nameSchema).max(MOST_PARTS).optional(),
  /** At least one must be an author. */
  anyAuthor: z.array(nameSchema).max(MOST_PARTS).optional(),
  ...period,
  ranking: z.enum(PAPER_RANKINGS).default('best'),
  first: firstSchema,
  /** "How many …" */
  counts: z.boolean().default(false),
  /** "What outperforms X?": concepts that do so answer it, too. */
  alsoConcepts: z.boolean().default(false),
});
export type PapersQuery = z.infer<typeof papersSchema>;

/** "Which datasets does X use?", "what is part of X?" */
const conceptsSchema = z.object({
  asks: z.literal('concepts'),
  /** Empty: of any type. */
  types: z.array(z.enum(CONCEPT_TYPES)).max(CONCEPT_TYPES.length),
  relation: relationSchema,
  /** Whether the concepts asked for are what is said, or what it is said of. */
  role: z.enum(['object', 'subject']),
  /** Of what it is said: of a concept by its name, or of papers. Subjects are only asked for with a concept. */
  of: z.union([nameSchema, papersSchema]),
  /** Only whether it is this one: "is X a kind of Y?" Then `of` is X, and they are asked for as objects. */
  whether: nameSchema.optional(),
  /** "Metrics other than X": these are left out. */
  except: z.array(nameSchema).max(MOST_PARTS).optional(),
  ...period,
  first: firstSchema,
  counts: z.boolean().default(false),
});
export type ConceptsQuery = z.infer<typeof conceptsSchema>;

/** "List all datasets." */
const typesSchema = z.object({
  asks: z.literal('types'),
  types: z.array(z.enum(CONCEPT_TYPES)).min(1).max(CONCEPT_TYPES.length),
  first: firstSchema,
  counts: z.boolean().default(false),
});
export type TypesQuery = z.infer<typeof typesSchema>;

/** "What is X?" */
const definitionSchema = z.object({ asks: z.literal('definition'), concept: nameSchema });
export type DefinitionQuery = z.infer<typeof definitionSchema>;

/** "How is X related to Y?" */
const pathsSchema = z.object({ asks: z.literal('paths'), from: nameSchema, to: nameSchema });
export type PathsQuery = z.infer<typeof pathsSchema>;

export const querySchema = z.discriminatedUnion('asks', [
  papersSchema,
  conceptsSchema,
  typesSchema,
  definitionSchema,
  pathsSchema,
]);
export type Query = z.infer<typeof querySchema>;

/** When the papers were published that are asked for, or that state what is. */
export function periodOf({ publishedAfter, publishedBefore }: PapersQuery | ConceptsQuery): Period {
  return {
    ...(publishedAfter !== undefined && { publishedAfter }),
    ...(publishedBefore !== undefined && { publishedBefore }),
  };
}

export function statementsOf(condition: Condition | null): Statement[] {
  if (condition === null) return [];
  switch (condition.kind) {
    case 'states':
      return [condition];
    case 'not':
      return statementsOf(condition.part);
    case 'and':
    case 'or':
      return condition.parts.flatMap(statementsOf);
  }
}

/** Every name of a concept in the query. */
export function namesIn(query: Query): string[] {
  switch (query.asks) {
    case 'papers':
      return statementsOf(query.condition).map(({ concept }) => concept);
    case 'concepts':
      return [
        ...(typeof query.of === 'string' ? [query.of] : namesIn(query.of)),
        ...(query.whether === undefined ? [] : [query.whether]),
        ...(query.except ?? []),
      ];
    case 'types':
      return [];
    case 'definition':
      return [query.concept];
    case 'paths':
      return [query.from, query.to];
  }
}
