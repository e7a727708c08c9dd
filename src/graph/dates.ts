import { PapergraphError } from '../../schema/errors.js';
import { publishedSchema } from '../../schema/knowledge.js';

/**
 * The day by which papers are ordered and compared: `2021` is `2021-01-01`, `2021-06` is `2021-06-01`, and no date is
 * the empty string, which is before every day. Throws `BAD_INPUT` if it is no date.
 */
export function publishedKey(published: string | undefined): string {
  if (published === undefined) return '';
  if (!publishedSchema.safeParse(published).success) {
    throw new PapergraphError(
      'BAD_INPUT',
      `${JSON.stringify(published)} is no date: write YYYY, YYYY-MM or YYYY-MM-DD`,
    );
  }
  return published + '-01-01'.slice(published.length - '2021'.length);
}

/** Papers that were published on a day or later, and before a day. Papers without a date meet neither. */
export interface PublishedWithin {
  /** On this day or later, written as `publishedKey` takes it. */
  readonly publishedAfter?: string | undefined;
  /** Before this day. */
  readonly publishedBefore?: string | undefined;
}

/**
 * The keys that papers must have: `publishedFrom` or greater, and less than `publishedTo`. Keys of papers without a date are
 * empty; of others they begin with a digit, and all digits are before the colon.
 */
export function publishedRange({ publishedAfter, publishedBefore }: PublishedWithin) {
  const anyDate = publishedBefore === undefined ? '' : '0';
  return {
    publishedFrom: publishedAfter === undefined ? anyDate : publishedKey(publishedAfter),
    publishedTo: publishedBefore === undefined ? ':' : publishedKey(publishedBefore),
  };
}
