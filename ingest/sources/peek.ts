/**
 * Reads as many items as `enough` wants (or there are). `all` gives them again, then the rest; leaving it early closes
 * the source.
 */
export async function peek<T>(
  source: AsyncIterable<T>,
  enough: (head: readonly T[]) => boolean,
): Promise<{ head: readonly T[]; all: AsyncGenerator<T> }> {
  const iterator = source[Symbol.asyncIterator]();
  const head: T[] = [];
  while (!enough(head)) {
    const next = await iterator.next();
    if (next.done === true) break;
    head.push(next.value);
  }
  return { head, all: replay(head, iterator) };
}

async function* replay<T>(head: readonly T[], iterator: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    yield* head;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
