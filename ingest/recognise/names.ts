import type { ConceptType } from '../../schema/predicates.js';
import { singular } from '../../schema/names.js';
import type { AbbreviationDefinition } from '../language/abbreviations.js';
import type { Document, Sentence } from '../language/document.js';
import type { Token } from '../language/tokens.js';
import { readWordLists } from '../language/wordLists.js';
import type { Candidate } from './candidate.js';
import { nounPhrases, typeOfHead } from './nounPhrases.js';

const NOT_NAMES: ReadonlySet<string> = new Set(readWordLists(new URL('./notNames.txt', import.meta.url)).get(''));

const NAME_CONFIDENCE = 0.75;
const COINED_CONFIDENCE = 0.8;

/** What the ending of a name says about its type: "HydraNet" is a network, "OpenBookQA" a dataset. */
const TYPE_OF_ENDING: readonly (readonly [RegExp, ConceptType])[] = [
  [/(?:MNIST|CIFAR|ImageNet|VQA|QA|NLI|Bench|Eval|WOZ|Corpus|Dataset|Wiki|DB|COCO|VOC|KITTI|\D[-‐]?\d+[kKM])[-‐]?\w{0,3}$/, 'DATASET'],
  [/(?:SGD|Adam|PO|KD|Prop|Opt|Search|NAS|Boost|Mix|Aug|Loss|Prune|Tune|Grad|CAM|Dropout|Drop|RL|Learn|MCMC|EM|PCA|Quant)$/, 'TECHNIQUE'],
  [/(?:Score|BLEU|ROUGE|F1|IoU|PSNR|SSIM|FID|AUC|AUROC|mAP)(?:[-‐@]\w+)?$/i, 'METRIC'],
  [
    /(?:[nN]ets?|NET|[fF]ormers?|BERTa?|GPT|GANs?|CNNs?|RNNs?|LSTMs?|GRUs?|MLPs?|VAEs?|ViTs?|GNNs?|GCNs?|LMs?|LLMs?|NNs?|Mamba|YOLO|CLIP|Flow|Mixer|KANs?|SSMs?|DiT|AEs?|[lL]lama|LLaMA|Gen|NeRF|Conv|RCNN|SAM|T5|Diffusion)(?:[-‐]?v?[\d.]+\w?|[-‐](?:[A-Z]|\d+)\w*|\+\+)?$/,
    'ARCHITECTURE',
  ],
];

const TYPE_OF_FOLLOWER: Readonly<Record<string, ConceptType>> = {
  dataset: 'DATASET',
  benchmark: 'DATASET',
  corpus: 'DATASET',
  corpora: 'DATASET',
  testbed: 'DATASET',
  leaderboard: 'DATASET',
  collection: 'DATASET',
  database: 'DATASET',
  challenge: 'DATASET',
  suite: 'DATASET',
  model: 'ARCHITECTURE',
  network: 'ARCHITECTURE',
  architecture: 'ARCHITECTURE',
  layer: 'ARCHITECTURE',
  block: 'ARCHITECTURE',
  module: 'ARCHITECTURE',
  encoder: 'ARCHITECTURE',
  decoder: 'ARCHITECTURE',
  backbone: 'ARCHITECTURE',
  algorithm: 'TECHNIQUE',
  method: 'TECHNIQUE',
  loss: 'TECHNIQUE',
  optimizer: 'TECHNIQUE',
  technique: 'TECHNIQUE',
  strategy: 'TECHNIQUE',
  objective: 'TECHNIQUE',
  task: 'TASK',
  problem: 'TASK',
  score: 'METRIC',
  metric: 'METRIC',
};

const COINS = /^(?:called|named|dubbed|termed|coined|christened|abbreviated|denoted)$/;
const PROPOSES = /^(?:propos|introduc|present|develop|devis|design|describ|construct)(?:e|es|ed|ing|)$/;
const OWN = /^(?:we|paper|work|article|study|letter)$/;
const BETWEEN = /^(?:a|an|the|our|as|two|three|novel|new|simple|efficient|effective|first|further|also|,|"|“|‘|'|`|``|general|generic|lightweight|unified|end-to-end|powerful|fast|robust|scalable|flexible|in|this|paper|work|here|called|named|dubbed|termed)$/;

/** Whether a token is spelt as names are: "ResNet", "BERT", "GPT-2", "U-Net", "mT5"; not "GPU" or a plain word. */
export function isNameShaped(token: Token): boolean {
  const { text } = token;
  if (NOT_NAMES.has(text) || NOT_NAMES.has(text.replace(/s$/, '')) || !/\p{L}/u.test(text)) return false;
  if (/^[\p{L}]$/u.test(text) || /^(?:\d+[-‐]?\p{L}{1,2}|[IVX]+|[\p{Lu}]\.?)$/u.test(text)) return false;
  return (
    /\p{Lu}.*\p{Lu}/u.test(text.replace(/^\p{Lu}\p{Ll}+[-‐]\p{Lu}\p{Ll}+$/u, '')) || /\p{Lu}.*\d|\p{Ll}\p{Lu}/u.test(text) || /^\p{Ll}{0,2}\d*\p{Lu}{2,}/u.test(text)
  );
}

/** Names by their spelling alone, those that the paper coins, and the abbreviations that it defines. */
export function findNames(document: Document, abbreviations: Readonly<Record<Sentence['field'], readonly AbbreviationDefinition[]>>): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of document.sentences) {
    for (const { first, last } of [...spelledNames(sentence), ...coinedNames(sentence), ...abbreviated(sentence, abbreviations[sentence.field])]) {
      found.push({ sentence, first, last, type: 'ARCHITECTURE', confidence: NAME_CONFIDENCE });
    }
  }
  const types = new NameTypes(found, abbreviations, document);
  return [...found, ...repetitions(document, found)].map((name) => ({ ...name, type: types.of(name) }));
}

interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** The end of a noun phrase that is spelt as a name, with the capitalised words before it: "Tiny ImageNet". */
function spelledNames(sentence: Sentence): TokenRange[] {
  const { tokens } = sentence;
  const names: TokenRange[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || !isNameShaped(token)) continue;
    let first = i;
    if (sentence.field === 'abstract') {
      while (first - 1 > 0 && isCapitalisedWord(tokens[first - 1])) first--;
    }
    let last = i;
    while (tokens[last + 1] && (isNameShaped(tokens[last + 1] as Token) || /^(?:\d+(?:\.\d+)*|v\d|V\d|[A-Z])$/.test(tokens[last + 1]?.text ?? '')) && tokens[last]?.end !== tokens[last + 1]?.start) {
      if ((tokens[last + 1]?.start ?? 0) - (tokens[last]?.end ?? 0) !== 1 || /^\d+\.?\d*$/.test(tokens[last + 1]?.text ?? '') && !/^(?:\d|20\d\d|\d+)$/.test(tokens[last + 1]?.text ?? '')) break;
      last++;
    }
    names.push({ first, last });
    i = last;
  }
  return names;
}

function isCapitalisedWord(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}\p{Ll}+$/u.test(token.text) && /^(?:NN|JJ)/.test(token.tag) && !NOT_NAMES.has(token.text) && !NOT_NAMES.has(token.lower);
}

/** What stands after "we propose", "called" and the like, and before the colon of a headline. */
function coinedNames(sentence: Sentence): TokenRange[] {
  const { tokens } = sentence;
  const names: TokenRange[] = [];
  const phrases = nounPhrases(sentence);
  if (sentence.field === 'title') {
    const colon = tokens.findIndex((token) => token.text === ':');
    const phrase = phrases[0];
    if (colon > 0 && colon <= 4 && !tokens.slice(0, colon).some((token) => /^(?:IN|DT|TO|CC|W|PRP|MD|VBZ)/.test(token.tag))) {
      if (colon === 1 || phrase?.last === colon - 1) names.push({ first: 0, last: colon - 1 });
    }
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    const coins = COINS.test(token.lower) || (PROPOSES.test(token.lower) && tokens.slice(Math.max(0, i - 4), i).some((before) => OWN.test(before.lower)));
    if (!coins) continue;
    let next = i + 1;
    while (next < i + 7 && BETWEEN.test(tokens[next]?.lower ?? '')) next++;
    const phrase = phrases.find(({ first, last }) => first <= next && next <= last);
    const isCapitalised = /^\p{Lu}/u.test(tokens[next]?.text ?? '');
    if (phrase && (COINS.test(token.lower) || isCapitalised)) names.push({ first: next, last: phrase.last });
  }
  return names;
}

function abbreviated(sentence: Sentence, definitions: readonly AbbreviationDefinition[]): TokenRange[] {
  return definitions.flatMap(({ short, long }) => [short, long]).flatMap((range) => {
    const first = sentence.tokens.findIndex((token) => token.start >= range.start && token.end <= range.end);
    const last = sentence.tokens.findLastIndex((token) => token.start >= range.start && token.end <= range.end);
    return first >= 0 && last >= first && last - first < 9 ? [{ first, last }] : [];
  });
}

/** Other places where the paper writes a name that it has coined or defined: in the same letters. */
function repetitions(document: Document, names: readonly Candidate[]): Candidate[] {
  const spelled = new Map<string, Candidate>();
  for (const name of names) spelled.set(writtenAs(name.sentence.tokens.slice(name.first, name.last + 1)), name);
  const longest = Math.max(0, ...names.map((name) => name.last - name.first + 1));
  return document.sentences.flatMap((sentence) => {
    const again: Candidate[] = [];
    for (let first = 0; first < sentence.tokens.length; first++) {
      for (let last = first; last < Math.min(sentence.tokens.length, first + longest); last++) {
        const written = writtenAs(sentence.tokens.slice(first, last + 1));
        const name = spelled.get(written);
        if (name && /\p{Lu}|\s/u.test(written)) again.push({ ...name, sentence, first, last, confidence: COINED_CONFIDENCE });
      }
    }
    return again;
  });
}

function writtenAs(tokens: readonly Token[]): string {
  const words = tokens.map((token) => token.text);
  const last = words.pop() ?? '';
  return [...words, /[A-Z0-9]s$/.test(last) ? last.slice(0, -1) : last].join(' ');
}

/** The type of each name, by everything that the paper says of it. */
class NameTypes {
  private readonly votes = new Map<string, Map<ConceptType, number>>();

  constructor(names: readonly Candidate[], abbreviations: Readonly<Record<Sentence['field'], readonly AbbreviationDefinition[]>>, document: Document) {
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
      for (const { first, last } of abbreviated(sentence, abbreviations[sentence.field])) {
        const definition = abbreviations[sentence.field].find(({ short }) => sentence.tokens[first]?.start === short.start);
        if (!definition || first !== last) continue;
        const head = sentence.tokens.find((token) => token.end === definition.long.end);
        const short = this.written({ sentence, first, last });
        const long = sentence.tokens.filter((token) => token.start >= definition.long.start && token.end <= definition.long.end);
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
    const type = TYPE_OF_FOLLOWER[singular(token.lower)];
    if (type && (i === last + 1 || type === 'DATASET')) return type;
    const inList = /^(?:,|and|\/|&|or|-|\)|\()$/.test(token.lower) || isNameShaped(token) || /^\p{Lu}|^\d+$/u.test(token.text);
    if (!inList) return undefined;
  }
  return undefined;
}

/** "X, a novel dataset …", "a new benchmark called X", "X is a framework …": the head of the phrase that explains it. */
function typeByApposition({ sentence, first, last }: Candidate): ConceptType | undefined {
  const { tokens } = sentence;
  const phrases = nounPhrasesWithDescriptions(sentence);
  const after = tokens[last + 1]?.lower;
  if (after === ',' || after === 'is' || after === ':' || (after === ')' && tokens[last + 2]?.lower === ',')) {
    const from = last + (after === ')' ? 3 : 2);
    if (/^(?:a|an|the)$/.test(tokens[from]?.lower ?? '') || after === ':') return typeOfDescription(tokens, from);
  }
  const before = tokens[first - 1]?.lower ?? '';
  if (COINS.test(before) || before === ',') {
    const phrase = phrases.find((end) => end < first && first - end <= 3);
    if (phrase !== undefined && COINS.test(before)) return TYPE_OF_FOLLOWER[singular(tokens[phrase]?.lower ?? '')] ?? typeOfHead(tokens[phrase]);
  }
  return undefined;
}

function nounPhrasesWithDescriptions(sentence: Sentence): number[] {
  return sentence.tokens.flatMap((token, i) => (/^NN/.test(token.tag) && !/^NN/.test(sentence.tokens[i + 1]?.tag ?? '') ? [i] : []));
}

function typeOfDescription(tokens: readonly Token[], from: number): ConceptType | undefined {
  for (let i = from; i < Math.min(tokens.length, from + 9); i++) {
    const token = tokens[i];
    if (!token || token.tag === 'PUNCT' || /^(?:IN|W|TO|VBZ|MD|CC)/.test(token.tag)) {
      const head = tokens[i - 1];
      return TYPE_OF_FOLLOWER[singular(head?.lower ?? '')] ?? typeOfHead(head);
    }
  }
  return undefined;
}

const EVALUATION = /^(?:evaluat|experiment|result|benchmark|dataset|test|accura|perform|outperform|achiev|state-of-the-art|score)/;

/** "… experiments on X and Y": where names of datasets stand. */
function standsAsDataset({ sentence, first }: Candidate): boolean {
  const { tokens } = sentence;
  for (let i = first - 1; i >= Math.max(0, first - 12); i--) {
    const token = tokens[i];
    if (!token) return false;
    if (token.lower === 'on') return tokens.slice(0, i).some((word) => EVALUATION.test(word.lower));
    const inList = /^(?:,|and|the|both|\/|&)$/.test(token.lower) || /^\p{Lu}|^\d/u.test(token.text) || /^(?:dataset|benchmark)s?$/.test(token.lower);
    if (!inList) return false;
  }
  return false;
}
