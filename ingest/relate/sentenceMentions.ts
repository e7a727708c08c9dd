import type { Sentence } from '../language/document.js';
import type { LinkedMention } from './statement.js';

/** Tokens before a mention in which a wording is looked for. */
export const WINDOW = 40;

/** Words as a wording meets them, with the token that stands at an offset. */
export interface Words {
  readonly text: string;
  tokenAt(offset: number): number;
}

/** The mentions of one sentence, found by their tokens. Mentions do not overlap. */
export class SentenceMentions {
  private readonly byToken = new Map<number, LinkedMention>();
  private readonly before = new Map<number, Words>();

  constructor(
    readonly sentence: Sentence,
    mentions: readonly LinkedMention[],
  ) {
    for (const mention of mentions) {
      for (let token = mention.first; token <= mention.last; token++) this.byToken.set(token, mention);
    }
  }

  /** The mention to which a token belongs. */
  at(token: number): LinkedMention | undefined {
    return this.byToken.get(token);
  }

  /** The first mention that begins behind a token, within `reach` tokens. */
  behind(token: number, reach: number): LinkedMention | undefined {
    for (let i = token + 1; i <= token + reach; i++) {
      const mention = this.byToken.get(i);
      if (mention?.first === i) return mention;
    }
    return undefined;
  }

  /** The words before a token, with other mentions as «§». Several mentions, as of a list, ask for the same. */
  wordsBefore(end: number): Words {
    const known = this.before.get(end) ?? this.findWordsBefore(end);
    this.before.set(end, known);
    return known;
  }

  private findWordsBefore(end: number): Words {
    const words: { word: string; token: number }[] = [];
    for (let i = Math.max(0, end - WINDOW); i < end; i++) {
      const other = this.at(i);
      if (other?.first === i && other.last < end) {
        words.push({ word: '§', token: i });
        i = other.last;
      } else {
        words.push({ word: this.sentence.tokens[i]?.lower ?? '', token: i });
      }
    }
    const text = words.map(({ word }) => word + ' ').join('');
    return {
      text,
      tokenAt(offset) {
        const index = text.slice(0, offset).split(' ').length - 1;
        return words[index]?.token ?? 0;
      },
    };
  }
}

/** Sentences with mentions, in the order of the mentions. */
export function bySentence(mentions: readonly LinkedMention[]): ReadonlyMap<Sentence, SentenceMentions> {
  const groups = new Map<Sentence, LinkedMention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.sentence) ?? [];
    group.push(mention);
    groups.set(mention.sentence, group);
  }
  return new Map([...groups].map(([sentence, group]) => [sentence, new SentenceMentions(sentence, group)]));
}
