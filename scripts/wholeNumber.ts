import { InvalidArgumentError } from 'commander';

/** The value of a command's option that counts something. */
export function wholeNumber(written: string): number {
  if (!/^[1-9]\d*$/.test(written)) throw new InvalidArgumentError('expected a whole number from 1');
  return Number(written);
}
