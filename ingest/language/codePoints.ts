/**
 * For a text, the function from UTF-16 offsets, which JavaScript's strings have, to offsets in Unicode code points,
 * which papergraph stores and shows.
 */
export function codePointOffsets(text: string): (utf16Offset: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (offset) => offset;
  const offsets = new Uint32Array(text.length + 1);
  let codePoints = 0;
  for (let i = 0; i < text.length; i++) {
    offsets[i] = codePoints;
    const isFirstOfPair =
      /[\uD800-\uDBFF]/.test(text.charAt(i)) && /[\uDC00-\uDFFF]/.test(text.charAt(i + 1));
    if (!isFirstOfPair) codePoints++;
  }
  offsets[text.length] = codePoints;
  return (offset) => offsets[offset] ?? codePoints;
}
