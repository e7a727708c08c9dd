/**
 * Reads as many items as `enough` wants (or there are). `all` gives them again, then the rest, or throws what reading
 * them threw; leaving it early closes the source.
 */
export async function peek<T>(
  source: AsyncIterable<T>,
  enough: (head: readonly T[]) => boolean,
): Promise<{ head: readonly T[]; all: AsyncGenerator<T> }> {
  const iterator = source[Symbol.asyncIterator]();
  const head: T[] = [];
  let failure: { readonly error: unknown } | undefined;
  while (!enough(head)) {
    try {
      const next = await iterator.next();
      if (next.done === true) break;
      head.push(next.value);
    } catch (error) {
      failure = { error };
      break;
    }
  }
  return { head, all: replay(head, iterator, failure) };
}

async function* replay<T>(
  head: readonly T[],
  iterator: AsyncIterator<T>,
  failure: { readonly error: unknown } | undefined,
): AsyncGenerator<T> {
  try {
    yield* head;
    if (failure !== undefined) throw failure.error;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
