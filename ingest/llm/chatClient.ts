/** OpenAI's chat completions over HTTP, as many servers speak them: the few fields that are needed. */
import { z } from 'zod';
import { FULL_FORM, parametersOf, simplerForm, type RequestForm } from './requestForm.js';
import { PassingFailure } from '../requests/retries.js';
import { shownText } from '../requests/failures.js';
import { connectionError, statusError } from './serverErrors.js';
import type { LlmSettings, TokenCount } from './settings.js';

/** Far more than any answer takes; a server that does not end must not fill the memory. */
const MOST_BYTES_OF_RESPONSE = 1024 * 1024;
/** Statuses with which servers refuse a parameter that they do not know. */
const REFUSES_PARAMETERS = new Set([400, 422, 501]);

const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z
    .object({ prompt_tokens: z.number().nonnegative(), completion_tokens: z.number().nonnegative() })
    .nullish()
    .catch(undefined),
});

export interface Completion {
  readonly text: string;
  /** Why the model does not answer, in its words, if it refuses. */
  readonly refusal?: string;
  /** Whether the answer ends where the greatest length was reached. */
  readonly isCutOff: boolean;
  /** As the server counts; undefined if it does not say. */
  readonly usage?: TokenCount;
}

export interface ChatClientOptions {
  readonly signal?: AbortSignal | undefined;
  /** Is told, in one line, how requests are changed for a server that lacks something. */
  readonly onNotice?: ((notice: string) => void) | undefined;
  /** How JSON is asked for; `json_schema`, that of papers' answers, if undefined. */
  readonly format?: RequestForm['format'] | undefined;
}

export class ChatClient {
  private readonly server: string;
  private form: RequestForm;
  private hasAnswered = false;

  constructor(
    private readonly settings: LlmSettings,
    private readonly options: ChatClientOptions = {},
  ) {
    this.form = { ...FULL_FORM, format: options.format ?? FULL_FORM.format };
    const { origin, pathname } = new URL(settings.url);
    this.server = `the language model's server at ${origin}${pathname}`;
  }

  /**
   * One question, one answer. Throws a `PassingFailure` if it may go better the next time, `READER_UNAVAILABLE` if no
   * request can go well, `READER_FAILED` if the server refuses this one, and the signal's reason when that aborts.
   *
   * @param signal of this question alone; that of the client if undefined
   */
  async complete(system: string, user: string, signal = this.options.signal): Promise<Completion> {
    for (;;) {
      const { form } = this;
      const response = await this.post(form, system, user, signal);
      if (response.ok) return this.completion(response.body);
      const said = shownText(errorMessage(response.body), this.settings.key);
      if (!REFUSES_PARAMETERS.has(response.status)) throw statusError(this.server, response, said);
      // A request that was under way at the same time may have changed the form already.
      if (form === this.form) {
        const simpler = simplerForm(form, said);
        if (simpler === undefined) throw statusError(this.server, response, said);
        this.form = simpler.form;
        this.options.onNotice?.(`${this.server}: ${simpler.change}`);
      }
    }
  }

  private async post(
    form: RequestForm,
    system: string,
    user: string,
    signal: AbortSignal | undefined,
  ): Promise<HttpAnswer> {
    const { url, model, key, timeoutMillis, maxOutputTokens } = this.settings;
    const timeout = AbortSignal.timeout(timeoutMillis);
    try {
      const response = await fetch(completionsAddress(url), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({
          model,
          messages: [
            { role: 'system', content: system },
            { role: 'user', content: user },
          ],
          ...parametersOf(form, maxOutputTokens),
        }),
        // Papers and key go to the address that was set, and to no other.
        redirect: 'manual',
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      });
      this.hasAnswered = true;
      const { status, ok, headers } = response;
      return { status, ok, headers, body: await bodyOf(response) };
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof PassingFailure) throw error;
      if (timeout.aborted)
        throw new PassingFailure(
          `${this.server} did not answer within ${timeoutMillis / 1000} seconds (PAPERGRAPH_LLM_TIMEOUT)`,
          { mayHaveCost: true },
        );
      throw connectionError(this.server, error, this.hasAnswered);
    }
  }

  private completion(body: string): Completion {
    const parsed = completionSchema.safeParse(jsonOrUndefined(body));
    const choice = parsed.data?.choices[0];
    if (choice === undefined)
      throw new PassingFailure(`${this.server} answers with what is no chat completion`, {
        mayHaveCost: true,
      });
    const { message, finish_reason: reason } = choice;
    const refusal =
      message.refusal ?? (reason === 'content_filter' ? 'stopped by its content filter' : undefined);
    const usage = parsed.data?.usage;
    return {
      text: message.content ?? '',
      ...(refusal === undefined ? {} : { refusal: shownText(refusal, this.settings.key) }),
      isCutOff: reason === 'length',
      ...(usage ? { usage: { input: usage.prompt_tokens, output: usage.completion_tokens } } : {}),
    };
  }
}

interface HttpAnswer extends Pick<Response, 'status' | 'ok' | 'headers'> {
  readonly body: string;
}

/** A query, as some servers want it, stays. */
function completionsAddress(base: string): URL {
  const address = new URL(base);
  address.pathname = `${address.pathname.replace(/\/+$/, '')}/chat/completions`;
  return address;
}

async function bodyOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES_OF_RESPONSE)
      throw new PassingFailure('the language model’s server answers without end', { mayHaveCost: true });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** `{"error": {"message": …, "code": …}}`, `{"error": "…"}`, `{"message": …}`, or what is there. */
function errorMessage(body: string): string {
  const value = jsonOrUndefined(body) as { error?: unknown; message?: unknown } | null | undefined;
  const error = value?.error;
  if (typeof error === 'string') return error;
  const { message, code } = (error ?? value ?? {}) as { message?: unknown; code?: unknown };
  return [message, code].filter((part) => typeof part === 'string').join(' ') || body;
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
