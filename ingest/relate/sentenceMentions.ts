import type { Sentence } from '../language/document.js';
import type { LinkedMention } from './statement.js';

/** The mentions of one sentence, found by their tokens. Mentions do not overlap. */
export class SentenceMentions {
  private readonly byToken = new Map<number, LinkedMention>();

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
