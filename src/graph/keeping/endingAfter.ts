/**
 * The chunks of a document, the last of them only when the check has passed: if it throws, no reader takes what came
 * before for all of it. See `GraphKeeping.snapshot`.
 */
export async function* endingAfter(
  chunks: AsyncIterable<string>,
  check: () => Promise<void>,
): AsyncGenerator<string> {
  let last: string | undefined;
  for await (const chunk of chunks) {
    if (last !== undefined) yield last;
    last = chunk;
  }
  await check();
  if (last !== undefined) yield last;
}
