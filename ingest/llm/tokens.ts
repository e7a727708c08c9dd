/**
 * Token counts without the model's tokenizer, which differs from model to model: English text has about four bytes a
 * token, and texts of formulas, numbers or other scripts rarely fewer than three.
 */
const USUAL_BYTES_PER_TOKEN = 4;
const FEWEST_BYTES_PER_TOKEN = 3;
/** What servers add for the roles of a conversation. */
const TOKENS_AROUND_MESSAGES = 20;

/** The likely number of tokens: for estimates of cost. */
export function likelyTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / USUAL_BYTES_PER_TOKEN) + TOKENS_AROUND_MESSAGES;
}

/** A number that is hardly ever exceeded: for what a request may cost at most. */
export function greatestTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / FEWEST_BYTES_PER_TOKEN) + TOKENS_AROUND_MESSAGES;
}
