/**
 * Bounds on what one query may ask for. The API is open to whoever reaches the server, and a short text can ask for
 * very much: lists within lists multiply, fragments and aliases repeat, and some rules of GraphQL's own validation take
 * time with the square of what they compare. So a query is measured before it is validated (`shape.ts`) and again
 * before it runs (`cost.ts`), and stopped if it runs for too long (`timeLimit.ts`).
 */

export interface QueryLimits {
  /** Words, strings and brackets in the text of a query: bounds the time to parse it. */
  readonly maxTokens: number;
  /** Fields within fields. */
  readonly maxDepth: number;
  /** Fields, counted as often as the fragments that they stand in are spread: bounds the time to measure the cost. */
  readonly maxFields: number;
  /** Counted as fields are. */
  readonly maxAliases: number;
  /** Counted as fields are. */
  readonly maxDirectives: number;
  /** Fields that stand a second time among the same selections: validation compares each of them with all its like. */
  readonly maxRepeatedFields: number;
  /** Objects that the answer may hold, by the `first` of its lists; bounds the time to run the query. */
  readonly maxCost: number;
  /** Queries that may give a thousand objects or more, and run at the same time; others wait. */
  readonly costlyAtOnce: number;
  readonly timeoutMillis: number;
}

export const DEFAULT_LIMITS: QueryLimits = {
  maxTokens: 2000,
  maxDepth: 20,
  maxFields: 1000,
  maxAliases: 30,
  maxDirectives: 30,
  maxRepeatedFields: 50,
  maxCost: 70_000,
  costlyAtOnce: 4,
  timeoutMillis: 10_000,
};

/** What errors call a limit, in `extensions.limit`. */
export type LimitName =
  | 'tokens'
  | 'depth'
  | 'fields'
  | 'aliases'
  | 'directives'
  | 'repeatedFields'
  | 'cost'
  | 'time'
  | 'body'
  | 'rate';
