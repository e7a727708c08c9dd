import { expect, it } from 'vitest';
import { withoutCapitals } from '../../ingest/resolve/capitals.js';

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
