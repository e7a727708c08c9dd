/** A question with the role of each of its words: names, dates, idle phrases, relations and what is between them. */
import { connectiveAt } from './connectives.js';
import { findDates, type DateMention } from './dates.js';
import { PREPOSITIONS, type Relation } from './lexicon.js';
import { readList, type ListContext, type ListItem } from './lists.js';
import type { KnownNames } from './names.js';
import { compilePattern, matchWords } from './patterns.js';
import { findRelations, type RelationMark } from './relationMarks.js';
import type { Token, TokenizedQuestion, TokenRange } from './tokens.js';
import { ASKING, CONCEPT_NOUNS, FILLERS, IDLE_PHRASES, NEGATIONS, NOISE, REQUESTS } from './words.js';

const IDLE = IDLE_PHRASES.map((line) => compilePattern(line).before);
const HOW_MANY = compilePattern('how many').before;

const AUXILIARIES: ReadonlySet<string> = new Set(['be', 'have', 'do']);

const AGENT_PREPOSITIONS: ReadonlySet<string> = new Set(['by', 'with']);

export class Reading {
  readonly dates: readonly DateMention[];
  /** "How many papers …" */
  readonly counts: boolean;
  private readonly tokens: readonly Token[];
  private readonly names: ReadonlySet<number>;
  private readonly apart: ReadonlySet<number>;

  constructor(question: TokenizedQuestion, names: KnownNames) {
    this.tokens = question.tokens;
    this.names = new Set(names.wholeNames().flatMap(indexes));
    this.dates = findDates(this.tokens, (index) => (this.names.has(index) ? 'taken' : 'free'));
    const counting = this.find(HOW_MANY).slice(0, 1);
    this.counts = counting.length > 0;
    this.apart = new Set(
      [...this.dates, ...IDLE.flatMap((words) => this.find(words)), ...counting].flatMap(indexes),
    );
  }

  /** How many tokens there are. */
  get length(): number {
    return this.tokens.length;
  }

  relations(): RelationMark[] {
    return findRelations(
      this.tokens,
      (index) => (this.names.has(index) ? 'taken' : this.apart.has(index) ? 'apart' : 'free'),
      (index) => this.isEdge(index),
    );
  }

  /** What stands before the first relation. */
  opening(end: number): ListItem[] {
    return this.openingPart({ start: 0, end });
  }

  /** What stands in the range, as the object of the relation. */
  list(range: TokenRange, relation: Relation): ListItem[] {
    const prepositions = new Set([...Object.keys(PREPOSITIONS), ...Object.keys(relation.then ?? {})]);
    return readList(this.listContext(), range, { prepositions, isOpening: false });
  }

  /** "Which datasets …", "list tasks …": concepts are wanted, not papers. */
  asksForConcepts(): boolean {
    const first = this.tokens.findIndex(
      (_, index) => !this.isIn(index, REQUESTS) && !this.isIn(index, NOISE) && !this.isIn(index, ASKING),
    );
    for (let index = Math.max(first, 0); index < this.length && !this.isIn(index, FILLERS); index++) {
      if (this.isIn(index, CONCEPT_NOUNS)) return true;
    }
    return false;
  }

  /**
   * What stands before the verb in the passive, cut at the auxiliaries: the object last ("in which GANs | is | dropout |
   * used"). Null if the verb is not in the passive: "what does X use".
   */
  passive(
    mark: RelationMark,
  ): { readonly object: readonly ListItem[]; readonly before: readonly ListItem[] } | null {
    const isAuxiliary = (index: number): boolean =>
      this.isFree(index) && AUXILIARIES.has(this.tokens[index]?.lemma ?? '');
    const auxiliaries = this.tokens
      .slice(0, mark.start)
      .flatMap((_, index) => (isAuxiliary(index) ? [index] : []));
    const lemmas = new Set(auxiliaries.map((index) => this.tokens[index]?.lemma));
    if (!lemmas.has('be') || lemmas.has('do') || !(mark.canBePassive || this.hasAgent(mark))) return null;
    const starts = [0, ...auxiliaries];
    const parts = starts
      .map((start, position) => this.openingPart({ start, end: starts[position + 1] ?? mark.start }))
      .filter((items) => items.some(({ kind }) => kind === 'phrase'));
    const object = parts.at(-1);
    return object === undefined ? null : { object, before: parts.slice(0, -1).flat() };
  }

  /** "replaced by …" and "replaced with …", as opposed to "replace …". */
  hasAgent(mark: RelationMark): boolean {
    return mark.canBePassive && AGENT_PREPOSITIONS.has(this.tokens[mark.end]?.lemma ?? '');
  }

  private openingPart(range: TokenRange): ListItem[] {
    return readList(this.listContext(), range, { prepositions: new Set(), isOpening: true });
  }

  private isIn(index: number, list: ReadonlySet<string>): boolean {
    return !this.names.has(index) && list.has(this.tokens[index]?.text.toLowerCase() ?? '');
  }

  private isFree(index: number): boolean {
    return !this.names.has(index) && !this.apart.has(index);
  }

  private isEdge(index: number): boolean {
    if (this.names.has(index)) return false;
    return (
      this.apart.has(index) ||
      this.isIn(index, FILLERS) ||
      this.isIn(index, NEGATIONS) ||
      connectiveAt(this.tokens, index) !== undefined
    );
  }

  private find(words: Parameters<typeof matchWords>[2]): TokenRange[] {
    return this.tokens.flatMap((_, start) => {
      const end = matchWords(this.tokens, start, words, (index) =>
        this.names.has(index) ? 'taken' : 'free',
      );
      return end === undefined ? [] : [{ start, end }];
    });
  }

  private listContext(): ListContext {
    return {
      tokens: this.tokens,
      isName: (index) => this.names.has(index),
      isApart: (index) => this.apart.has(index),
    };
  }
}

function indexes({ start, end }: TokenRange): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}
