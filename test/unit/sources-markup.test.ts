import { expect, it } from 'vitest';
import { withoutMarkup } from '../../ingest/sources/markup.js';

it.each([
  ['Gates in <i>E. coli</i> &amp; <sub>2</sub>D maps', 'Gates in E. coli & 2D maps'],
  ['<jats:p>We propose gates.</jats:p>', 'We propose gates.'],
  ['L&#246;b&#xf6;k', 'Löbök'],
  ['if a < b and c > d, or x<y>z', 'if a < b and c > d, or x<y>z'],
  ['AT&T; R&unknown; &#xd800; &#9999999;', 'AT&T; R&unknown; &#xd800; &#9999999;'],
])('%s', (text, expected) => {
  expect(withoutMarkup(text)).toBe(expected);
});
