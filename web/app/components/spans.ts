/** Cuts texts where spans begin and end. Positions are Unicode code points, as the API counts them. */

export interface Span {
  readonly start: number;
  /** The first code point after it. */
  readonly end: number;
}

export interface Piece<S extends Span> {
  readonly text: string;
  /** The span that has this piece; undefined between spans. */
  readonly span: S | undefined;
}

/** The whole text in pieces. Of spans that overlap, the one that begins first counts, and of these the longest. */
export function cutAtSpans<S extends Span>(text: string, spans: readonly S[]): readonly Piece<S>[] {
  const points = Array.from(text);
  const pieces: Piece<S>[] = [];
  let position = 0;
  const add = (end: number, span: S | undefined) => {
    if (end > position) pieces.push({ text: points.slice(position, end).join(''), span });
    position = Math.max(position, end);
  };
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < position) continue;
    add(span.start, undefined);
    add(span.end, span);
  }
  add(points.length, undefined);
  return pieces;
}

/** Those spans that lie within `whole`, as positions in its own text. */
export function spansWithin<S extends Span>(whole: Span, spans: readonly S[]): readonly S[] {
  return spans
    .filter(({ start, end }) => start >= whole.start && end <= whole.end)
    .map((span) => ({ ...span, start: span.start - whole.start, end: span.end - whole.start }));
}
