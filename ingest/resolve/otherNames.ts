/**
 * Other names of concepts, in a plain text file that a person edits. A line is a concept:
 *
 *     motion deblurring = motion blur removal, removal of motion blur
 *
 * its usual name, then what papers call it besides.
 */
import { readFileSync } from 'node:fs';
import { PapergraphError } from '../../schema/errors.js';
import { conceptKey } from '../../schema/names.js';

const FILE = 'otherNames.txt';

let shipped: ReadonlyMap<string, string> | undefined;

/** Those that come with papergraph, read once: usual names by the key of another name, and by their own. */
export function loadOtherNames(): ReadonlyMap<string, string> {
  shipped ??= parseOtherNames(readFileSync(new URL(FILE, import.meta.url), 'utf8'));
  return shipped;
}

/**
 * @returns usual names by the key of another name, and by their own.
 * @throws PapergraphError (BAD_INPUT), with the line: one that cannot be read, a name with two usual names, a usual name
 *   that has another.
 */
export function parseOtherNames(text: string): ReadonlyMap<string, string> {
  const usualNames = new Map<string, string>();
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^#.*$/, '').trim());
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const [usual, others, ...rest] = line.split('=').map((part) => part.trim());
    if (!usual || !others || rest.length > 0)
      throw badLine(index, `expected NAME = OTHER NAME, …, but found "${line}"`);
    for (const name of others.split(',').map((other) => other.trim())) {
      const key = conceptKey(name);
      if (key === '' || key === conceptKey(usual))
        throw badLine(index, `"${name}" is no other name of "${usual}"`);
      if (usualNames.has(key))
        throw badLine(index, `"${name}" is already another name of "${usualNames.get(key) ?? ''}"`);
      usualNames.set(key, usual);
    }
  }
  for (const [index, line] of lines.entries()) {
    const [usual = ''] = line.split('=');
    const further = usualNames.get(conceptKey(usual));
    if (further !== undefined)
      throw badLine(index, `"${usual.trim()}" is itself another name, of "${further}"`);
  }
  for (const usual of new Set(usualNames.values())) usualNames.set(conceptKey(usual), usual);
  return usualNames;
}

function badLine(index: number, reason: string): PapergraphError {
  return new PapergraphError('BAD_INPUT', `${FILE}:${index + 1}: ${reason}.`);
}
