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
