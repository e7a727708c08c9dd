/** A language model as reader: a paper in, what it says out, as far as its own text bears it out. */
import { PapergraphError } from '../../schema/errors.js';
import type { Paper, PaperKnowledge } from '../../schema/knowledge.js';
import { readDocument } from '../language/document.js';
import { toKnowledge, type Extractor } from '../pipeline.js';
import { definedAbbreviations } from '../recognise/recognise.js';
import { VocabularyMatcher } from '../recognise/vocabularyMatcher.js';
import { resolve } from '../resolve/resolve.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { ANSWER_JSON_SCHEMA, checkAnswer, type Answer, type CheckedAnswer } from './answer.js';
import { AnswerCache, cacheKey } from './answerCache.js';
import { ChatClient, type ChatClientOptions, type Completion } from './chatClient.js';
import { groundFacts, groundMentions } from './grounding.js';
import { instructions, paperAsData, PROMPT_VERSION } from './prompt.js';
import { PassingFailure, withRetries } from '../requests/retries.js';
import type { LlmSettings, TokenCount } from './settings.js';
import { TokenBudget } from './tokenBudget.js';
import { greatestTokens, likelyTokens } from './tokens.js';

const FIRST_BACK_OFF_MILLIS = 1_000;
const ANSWERS_ASKED_FOR = 2;
/** Then the model or its server is at fault, not the papers; to go on would only cost. */
const FAILURES_IN_A_ROW = 10;
/** Bytes of an answer for each byte of a paper: as annotations by hand have them, written in the answer's shape. */
const ANSWER_TO_PAPER = 3;

export interface LlmExtractorOptions extends ChatClientOptions {
  /** Folder in which answers are kept. */
  readonly cacheFolder: string;
  /** Wait before the first repetition. 1000 if undefined. */
  readonly firstBackOffMillis?: number | undefined;
}

export interface LlmUsage extends TokenCount {
  readonly requests: number;
  /** Papers whose answer was there already. */
  readonly cached: number;
}

export interface LlmExtractor extends Extractor {
  /** Makes ready for reading, without a request. Throws `BAD_USAGE` if answers cannot be kept. */
  prepare(): Promise<void>;
  /** Tokens that the paper will likely take; undefined if its answer is there already. Makes no request. */
  estimate(paper: Paper): Promise<TokenCount | undefined>;
  /** What was used so far. */
  usage(): LlmUsage;
}

export function createLlmExtractor(
  vocabulary: Vocabulary,
  settings: LlmSettings,
  options: LlmExtractorOptions,
): LlmExtractor {
  return new LanguageModelExtractor(vocabulary, settings, options);
}

class LanguageModelExtractor implements LlmExtractor {
  readonly id: string;
  readonly concurrency: number;
  private readonly vocabulary: VocabularyMatcher;
  private readonly client: ChatClient;
  private readonly cache: AnswerCache;
  private readonly budget: TokenBudget;
  private readonly used = { requests: 0, cached: 0, input: 0, output: 0 };
  private readonly notices = new Set<string>();
  private failuresInARow = 0;
  /** Why no more requests are sent. */
  private whyUnavailable: PapergraphError | undefined;

  constructor(
    vocabulary: Vocabulary,
    private readonly settings: LlmSettings,
    private readonly options: LlmExtractorOptions,
  ) {
    const { model, budgetTokens, concurrency } = settings;
    const version = cacheKey(PROMPT_VERSION, model, JSON.stringify(vocabulary.concepts)).slice(0, 8);
    this.id = `llm-1-${model.slice(0, 100)}-${version}`;
    this.concurrency = concurrency;
    this.vocabulary = new VocabularyMatcher(vocabulary);
    this.client = new ChatClient(settings, options);
    this.cache = new AnswerCache(options.cacheFolder);
    this.budget = new TokenBudget(budgetTokens);
  }

  prepare(): Promise<void> {
    return this.cache.prepare();
  }

  async extract(paper: Paper): Promise<PaperKnowledge> {
    const cached = await this.cache.read(this.keyOf(paper));
    if (cached === undefined) return this.knowledge(paper, await this.askFor(paper));
    this.used.cached++;
    return this.knowledge(paper, cached);
  }

  async estimate(paper: Paper): Promise<TokenCount | undefined> {
    if ((await this.cache.read(this.keyOf(paper))) !== undefined) return undefined;
    const data = paperAsData(paper);
    const input = likelyTokens(instructions() + JSON.stringify(ANSWER_JSON_SCHEMA) + data);
    return { input, output: Math.min(this.settings.maxOutputTokens, ANSWER_TO_PAPER * likelyTokens(data)) };
  }

  usage(): LlmUsage {
    return { ...this.used };
  }

  private keyOf({ title, abstract }: Paper): string {
    return cacheKey(PROMPT_VERSION, this.settings.model, title, abstract);
  }

  private knowledge(paper: Paper, answer: Answer): PaperKnowledge {
    const document = readDocument(paper);
    const mentions = groundMentions(document, answer.concepts);
    const abbreviations = definedAbbreviations(document);
    const resolved = resolve(document, { mentions, abbreviations }, this.vocabulary);
    return toKnowledge(paper, this.id, {
      document,
      resolved,
      statements: groundFacts(document, answer, resolved),
    });
  }

  private async askFor(paper: Paper): Promise<Answer> {
    if (this.whyUnavailable !== undefined) throw this.whyUnavailable;
    try {
      const answer = await this.usableAnswer(paperAsData(paper));
      this.failuresInARow = 0;
      await this.keep(paper, answer);
      return answer;
    } catch (error) {
      const failure = this.afterManyFailures(error);
      if (failure instanceof PapergraphError && failure.code === 'READER_UNAVAILABLE')
        this.whyUnavailable ??= failure;
      throw failure;
    }
  }

  /** The same error, or the end of the run if it is one too many. */
  private afterManyFailures(error: unknown): unknown {
    if (!(error instanceof PapergraphError) || error.code !== 'READER_FAILED') return error;
    this.failuresInARow++;
    if (this.failuresInARow < FAILURES_IN_A_ROW) return error;
    const message = `${this.failuresInARow} papers in a row could not be read; of the last: ${error.message}`;
    return new PapergraphError('READER_UNAVAILABLE', message, { cause: error });
  }

  private async usableAnswer(data: string): Promise<Answer> {
    let problem: string | undefined;
    let refusal: string | undefined;
    for (let asked = 0; asked < ANSWERS_ASKED_FOR; asked++) {
      const system = instructions(problem);
      const completion = await withRetries(() => this.complete(system, data), {
        firstBackOffMillis: this.options.firstBackOffMillis ?? FIRST_BACK_OFF_MILLIS,
        signal: this.options.signal,
      });
      const checked = this.check(completion);
      if ('answer' in checked) return checked.answer;
      // The model's own words are for people only: its instructions must not come from what it read.
      ({ problem } = checked);
      ({ refusal } = completion);
    }
    throw new PapergraphError(
      'READER_FAILED',
      `the language model's answer cannot be used, ${ANSWERS_ASKED_FOR} times: ${problem ?? ''}` +
        (refusal === undefined ? '' : ` (${refusal})`),
    );
  }

  private check({ text, refusal, isCutOff }: Completion): CheckedAnswer {
    if (refusal !== undefined) return { problem: 'it is a refusal' };
    const limit = this.settings.maxOutputTokens;
    if (isCutOff) return { problem: `it is longer than ${limit} tokens (PAPERGRAPH_LLM_MAX_OUTPUT)` };
    return checkAnswer(text);
  }

  /** One request, booked. */
  private async complete(system: string, user: string): Promise<Completion> {
    const text = system + JSON.stringify(ANSWER_JSON_SCHEMA) + user;
    const settle = await this.budget.reserve(greatestTokens(text) + this.settings.maxOutputTokens);
    let used: TokenCount = { input: 0, output: 0 };
    this.used.requests++;
    try {
      const completion = await this.client.complete(system, user);
      used = completion.usage ?? { input: likelyTokens(text), output: likelyTokens(completion.text) };
      return completion;
    } catch (error) {
      if (error instanceof PassingFailure && error.mayHaveCost)
        used = { input: likelyTokens(text), output: 0 };
      throw error;
    } finally {
      settle(used.input + used.output);
      this.used.input += used.input;
      this.used.output += used.output;
    }
  }

  /** An answer that cannot be kept is good all the same. */
  private async keep(paper: Paper, answer: Answer): Promise<void> {
    try {
      await this.cache.write(this.keyOf(paper), answer);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const notice = `answers cannot be kept in ${this.options.cacheFolder}: ${code ?? message}`;
      if (!this.notices.has(notice)) this.options.onNotice?.(notice);
      this.notices.add(notice);
    }
  }
}
