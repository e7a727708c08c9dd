import fc from 'fast-check';
import { matchRoutes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../../schema/pages.js';
import { askAddress, conceptAddress, paperAddress } from '../../web/app/addresses.js';

/** What the page at an address takes for its id. */
function idAt(pattern: string, address: string): string | undefined {
  return matchRoutes([{ path: pattern }], new URL(address, 'http://localhost').pathname)?.[0]?.params['*'];
}

describe('addresses', () => {
  it.each(['arxiv:1706.03762', 'doi:10.1000/3', 'a b?c#d&e', 'ü/é', '100%'])('keep the id %s', (id) => {
    expect(idAt(PAGES.paper, paperAddress(id))).toBe(id);
    expect(idAt(PAGES.concept, conceptAddress(id))).toBe(id);
  });

  it('may be written with the slashes of a DOI', () => {
    expect(idAt(PAGES.paper, '/papers/doi:10.1000/3')).toBe('doi:10.1000/3');
  });

  it('keep any question', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (question) => {
        expect(new URL(askAddress(question), 'http://localhost').searchParams.get('q')).toBe(question);
      }),
    );
  });
});
