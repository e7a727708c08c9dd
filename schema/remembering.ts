/** How many strings a function remembers, and of how many UTF-16 code units each: so memory stays bounded. */
const MOST = 20_000;
const LONGEST = 100;

/** The same function of a string, which remembers what it has given. For pure functions whose values nobody changes. */
export function remembering<V>(compute: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const value = known.get(text);
    if (value !== undefined || known.has(text)) return value as V;
    const computed = compute(text);
    if (known.size < MOST && text.length <= LONGEST) known.set(text, computed);
    return computed;
  };
}
