/** Gold papers and predictions, as they are read from files. */
import { z } from 'zod';
import { openBytes } from '../ingest/sources/bytes.js';
import { describeProblem, listInputs } from '../ingest/sources/index.js';
import { readLines } from '../ingest/sources/lines.js';
import { PapergraphError } from '../schema/errors.js';
import { confidenceSchema, spanSchema } from '../schema/knowledge.js';
import { CONCEPT_TYPES, PREDICATES } from '../schema/predicates.js';

const mentionSchema = spanSchema
  .omit({ text: true })
  .extend({ concept: z.string(), type: z.enum(CONCEPT_TYPES), confidence: confidenceSchema.optional() });
export type EvaluatedMention = z.infer<typeof mentionSchema>;

const factSchema = z.object({
  predicate: z.enum(PREDICATES),
  /** None: the paper itself. */
  subject: z.string().optional(),
  object: z.string(),
  evidence: z.string().optional(),
  confidence: confidenceSchema.optional(),
});
export type EvaluatedFact = z.infer<typeof factSchema>;

const predictionSchema = z.object({
  title: z.string(),
  mentions: z.array(mentionSchema),
  facts: z.array(factSchema),
});
/** What a reader says of a paper: the part of `papergraph extract`'s output that is compared. */
export type Prediction = z.infer<typeof predictionSchema>;

const goldPaperSchema = predictionSchema.extend({
  id: z.string(),
  abstract: z.string(),
  concepts: z.array(z.object({ name: z.string(), type: z.enum(CONCEPT_TYPES) })),
});
/** A paper with what a person has marked in it. */
export type GoldPaper = z.infer<typeof goldPaperSchema>;

/**
 * The annotated papers of a file.
 *
 * @throws PapergraphError (BAD_USAGE) if there is no such file; (BAD_INPUT), with file and line, at a line that is no
 *   gold paper, a mention of a concept that the paper does not list, and if no paper has a mention.
 */
export async function readGold(file: string): Promise<GoldPaper[]> {
  const papers: GoldPaper[] = [];
  for await (const { value, line } of readRecords(file, goldPaperSchema, GOLD_FORM)) {
    const listed = new Set(value.concepts.map(({ name }) => name));
    const unlisted = value.mentions.find(({ concept }) => !listed.has(concept));
    if (unlisted)
      throw badLine(
        file,
        line,
        `the concept "${unlisted.concept}" of a mention is not among the paper's concepts: list it there`,
      );
    papers.push(value);
  }
  if (papers.every(({ mentions }) => mentions.length === 0))
    throw new PapergraphError(
      'BAD_INPUT',
      `${file}: no paper has a mention, so that there is nothing to compare with: give an annotated file`,
    );
  return papers;
}

/**
 * The predictions of a file, in the order of the gold papers. A prediction belongs to the gold paper with its title,
 * whatever its case and white space; of several the last counts.
 *
 * @throws PapergraphError (BAD_USAGE) if there is no such file; (BAD_INPUT), with file and line, at a line that is no
 *   prediction, and if there is none for a gold paper.
 */
export async function readPredictions(file: string, golds: readonly GoldPaper[]): Promise<Prediction[]> {
  const byTitle = new Map<string, Prediction>();
  for await (const { value } of readRecords(file, predictionSchema, PREDICTION_FORM))
    byTitle.set(titleKey(value.title), value);
  const missing = golds.filter(({ title }) => !byTitle.has(titleKey(title)));
  if (missing[0])
    throw new PapergraphError(
      'BAD_INPUT',
      `${file}: no prediction for ${missing.length} of ${golds.length} gold papers, the first of them ${missing[0].id}: ` +
        'let the reader read the very gold files that are given here',
    );
  return golds.flatMap(({ title }) => byTitle.get(titleKey(title)) ?? []);
}

const GOLD_FORM = 'is this a gold file, with id, title, abstract, concepts, mentions and facts?';
const PREDICTION_FORM = 'is this the output of papergraph extract, with title, mentions and facts?';

async function* readRecords<T>(
  path: string,
  schema: z.ZodType<T>,
  form: string,
): AsyncGenerator<{ value: T; line: number }> {
  for (const { path: file } of await listInputs(path)) {
    for await (const { number, text, problem } of readLines(openBytes(file))) {
      if (problem !== undefined) throw badLine(file, number, problem);
      if (text.trim() === '') continue;
      const parsed = schema.safeParse(parseJson(text, file, number));
      if (!parsed.success) throw badLine(file, number, `${describeIssue(parsed.error)}: ${form}`);
      yield { value: parsed.data, line: number };
    }
  }
}

function parseJson(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badLine(file, line, `not a line of JSON (${(error as Error).message})`);
  }
}

function describeIssue({ issues: [issue] }: z.ZodError): string {
  if (!issue) return 'not as expected';
  return issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`;
}

function badLine(file: string, line: number, reason: string): PapergraphError {
  return new PapergraphError('BAD_INPUT', describeProblem({ file, line, reason }));
}

function titleKey(title: string): string {
  return title.trim().split(/\s+/).join(' ').toLowerCase();
}
