/**
 * Cursors as clients see them: opaque text, base64url of JSON `[list, ...keys, checksum]`. The name of the list keeps a
 * cursor from being used in a list of another order, the checksum tells damaged cursors. Neither is a secret.
 */
import { createHash } from 'node:crypto';
import type { Cursor } from '../graph/store.js';
import { badUserInput } from './errors.js';

export function encodeCursor(list: string, keys: Cursor): string {
  const payload = JSON.stringify([list, ...keys, checksum(list, keys)]);
  return Buffer.from(payload, 'utf8').toString('base64url');
}

/** The keys in the cursor. Throws BAD_USER_INPUT if it is damaged or was not given out by this list. */
export function decodeCursor(list: string, text: string): Cursor {
  const payload = parse(text);
  const [from, ...keys] = payload.slice(0, -1);
  if (typeof from !== 'string' || !keys.every(isKey) || payload.at(-1) !== checksum(from, keys)) {
    throw badUserInput(
      `The cursor "${shortened(text)}" is damaged. Give \`after\` a cursor as this API gave it out, or leave it away to start anew.`,
    );
  }
  if (from !== list) {
    throw badUserInput(
      `The cursor is of another list or order ("${from}"); this one is "${list}". Leave \`after\` away to start anew.`,
    );
  }
  return keys;
}

function parse(text: string): readonly unknown[] {
  try {
    const payload: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(payload) ? (payload as unknown[]) : [];
  } catch {
    return [];
  }
}

function isKey(key: unknown): key is string | number {
  return typeof key === 'string' || typeof key === 'number';
}

function checksum(list: string, keys: Cursor): string {
  return shortHash([list, ...keys]);
}

/** The same for equal JSON, most likely another for other JSON. */
export function shortHash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 6);
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
