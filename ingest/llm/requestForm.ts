import { ANSWER_JSON_SCHEMA } from './answer.js';

/** Where servers of "the same" protocol differ: what a request says besides its messages. */
export interface RequestForm {
  readonly format: 'json_schema' | 'json_object' | 'none';
  readonly lengthLimit: 'max_tokens' | 'max_completion_tokens';
  readonly hasTemperature: boolean;
}

export const FULL_FORM: RequestForm = {
  format: 'json_schema',
  lengthLimit: 'max_tokens',
  hasTemperature: true,
};

/** The parameters of a request in this form. */
export function parametersOf(form: RequestForm, maxOutputTokens: number): Record<string, unknown> {
  return {
    ...(form.hasTemperature ? { temperature: 0 } : {}),
    [form.lengthLimit]: maxOutputTokens,
    ...(form.format === 'none' ? {} : { response_format: responseFormat(form.format) }),
  };
}

function responseFormat(format: 'json_schema' | 'json_object'): Record<string, unknown> {
  if (format === 'json_object') return { type: format };
  return { type: format, json_schema: { name: 'knowledge', strict: true, schema: ANSWER_JSON_SCHEMA } };
}

/** The form to use after a server has refused this one with these words, and how to say so; undefined if it is not to blame. */
export function simplerForm(
  form: RequestForm,
  refusal: string,
): { readonly form: RequestForm; readonly change: string } | undefined {
  if (form.lengthLimit === 'max_tokens' && refusal.includes('max_completion_tokens'))
    return {
      form: { ...form, lengthLimit: 'max_completion_tokens' },
      change: 'it wants max_completion_tokens instead of max_tokens',
    };
  if (form.hasTemperature && /temperature/i.test(refusal))
    return { form: { ...form, hasTemperature: false }, change: 'it takes no temperature' };
  if (form.format !== 'none' && /response_format|json_schema|json_object|structured output/i.test(refusal)) {
    const format = form.format === 'json_schema' ? 'json_object' : 'none';
    const change = `it takes no response_format ${form.format}: ${format === 'none' ? 'the prompt alone asks for JSON' : 'asked by json_object'}, and every answer is checked here`;
    return { form: { ...form, format }, change };
  }
  return undefined;
}
