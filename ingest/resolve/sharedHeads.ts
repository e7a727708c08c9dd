/** In "speech and handwriting recognition" only the last has the head that all have: it is speech recognition. */
import { withSingularHead } from '../../schema/names.js';
import type { Document } from '../language/document.js';
import { candidateRange, type Candidate } from '../recognise/candidate.js';
import type { MeaningOf } from './conceptName.js';
import { joinsRow } from './numberRows.js';

/**
 * The names of mentions, in the order of the text, where one that means nothing known by itself has the head of the next in
 * its row if it is a known concept with it.
 *
 * @param names - what the mentions name, as they are written.
 */
export function withSharedHeads(
  mentions: readonly Candidate[],
  { text }: Pick<Document, 'text'>,
  names: readonly string[],
  meaningOf: MeaningOf,
): string[] {
  const withHeads = [...names];
  for (let index = mentions.length - 2; index >= 0; index--) {
    const [mention, next] = [mentions[index], mentions[index + 1]];
    const [name, nextName] = [withHeads[index] ?? '', withHeads[index + 1] ?? ''];
    if (mention === undefined || mention.sentence !== next?.sentence) continue;
    const between = text[mention.sentence.field].slice(
      candidateRange(mention).end,
      candidateRange(next).start,
    );
    if (joinsRow(between) && mayLackHead(name, meaningOf))
      withHeads[index] = withHeadOf(nextName, name, meaningOf) ?? name;
  }
  return withHeads;
}

/** A plural is a head itself: "kernels and activation functions". */
function mayLackHead(name: string, meaningOf: MeaningOf): boolean {
  return withSingularHead(name) === name && meaningOf(name) === undefined;
}

function withHeadOf(next: string, name: string, meaningOf: MeaningOf): string | undefined {
  const words = next.split(/\s+/);
  const names = words.slice(1).map((_, index) => `${name} ${words.slice(index + 1).join(' ')}`);
  return names.find((longer) => {
    const meaning = meaningOf(longer);
    return meaning?.known !== undefined && meaning.isOtherName !== true;
  });
}
