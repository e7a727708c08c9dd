import { expect, it } from 'vitest';
import { readDocument } from '../../ingest/language/document.js';
import { withoutCapitals, withoutCapitalsIn } from '../../ingest/resolve/capitals.js';

it.each([
  ['Region-Based', 'region-based'],
  ['1-Bit', '1-bit'],
  ['Bayesian', 'Bayesian'],
  ['Non-Gaussian', 'non-Gaussian'],
  ['Frank-Wolfe', 'Frank-Wolfe'],
  ['ResNet', 'ResNet'],
])('"%s" of a title is %s in a name', (word, expected) => {
  expect(withoutCapitals(word)).toBe(expected);
});

it('keeps the capital of what a paper writes with one by choice', () => {
  const inPaper = withoutCapitalsIn(
    readDocument({
      title: 'Quuxformer: Blorping Gates for Zintak Maps',
      abstract: 'Blorping is old. We draw Zintak maps, and the Deep gate. Gates of Zintak type are blorping.',
    }),
  );
  expect(['Quuxformer', 'Zintak', 'Blorping', 'Deep', 'Gates', 'Bayesian'].map(inPaper)).toEqual([
    ...['Quuxformer', 'Zintak', 'blorping', 'deep', 'gates', 'Bayesian'],
  ]);
});
