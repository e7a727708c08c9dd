interface FactEnds {
  readonly subject: { readonly id: string } | null;
  readonly object: { readonly id: string };
}

/** Those of the facts that state something of one of the concepts, or one of them of something. */
export function factsAbout<Fact extends FactEnds>(
  facts: readonly Fact[],
  concepts: readonly { readonly id: string }[],
): readonly Fact[] {
  const ids = new Set(concepts.map(({ id }) => id));
  return facts.filter(
    ({ subject, object }) => ids.has(object.id) || (subject !== null && ids.has(subject.id)),
  );
}
