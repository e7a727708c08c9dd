import type { ConceptType } from '../../schema/predicates.js';
import { singular } from '../../schema/names.js';
import type { AbbreviationDefinition } from '../language/abbreviations.js';
import type { Document, Sentence } from '../language/document.js';
import type { Token } from '../language/tokens.js';
import type { Candidate } from './candidate.js';
import { abbreviationTokens, COINS, isNameShaped, writtenAs } from './nameSpelling.js';
import { typeOfHead } from './nounPhrases.js';

/** What the ending of a name says about its type: "HydraNet" is a network, "OpenBookQA" a dataset. */
const TYPE_OF_ENDING: readonly (readonly [RegExp, ConceptType])[] = [
  [
    /(?:MNIST|CIFAR|ImageNet|(?<=\w\w)(?:QA|NLI)|Bench|Eval|WOZ|Corpus|Dataset|Wiki|DB|COCO|VOC|KITTI|\D[-‐]?\d+[kKM])[-‐]?\w{0,3}$/,
    'DATASET',
  ],
  [
    /(?:SGD|Adam|PO|KD|Prop|Opt|Search|NAS|Boost|Mix|Aug|Loss|Prune|Tune|Grad|CAM|Dropout|Drop|RL|Learn|MCMC|EM|PCA|Quant)$/,
    'TECHNIQUE',
  ],
  [/(?:Score|BLEU|ROUGE|F1|IoU|PSNR|SSIM|FID|AUC|AUROC|mAP)(?:[-‐@]\w+)?$/i, 'METRIC'],
  [
    /(?:[nN]ets?|NET|[fF]ormers?|BERTa?|GPT|GANs?|CNNs?|RNNs?|LSTMs?|GRUs?|MLPs?|VAEs?|ViTs?|GNNs?|GCNs?|LMs?|LLMs?|NNs?|Mamba|YOLO|CLIP|Flow|Mixer|KANs?|SSMs?|DiT|AEs?|[lL]lama|LLaMA|Gen|NeRF|Conv|RCNN|SAM|T5|Diffusion)(?:[-‐]?v?[\d.]+\w?|[-‐][A-Z\d]\w*|\+\+)?$/,
    'ARCHITECTURE',
  ],
];

const TYPE_OF_FOLLOWER: ReadonlyMap<string, ConceptType> = new Map<string, ConceptType>([
  ['dataset', 'DATASET'],
  ['benchmark', 'DATASET'],
  ['corpus', 'DATASET'],
  ['corpora', 'DATASET'],
  ['testbed', 'DATASET'],
  ['leaderboard', 'DATASET'],
  ['collection', 'DATASET'],
  ['database', 'DATASET'],
  ['challenge', 'DATASET'],
  ['suite', 'DATASET'],
  ['model', 'ARCHITECTURE'],
  ['network', 'ARCHITECTURE'],
  ['architecture', 'ARCHITECTURE'],
  ['layer', 'ARCHITECTURE'],
  ['block', 'ARCHITECTURE'],
  ['module', 'ARCHITECTURE'],
  ['encoder', 'ARCHITECTURE'],
  ['decoder', 'ARCHITECTURE'],
  ['backbone', 'ARCHITECTURE'],
  ['algorithm', 'TECHNIQUE'],
  ['method', 'TECHNIQUE'],
  ['loss', 'TECHNIQUE'],
  ['optimizer', 'TECHNIQUE'],
  ['technique', 'TECHNIQUE'],
  ['strategy', 'TECHNIQUE'],
  ['framework', 'TECHNIQUE'],
  ['approach', 'TECHNIQUE'],
  ['scheme', 'TECHNIQUE'],
  ['procedure', 'TECHNIQUE'],
  ['library', 'TECHNIQUE'],
  ['toolkit', 'TECHNIQUE'],
  ['tool', 'TECHNIQUE'],
  ['package', 'TECHNIQUE'],
  ['pipeline', 'TECHNIQUE'],
  ['objective', 'TECHNIQUE'],
  ['task', 'TASK'],
  ['problem', 'TASK'],
  ['score', 'METRIC'],
  ['metric', 'METRIC'],
]);

/** The type of each name, by everything that the paper says of it. */
export class NameTypes {
  private readonly votes = new Map<string, Map<ConceptType, number>>();

  constructor(
    names: readonly Candidate[],
    abbreviations: Readonly<Record<Sentence['field'], readonly AbbreviationDefinition[]>>,
    document: Document,
  ) {
    for (const name of names) {
      const written = this.written(name);
      const last = name.sentence.tokens[name.last];
      const ending = last && TYPE_OF_ENDING.find(([pattern]) => pattern.test(last.text))?.[1];
      if (ending) this.vote(written, ending, 2);
      if (last && !isNameShaped(last)) this.vote(written, typeOfHead(last), 3);
      this.vote(written, typeOfFollower(name), 3);
      this.vote(written, typeByApposition(name), 2);
      if (standsAsDataset(name)) this.vote(written, 'DATASET', 1.5);
    }
    for (const sentence of document.sentences) {
      for (const { first, last } of abbreviationTokens(sentence, abbreviations[sentence.field])) {
        const definition = abbreviations[sentence.field].find(
          ({ short }) => sentence.tokens[first]?.start === short.start,
        );
        if (!definition || first !== last) continue;
        const head = sentence.tokens.find((token) => token.end === definition.long.end);
        const short = this.written({ sentence, first, last });
        const long = sentence.tokens.filter(
          (token) => token.start >= definition.long.start && token.end <= definition.long.end,
        );
        this.vote(short, typeOfHead(head), 4);
        for (const [type, weight] of this.votes.get(short) ?? []) this.vote(writtenAs(long), type, weight);
      }
    }
  }

  of(name: Candidate): ConceptType {
    const votes = [...(this.votes.get(this.written(name)) ?? [])].sort((a, b) => b[1] - a[1]);
    return votes[0]?.[0] ?? 'ARCHITECTURE';
  }

  private vote(written: string, type: ConceptType | undefined, weight: number): void {
    if (!type) return;
    const votes = this.votes.get(written) ?? new Map<ConceptType, number>();
    votes.set(type, (votes.get(type) ?? 0) + weight);
    this.votes.set(written, votes);
  }

  private written({ sentence, first, last }: Pick<Candidate, 'sentence' | 'first' | 'last'>): string {
    return writtenAs(sentence.tokens.slice(first, last + 1));
  }
}

/** "MVHA, Human3.6M and ShapeNet datasets": the word after the name, or after the list that it stands in. */
function typeOfFollower({ sentence, last }: Candidate): ConceptType | undefined {
  for (let i = last + 1; i < Math.min(sentence.tokens.length, last + 12); i++) {
    const token = sentence.tokens[i];
    if (!token) return undefined;
    const type = TYPE_OF_FOLLOWER.get(singular(token.lower));
    if (type && (i === last + 1 || type === 'DATASET')) return type;
    const inList =
      /^(?:,|and|\/|&|or|-|\)|\()$/.test(token.lower) ||
      isNameShaped(token) ||
      /^\p{Lu}|^\d+$/u.test(token.text);
    if (!inList) return undefined;
  }
  return undefined;
}

/** "X, a novel dataset …", "a new benchmark called X": the head of the phrase that explains the name. */
function typeByApposition({ sentence, first, last }: Candidate): ConceptType | undefined {
  const { tokens } = sentence;
  const explanation = explanationAfter(tokens, last);
  if (explanation !== undefined) return typeOfDescription(tokens, explanation);
  if (!COINS.test(tokens[first - 1]?.lower ?? '')) return undefined;
  for (let i = first - 2; i >= Math.max(0, first - 4); i--) {
    if ((tokens[i]?.tag ?? '').startsWith('NN')) return typeOfNoun(tokens[i]);
  }
  return undefined;
}

/** Where the explanation begins in "X, a …", "X is a …", "X: …" and "… X), a …". */
function explanationAfter(tokens: readonly Token[], last: number): number | undefined {
  const mark = tokens[last + 1]?.lower === ')' ? last + 2 : last + 1;
  const sign = tokens[mark]?.lower ?? '';
  if (sign === ':') return mark + 1;
  return /^(?:,|is)$/.test(sign) && /^(?:a|an|the)$/.test(tokens[mark + 1]?.lower ?? '')
    ? mark + 1
    : undefined;
}

function typeOfDescription(tokens: readonly Token[], from: number): ConceptType | undefined {
  for (let i = from; i < Math.min(tokens.length, from + 9); i++) {
    const token = tokens[i];
    if (!token || token.tag === 'PUNCT' || /^(?:IN|W|TO|VBZ|MD|CC)/.test(token.tag)) {
      return typeOfNoun(tokens[i - 1]);
    }
  }
  return undefined;
}

function typeOfNoun(token: Token | undefined): ConceptType | undefined {
  return TYPE_OF_FOLLOWER.get(singular(token?.lower ?? '')) ?? typeOfHead(token);
}

const EVALUATION =
  /^(?:evaluat|experiment|result|benchmark|dataset|test|accura|perform|outperform|achiev|state-of-the-art|score)/;

/** "… experiments on X and Y", "… datasets, including X and Y": where names of datasets stand. */
function standsAsDataset({ sentence, first }: Candidate): boolean {
  const { tokens } = sentence;
  for (let i = first - 1; i >= Math.max(0, first - 14); i--) {
    const token = tokens[i];
    if (!token) return false;
    if (token.lower === 'on') return tokens.slice(0, i).some((word) => EVALUATION.test(word.lower));
    if (/^(?:datasets?|benchmarks?|corpora|databases|environments|suites?)$/.test(token.lower)) return true;
    const inList =
      /^(?:,|and|the|both|\/|&|including|such|as|:|\(|\)|namely|e\.g|i\.e|\.|like|-)$/.test(token.lower) ||
      /^\p{Lu}|^\d/u.test(token.text);
    if (!inList) return false;
  }
  return false;
}
