import fc from 'fast-check';
import { matchRoutes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../../schema/pages.js';
import { askAddress, conceptAddress, paperAddress, playgroundAddress } from '../../web/app/addresses.js';
import { askedQuery } from '../../web/playground/askedQuery.js';

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

  it('open the playground with any query and its variables', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (query, name) => {
        const { hash } = new URL(playgroundAddress(query, { name }), 'http://localhost');
        expect(askedQuery(hash)?.query).toBe(query);
        expect(JSON.parse(askedQuery(hash)?.variables ?? '')).toEqual({ name });
      }),
    );
  });

  it('open the playground with its examples if they name no query', () => {
    expect(askedQuery('')).toBeUndefined();
    expect(askedQuery('#top')).toBeUndefined();
  });
});
