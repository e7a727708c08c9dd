/** What the encoder is given: word pieces in windows that it can hold. */
import * as tokenizers from '@huggingface/tokenizers';
import type { Word } from './words.js';

/** Word pieces that one window holds at most; the encoder has 512 positions. */
const LONGEST_WINDOW = 500;
/** Word pieces of one word; what is longer is no word of a language. */
const LONGEST_WORD = 12;
/** Words whose pieces are remembered. */
const MOST_WORDS_KNOWN = 100_000;

/** One input of the encoder. The title's words stand in each window, and are answered for in the first only. */
export interface Window {
  readonly ids: readonly number[];
  /** Of each piece: 0 up to the first [SEP], 1 behind it. */
  readonly kinds: readonly number[];
  /** Of each piece: the index of its word, -1 for the special ones. */
  readonly words: readonly number[];
  /** Positions of the first pieces of the words that this window answers for. */
  readonly answers: readonly number[];
}

/** What is used of the library's tokenizer; its own types do not resolve under Node's module rules. */
interface Tokenizer {
  encode(text: string, options: { add_special_tokens: boolean }): { readonly ids: readonly number[] };
  token_to_id(token: string): number | undefined;
}
const TokenizerOfLibrary = (tokenizers as { Tokenizer: unknown }).Tokenizer as new (
  definition: object,
  config: object,
) => Tokenizer;

/** Splits words into the pieces of a tokenizer's vocabulary. Remembers the words that it has split. */
export class WordPieces {
  private readonly known = new Map<string, readonly number[]>();
  private readonly tokenizer: Tokenizer;
  readonly cls: number;
  readonly sep: number;
  private readonly unknown: number;

  /** `definition` is the content of a `tokenizer.json`. */
  constructor(definition: object) {
    this.tokenizer = new TokenizerOfLibrary(definition, {});
    [this.cls, this.sep, this.unknown] = ['[CLS]', '[SEP]', '[UNK]'].map((token) => {
      const id = this.tokenizer.token_to_id(token);
      if (id === undefined) throw new Error(`the tokenizer has no ${token}`);
      return id;
    }) as [number, number, number];
  }

  of(word: string): readonly number[] {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const split = this.tokenizer.encode(word, { add_special_tokens: false }).ids.slice(0, LONGEST_WORD);
    const ids = split.length > 0 ? split : [this.unknown];
    if (this.known.size >= MOST_WORDS_KNOWN) this.known.clear();
    this.known.set(word, ids);
    return ids;
  }
}

/** The title and as much of the abstract as fits, then the title and the rest, until all words are placed. */
export function windowsOf(words: readonly Word[], pieces: WordPieces): Window[] {
  const split = words.map((word) => pieces.of(word.text));
  const length = (index: number) => split[index]?.length ?? 0;
  const indexes = [...words.keys()];
  const title = indexes.filter((index) => words[index]?.field === 'title');
  let rest = indexes.filter((index) => words[index]?.field !== 'title');
  while (title.reduce((sum, index) => sum + length(index), 0) > LONGEST_WINDOW / 2)
    rest = [...title.splice(-1), ...rest];

  const windows: Window[] = [];
  do {
    const window = {
      ids: [] as number[],
      kinds: [] as number[],
      words: [] as number[],
      answers: [] as number[],
    };
    const put = (ids: readonly number[], kind: number, word: number) => {
      for (const id of ids) {
        window.ids.push(id);
        window.kinds.push(kind);
        window.words.push(word);
      }
    };
    const putWord = (index: number, kind: number, isAnswered: boolean) => {
      if (isAnswered) window.answers.push(window.ids.length);
      put(split[index] ?? [], kind, index);
    };
    put([pieces.cls], 0, -1);
    for (const index of title) putWord(index, 0, windows.length === 0);
    put([pieces.sep], 0, -1);
    let taken = 0;
    for (const index of rest) {
      if (window.ids.length + length(index) >= LONGEST_WINDOW) break;
      putWord(index, 1, true);
      taken++;
    }
    put([pieces.sep], 1, -1);
    windows.push(window);
    rest = rest.slice(taken);
  } while (rest.length > 0);
  return windows;
}
