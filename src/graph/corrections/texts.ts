/** What a person writes in a correction, and what is demanded of it. */
import { PapergraphError } from '../../../schema/errors.js';
import { conceptKey } from '../../../schema/names.js';
import { isStorable } from '../accept.js';
import type { Signature } from './correction.js';

const LONGEST_NAME = 500;
const LONGEST_SIGNATURE = 200;
const LONGEST_REASON = 2_000;

/** The name of a concept, without white space around it. Throws `BAD_INPUT` if it can be no name. */
export function checkedName(text: string): string {
  const name = checkedText('A name', text, LONGEST_NAME);
  if (conceptKey(name) === '') {
    throw new PapergraphError('BAD_INPUT', `${JSON.stringify(name)} has no letter or digit to be found by.`);
  }
  return name;
}

export function checkedSignature({ by, reason }: Signature): Signature {
  return {
    by: checkedText('`by`', by, LONGEST_SIGNATURE),
    reason: reason === null || reason.trim() === '' ? null : checkedText('`reason`', reason, LONGEST_REASON),
  };
}

function checkedText(what: string, text: string, longest: number): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new PapergraphError('BAD_INPUT', `${what} must not be empty.`);
  if (trimmed.length > longest) {
    throw new PapergraphError(
      'BAD_INPUT',
      `${what} may have at most ${longest} characters; this one has ${trimmed.length}.`,
    );
  }
  if (!isStorable(trimmed)) {
    throw new PapergraphError(
      'BAD_INPUT',
      `${what} holds a NUL character or half a surrogate pair: remove it.`,
    );
  }
  return trimmed;
}
