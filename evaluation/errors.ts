/** One thing that a reader got wrong. */
export interface ReadingError {
  readonly kind: string;
  /** Id of the paper. */
  readonly paper: string;
  /** What was read, or missed. */
  readonly text: string;
}

export interface ErrorKind {
  readonly kind: string;
  readonly count: number;
  readonly examples: readonly ReadingError[];
}

/** The most frequent kinds of error, equally frequent ones by name, with examples from as many papers as possible. */
export function mostFrequentKinds(
  errors: readonly ReadingError[],
  { kinds, examples }: { kinds: number; examples: number },
): ErrorKind[] {
  const groups = new Map<string, ReadingError[]>();
  for (const error of errors) groups.set(error.kind, [...(groups.get(error.kind) ?? []), error]);
  return [...groups]
    .map(([kind, group]) => ({ kind, count: group.length, examples: varied(group).slice(0, examples) }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1))
    .slice(0, kinds);
}

/** The first error of each paper, then the others. */
function varied(errors: readonly ReadingError[]): ReadingError[] {
  const firsts = new Map<string, ReadingError>();
  for (const error of errors) if (!firsts.has(error.paper)) firsts.set(error.paper, error);
  const chosen = new Set(firsts.values());
  return [...chosen, ...errors.filter((error) => !chosen.has(error))];
}
