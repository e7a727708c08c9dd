import type { LlmExtractor, LlmUsage } from '../../ingest/llm/llmExtractor.js';
import type { Prices, TokenCount } from '../../ingest/llm/settings.js';
import type { Paper } from '../../schema/knowledge.js';

const TOKENS_OF_A_PRICE = 1_000_000;

/** What the papers would likely take, without a request. */
export async function describeEstimate(
  extractor: Pick<LlmExtractor, 'estimate'>,
  papers: AsyncIterable<Paper>,
  prices: Prices | undefined,
): Promise<string> {
  const total = { papers: 0, cached: 0, input: 0, output: 0 };
  for await (const paper of papers) {
    total.papers++;
    const tokens = await extractor.estimate(paper);
    if (tokens === undefined) total.cached++;
    total.input += tokens?.input ?? 0;
    total.output += tokens?.output ?? 0;
  }
  return [
    `papers: ${total.papers}, in the cache: ${total.cached}, to be read: ${total.papers - total.cached}`,
    `tokens, about: ${total.input} in, ${total.output} out`,
    prices === undefined
      ? 'cost: not known (PAPERGRAPH_LLM_PRICE_INPUT and PAPERGRAPH_LLM_PRICE_OUTPUT are the prices of a million tokens)'
      : `cost, about: ${cost(total, prices)}`,
    'Nothing was sent.',
  ].join('\n');
}

/** What a run took. */
export function describeUsage(usage: LlmUsage, prices: Prices | undefined): string {
  const { requests, cached, input, output } = usage;
  const price = prices === undefined ? '' : `, cost: ${cost(usage, prices)}`;
  return `language model: ${requests} requests, ${cached} papers from the cache, tokens: ${input} in, ${output} out${price}`;
}

function cost({ input, output }: TokenCount, prices: Prices): string {
  return ((input * prices.input + output * prices.output) / TOKENS_OF_A_PRICE).toFixed(4);
}
