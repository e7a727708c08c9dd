import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '../../src/api/cursor.js';

describe('a cursor', () => {
  it('gives back the keys that it was made of', () => {
    const keys = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(0.125)));
    fc.assert(
      fc.property(keys, (given) => {
        expect(decodeCursor('facts', encodeCursor('facts', given))).toEqual(given);
      }),
    );
  });

  it('is of letters that need no escape in an address', () => {
    expect(encodeCursor('papers by TITLE_ASC', ['ünï cödé ?&/+', 'title:1'])).toMatch(/^[\w-]+$/);
  });

  it('is refused by another list, with the names of both', () => {
    const cursor = encodeCursor('papers by TITLE_ASC', ['a', 'b']);
    expect(() => decodeCursor('papers by RELEVANCE', cursor)).toThrow(
      /another list .*"papers by TITLE_ASC".*"papers by RELEVANCE"/,
    );
  });

  it.each([
    '',
    'nonsense',
    '🦊',
    Buffer.from('{"list":"facts"}').toString('base64url'),
    Buffer.from('[1]').toString('base64url'),
  ])('is refused if it is no cursor: %j', (text) => {
    expect(() => decodeCursor('facts', text)).toThrow(/is damaged/);
  });

  it('is refused if one letter is another', () => {
    const cursor = encodeCursor('facts', [0.9, 'a3f']);
    for (const [position, letter] of cursor.split('').entries()) {
      const damaged = cursor.slice(0, position) + (letter === 'A' ? 'B' : 'A') + cursor.slice(position + 1);
      // The last letter of base64 may hold bits that mean nothing.
      if (Buffer.from(damaged, 'base64url').equals(Buffer.from(cursor, 'base64url'))) continue;
      expect(() => decodeCursor('facts', damaged)).toThrow(/is damaged/);
    }
  });
});
