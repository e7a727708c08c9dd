import { expect, it } from 'vitest';
import { cleanText } from '../../ingest/sources/cleanText.js';
import { withoutMarkup } from '../../ingest/sources/markup.js';

it.each([
  ['Gates in <i>E. coli</i> &amp; <sub>2</sub>D maps', 'Gates in E. coli & 2D maps'],
  ['<jats:p>We propose gates.</jats:p>', 'We propose gates.'],
  [
    '<jats:title>Background</jats:title><jats:p id="p1">We propose gates.</jats:p>',
    'Background We propose gates.',
  ],
  ['gates.<br/>They<br />work', 'gates. They work'],
  ['&lt;i&gt;E. coli&lt;/i&gt; and 2 &lt; 3', 'E. coli and 2 < 3'],
  ['if a<b and c>d', 'if a<b and c>d'],
  ['<math><msub><mi>x</mi><mn>2</mn></msub></math>-gates', 'x2-gates'],
  [
    '<inline-formula><tex-math notation="LaTeX">$\\ell_1$</tex-math></inline-formula> gates',
    '$\\ell_1$ gates',
  ],
  ['L&#246;b&#xf6;k', 'Löbök'],
  ['if a < b and c > d, or x<y>z', 'if a < b and c > d, or x<y>z'],
  ['AT&T; R&unknown; &#xd800; &#9999999;', 'AT&T; R&unknown; &#xd800; &#9999999;'],
])('%s', (text, expected) => {
  expect(cleanText(withoutMarkup(text))).toBe(expected);
});
