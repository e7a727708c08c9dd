import { z } from 'zod';
import { CONCEPT_TYPES, PREDICATES } from '../../schema/predicates.js';

/** What the model is asked for. Servers without structured output leave out what is null. */
export const answerSchema = z.object({
  concepts: z.array(
    z.object({
      name: z.string().describe('The usual name of the concept, singular.'),
      type: z.enum(CONCEPT_TYPES),
      mentions: z.array(z.string()).describe('Every wording of it, copied from the text.'),
    }),
  ),
  facts: z.array(
    z.object({
      predicate: z.enum(PREDICATES),
      subject: z.string().nullable().default(null).describe('Name of a concept; null: the paper’s own work.'),
      object: z.string().describe('Name of a concept.'),
      with: z.string().nullable().default(null).describe('For REPLACES: the concept that takes the place.'),
      quote: z.string().describe('The words of the text that say so, copied.'),
    }),
  ),
});
export type Answer = z.infer<typeof answerSchema>;

/** The answer's shape in the form of OpenAI's strict structured output, which knows no default values. */
export const ANSWER_JSON_SCHEMA = jsonSchema();

function jsonSchema(): Record<string, unknown> {
  const schema: Record<string, unknown> = z.toJSONSchema(answerSchema, {
    override({ jsonSchema }) {
      delete jsonSchema.default;
    },
  });
  delete schema['$schema'];
  return schema;
}

/** An answer, or in one line why it is none; the line holds no words of the answer. */
export type CheckedAnswer = { readonly answer: Answer } | { readonly problem: string };

/** Reads the JSON object in a model's reply; what stands around it, as a fence or thoughts, does not matter. */
export function checkAnswer(reply: string): CheckedAnswer {
  let value: unknown;
  try {
    const withoutThoughts = reply.replace(/^\s*<think>[^]*<\/think>/, '');
    value = JSON.parse(
      withoutThoughts.slice(withoutThoughts.indexOf('{'), withoutThoughts.lastIndexOf('}') + 1),
    );
  } catch {
    return { problem: 'it is no JSON object' };
  }
  const parsed = answerSchema.safeParse(value);
  if (parsed.success) return { answer: parsed.data };
  const [issue] = parsed.error.issues;
  return { problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as the schema says'}` };
}
