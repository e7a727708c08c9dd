/** How to reach a language model, and how far it may go. */
export interface LlmSettings {
  /** Base address of a server with OpenAI's chat completions, as in `http://localhost:11434/v1`. */
  readonly url: string;
  readonly model: string;
  /** Sent as bearer token, and nowhere else. Undefined if the server wants none. */
  readonly key?: string | undefined;
  /** Tokens, in and out together, that one run may use. Undefined: no limit. */
  readonly budgetTokens?: number | undefined;
  /** For estimates of cost. */
  readonly prices?: Prices | undefined;
  /** Requests in flight at once. */
  readonly concurrency: number;
  /** For one request, from sending to the end of its answer. */
  readonly timeoutMillis: number;
  /** Longest answer that the model may give for one paper. */
  readonly maxOutputTokens: number;
}

/** In whatever currency, for a million tokens. */
export interface Prices {
  readonly input: number;
  readonly output: number;
}

export interface TokenCount {
  readonly input: number;
  readonly output: number;
}
