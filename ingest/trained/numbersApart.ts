/** The network marks "CIFAR-10/100" as one name: they are two. */
import { NUMBER_IN_ROW } from '../resolve/numberRows.js';
import type { TaggedMention } from './tags.js';
import type { Word } from './words.js';

/**
 * The name with its first number, then each further number; of data and architectures, which are named with years, sizes and
 * versions. What is stated of one is stated of all: each has the words that were marked as its `context`.
 */
export function numbersApart(
  mention: TaggedMention,
  words: readonly Word[],
): (TaggedMention & { readonly context?: Pick<TaggedMention, 'first' | 'last'> })[] {
  if (mention.type !== 'DATASET' && mention.type !== 'ARCHITECTURE') return [mention];
  const textAt = (at: number) => words[at]?.text ?? '';
  const further: number[] = [];
  let { last } = mention;
  while (
    last - 2 >= mention.first &&
    NUMBER_IN_ROW.test(textAt(last)) &&
    textAt(last - 1) === '/' &&
    /\d$/.test(textAt(last - 2))
  ) {
    further.unshift(last);
    last -= 2;
  }
  if (further.length === 0 || !words.slice(mention.first, last + 1).some(({ text }) => /\p{L}/u.test(text)))
    return [mention];
  const ranges = [{ first: mention.first, last }, ...further.map((at) => ({ first: at, last: at }))];
  return ranges.map((range) => ({ ...mention, ...range, context: mention }));
}
