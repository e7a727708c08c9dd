/** Papers that nobody wrote, as many as a bench wants: few of their concepts are in very many papers, most in few. */
import { createHash } from 'node:crypto';
import type { Fact, PaperConcept, PaperKnowledge, VocabularyConcept } from '../schema/knowledge.js';
import { CONCEPT_TYPES, type Predicate } from '../schema/predicates.js';
import type { GraphStore } from '../src/graph/store.js';
import { pick, type Random, seededRandom, zipfRanks } from './random.js';

export interface GraphSize {
  readonly papers: number;
  readonly concepts: number;
  /** From what chance begins: the same seed gives the same graph, another one a graph of the same shape. */
  readonly seed: number;
}

export const DEFAULT_SEED = 7;
/** Puts the papers of two seeds far apart in the numbers that chance begins with. */
const PAPERS_OF_SEED = 0x85eb_ca6b;
/** Each paper says something of itself about each of its concepts, and something of each pair in `PAIRS`. */
const CONCEPTS_OF_PAPER = 11;
const PAIRS: readonly (readonly [subject: number, object: number])[] = [
  [0, 1],
  [2, 3],
  [4, 5],
  [6, 0],
];
const PAPERS_AT_ONCE = 250;
const FIRST_YEAR = 2000;
const YEARS = 25;

/** What a paper says of itself, as often as it stands here, and what it says of two concepts. */
const OWN_PREDICATES: readonly Predicate[] = [
  'USES',
  'USES',
  'USES',
  'USES',
  'EVALUATES_ON',
  'EVALUATES_ON',
  'PROPOSES',
  'ADDRESSES',
  'COMPARES_WITH',
  'OUTPERFORMS',
  'REPLACES',
];
const PREDICATES_OF_CONCEPTS: readonly Predicate[] = ['USES', 'OUTPERFORMS', 'IS_A', 'PART_OF'];

const SYLLABLES =
  'con vo lu tion at ten res net trans for mer graph neu ral deep self sparse den se gate mix er'.split(' ');
const HEADS = 'network layer attention learning model set search transfer score loss'.split(' ');

/** The concept of this rank: 0 is the one in most papers. */
export function conceptId(rank: number): string {
  return `c${rank}`;
}

/** A graph of this size and seed, the same in every run. */
export class SyntheticGraph {
  readonly size: GraphSize;
  readonly #names: readonly string[];
  readonly #someRank: (random: Random) => number;

  constructor(size: GraphSize) {
    this.size = size;
    const random = seededRandom(size.seed);
    this.#names = Array.from({ length: size.concepts }, (_, rank) => nameOf(rank, random));
    this.#someRank = zipfRanks(size.concepts);
  }

  /** Of the concept of this rank. */
  nameOfConcept(rank: number): string {
    return this.#names[rank] ?? '';
  }

  get vocabulary(): VocabularyConcept[] {
    return this.#names.map((name, rank) => ({
      id: conceptId(rank),
      name,
      type: typeOf(rank),
      aliases: [`${name.slice(0, 3)} ${rank} alias`],
      broader: [],
      close: [],
    }));
  }

  /** A paper that is in the graph, or with a greater number one that is yet to come. The same number gives the same paper. */
  paper(number: number): PaperKnowledge {
    const random = seededRandom(number + Math.imul(this.size.seed - DEFAULT_SEED, PAPERS_OF_SEED));
    const concepts = this.#someConcepts(random);
    const title = `Paper ${number} on ${concepts[0]?.name ?? ''}`;
    const sentences = concepts.map(({ name }, i) => sentenceAbout(name, i));
    const starts = sentences.map((_, i) => sentences.slice(0, i).join(' ').length + (i === 0 ? 0 : 1));
    const evidenceAt = (i: number) => {
      const [start = 0, text = ''] = [starts[i], sentences[i]];
      return { field: 'abstract', start, end: start + text.length, text } as const;
    };
    const mentions = concepts.map(({ id, name, type }, i) => {
      const start = (starts[i] ?? 0) + (sentences[i] ?? '').indexOf(name);
      const confidence = someConfidence(random);
      return {
        field: 'abstract',
        start,
        end: start + name.length,
        text: name,
        type,
        concept: id,
        confidence,
      } as const;
    });
    const facts: Fact[] = [
      ...concepts.map(({ id }, i) => ({
        predicate: pick(OWN_PREDICATES, random),
        object: id,
        evidence: evidenceAt(i),
        confidence: someConfidence(random),
      })),
      ...PAIRS.map(([subject, object]) => ({
        predicate: pick(PREDICATES_OF_CONCEPTS, random),
        subject: concepts[subject]?.id ?? '',
        object: concepts[object]?.id ?? '',
        evidence: evidenceAt(subject),
        confidence: someConfidence(random),
      })),
    ];
    return {
      paper: {
        id: `p${number}`,
        title,
        abstract: sentences.join(' '),
        authors: [`Author ${number % 5_000}`, `Author ${number % 997}`],
        published: publishedAt(number, this.size.papers),
        source: 'bench',
      },
      contentHash: createHash('sha256').update(title).digest('hex'),
      extractor: 'bench',
      concepts,
      mentions,
      facts,
    };
  }

  async fill(store: GraphStore): Promise<void> {
    for (let start = 0; start < this.size.papers; start += PAPERS_AT_ONCE) {
      const count = Math.min(PAPERS_AT_ONCE, this.size.papers - start);
      await store.writePapers(Array.from({ length: count }, (_, i) => this.paper(start + i)));
    }
  }

  #someConcepts(random: Random): PaperConcept[] {
    const ranks = new Set<number>();
    while (ranks.size < CONCEPTS_OF_PAPER) ranks.add(this.#someRank(random));
    return [...ranks].map((rank) => ({
      id: conceptId(rank),
      name: this.#names[rank] ?? '',
      type: typeOf(rank),
      aliases: [],
    }));
  }
}

/** From 0.5 to 1, three decimals. */
function someConfidence(random: Random): number {
  return Math.round(500 + random() * 500) / 1_000;
}

/** Whether the store holds this graph already. Throws if it holds another one. */
export async function isFilledWith(store: GraphStore, graph: SyntheticGraph): Promise<boolean> {
  const { paper: first } = graph.paper(0);
  const kept = (await store.papersByIds([first.id])).get(first.id);
  if (kept !== undefined && kept.title !== first.title)
    throw new Error(
      `${store.address} holds a graph of another seed or size: keep each in a folder of its own`,
    );
  return (await store.countPapers({})) >= graph.size.papers;
}

/** Writes all papers into the store, unless a former run has. */
export async function fillOnce(store: GraphStore, graph: SyntheticGraph): Promise<void> {
  if (await isFilledWith(store, graph)) return;
  console.error(`Filling ${store.address} …`);
  await graph.fill(store);
}

function nameOf(rank: number, random: Random): string {
  const made = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES, random)).join('');
  return `${made.charAt(0).toUpperCase()}${made.slice(1)}-${rank} ${pick(HEADS, random)}`;
}

function typeOf(rank: number) {
  return CONCEPT_TYPES[rank % CONCEPT_TYPES.length] ?? 'TASK';
}

function sentenceAbout(name: string, i: number): string {
  return `In part ${i + 1} of this work we look at ${name} and report what comes of it when everything else stays the same.`;
}

/** The greater the number, the later. */
function publishedAt(number: number, papers: number): string {
  const day = Math.floor((number / papers) * YEARS * 336);
  const [year, month, dayOfMonth] = [Math.floor(day / 336), Math.floor((day % 336) / 28), day % 28];
  const two = (value: number) => String(value + 1).padStart(2, '0');
  return `${FIRST_YEAR + year}-${two(month)}-${two(dayOfMonth)}`;
}
