import { readFileSync } from 'node:fs';

/**
 * Reads a file of words that lies beside a module: words parted by white space, `#` begins a comment, `[NAME]` on a line
 * of its own begins a section. Words before the first section are under ''.
 *
 * Throws what `readFileSync` throws if the file is missing.
 */
export function readWordLists(file: URL): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string[]>();
  let section: string[] = [];
  sections.set('', section);
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const content = line.replace(/#(?:\s.*)?$/, '').trim();
    const name = /^\[(.+)\]$/.exec(content)?.[1];
    if (name !== undefined) {
      section = sections.get(name) ?? [];
      sections.set(name, section);
    } else if (content !== '') {
      section.push(...content.split(/\s+/));
    }
  }
  return sections;
}
