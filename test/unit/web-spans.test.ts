import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtSpans, spansWithin } from '../../web/app/components/spans.js';

describe('cutAtSpans', () => {
  it('counts in code points', () => {
    expect(cutAtSpans('𝒯 uses MLPs', [{ start: 7, end: 11 }])).toEqual([
      { text: '𝒯 uses ', span: undefined },
      { text: 'MLPs', span: { start: 7, end: 11 } },
    ]);
  });

  it('takes of overlapping spans the first, and of these the longest', () => {
    const spans = [
      { start: 7, end: 10 },
      { start: 0, end: 6 },
      { start: 0, end: 10 },
    ];
    expect(cutAtSpans('vision MLP.', spans).map(({ text }) => text)).toEqual(['vision MLP', '.']);
  });

  it('loses and doubles nothing, whatever the spans are', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.array(span), (text, spans) => {
        const pieces = cutAtSpans(text, spans);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

it('spansWithin counts from where the whole begins, and leaves out what reaches beyond', () => {
  const spans = [
    { start: 8, end: 12 },
    { start: 12, end: 15 },
    { start: 18, end: 22 },
  ];
  expect(spansWithin({ start: 10, end: 20 }, spans)).toEqual([{ start: 2, end: 5 }]);
});
