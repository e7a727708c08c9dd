/** The trained network by ONNX Runtime. One paper at a time, one thread a run: the figures are the same on every run. */
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { FactInputs, MentionInput } from './factInputs.js';
import { MENTION_FEATURES, PAIR_FEATURES, PAIR_PREDICATES, PAPER_PREDICATES, TAGS } from './labels.js';
import type { PaperInputs } from './paperInputs.js';

/** Of each word of a paper. */
export interface TaggedWords {
  /** Words × TAGS, row by row. */
  readonly logits: Float32Array;
  /** Words × width, row by row: what the encoder makes of each word's first piece. */
  readonly hidden: Float32Array;
  /** Width: what it makes of the whole. */
  readonly summary: Float32Array;
}

/** Probabilities; class 0 is none of the predicates. */
export interface FactProbabilities {
  /** What the paper states of each concept, and what each mention alone says: rows of 1 + PAPER_PREDICATES. */
  readonly concepts: Rows;
  readonly mentions: Rows;
  /** What is stated of each pair of concepts, and of each pair of mentions alone: rows of 1 + PAIR_PREDICATES. */
  readonly pairs: Rows;
  readonly mentionPairs: Rows;
}
type Rows = readonly Float32Array[];

export class Network {
  private constructor(
    private readonly tagger: InferenceSession,
    private readonly facts: InferenceSession,
  ) {}

  /** `tagger` and `facts` are the contents of the two ONNX files. */
  static async load(tagger: Uint8Array, facts: Uint8Array): Promise<Network> {
    const options = { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 as const };
    return new Network(
      await InferenceSession.create(tagger, options),
      await InferenceSession.create(facts, options),
    );
  }

  async tag({ words, windows, shapes, patternTags }: PaperInputs): Promise<TaggedWords> {
    const logits = new Float32Array(words.length * TAGS.length);
    let hidden = new Float32Array();
    let summary = new Float32Array();
    for (const window of windows) {
      const row = (values: readonly number[]) => whole(values, [1, values.length]);
      const ofWords = (values: readonly number[]) =>
        row(window.words.map((word) => (word < 0 ? 0 : (values[word] ?? 0))));
      const output = await this.tagger.run({
        ids: row(window.ids),
        kinds: row(window.kinds),
        shapes: ofWords(shapes),
        pattern_tags: ofWords(patternTags),
      });
      const states = floats(output['hidden']);
      const tags = floats(output['tags']);
      const width = states.length / window.ids.length;
      if (hidden.length === 0) {
        hidden = new Float32Array(words.length * width);
        summary = states.slice(0, width);
      }
      for (const position of window.answers) {
        const word = window.words[position] ?? 0;
        hidden.set(states.subarray(position * width, (position + 1) * width), word * width);
        logits.set(tags.subarray(position * TAGS.length, (position + 1) * TAGS.length), word * TAGS.length);
      }
    }
    return { logits, hidden, summary };
  }

  /** `mentions` are those of which `inputs` were made. */
  async relate(
    { hidden, summary }: TaggedWords,
    mentions: readonly MentionInput[],
    inputs: FactInputs,
  ): Promise<FactProbabilities> {
    if (mentions.length === 0) return { concepts: [], mentions: [], pairs: [], mentionPairs: [] };
    // The graph wants a pair; where a paper has none, what is said of this one is left out.
    const isPaired = inputs.mentionPairs.length > 0;
    const pairs = isPaired ? inputs.mentionPairs : [[0, 0] as const];
    const output = await this.facts.run({
      hidden: new Tensor('float32', hidden, [hidden.length / summary.length, summary.length]),
      summary: new Tensor('float32', summary, [1, summary.length]),
      spans: whole(
        mentions.flatMap(({ first, last }) => [first, last]),
        [mentions.length, 2],
      ),
      mention_features: matrix(inputs.mentionFeatures, MENTION_FEATURES),
      concept_of_mention: whole(inputs.conceptOfMention, [mentions.length]),
      mention_pairs: whole(pairs.flat(), [pairs.length, 2]),
      pair_of_mention_pair: whole(isPaired ? inputs.pairOfMentionPair : [0], [pairs.length]),
      pair_features: matrix(
        isPaired ? inputs.pairFeatures : [new Array<number>(PAIR_FEATURES).fill(0)],
        PAIR_FEATURES,
      ),
    });
    const rows = (name: string, predicates: readonly unknown[]) =>
      rowsOf(floats(output[name]), 1 + predicates.length);
    return {
      concepts: rows('concepts', PAPER_PREDICATES),
      mentions: rows('mentions', PAPER_PREDICATES),
      pairs: isPaired ? rows('pairs', PAIR_PREDICATES) : [],
      mentionPairs: isPaired ? rows('mention_pairs_alone', PAIR_PREDICATES) : [],
    };
  }
}

function whole(values: readonly number[], shape: readonly number[]): Tensor {
  return new Tensor('int64', BigInt64Array.from(values, BigInt), shape);
}

function matrix(rows: readonly (readonly number[])[], width: number): Tensor {
  return new Tensor('float32', Float32Array.from(rows.flat()), [rows.length, width]);
}

function floats(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new TypeError('The network gave no numbers');
  return tensor.data;
}

function rowsOf(values: Float32Array, width: number): Float32Array[] {
  return Array.from({ length: values.length / width }, (_, row) =>
    values.subarray(row * width, (row + 1) * width),
  );
}
