/** What servers say when a request fails, and what the network says. */

/** UTF-16 code units of what a server says that are shown. */
const LONGEST_SHOWN = 300;

/** A server's own words for people to see: one line, without the key, which some servers repeat. */
export function shownText(text: string, key: string | undefined): string {
  const withoutKey = key === undefined ? text : text.replaceAll(key, '[key]');
  const line = withoutKey.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}

/** When a server may be asked again: milliseconds from now, of seconds or a date (RFC 9110, section 10.2.3). */
export function retryAfterMillis(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const millis = /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(millis) ? undefined : Math.max(0, millis);
}

/** Nobody is there, or not who should be. */
export const UNREACHABLE = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$|CERT|TLS|SSL/;

/** `fetch` says only that it failed; why is in the cause. */
export function rootCause(error: unknown): { readonly code: string | undefined; readonly message: string } {
  let root = error as NodeJS.ErrnoException;
  while (root.cause instanceof Error) root = root.cause;
  return { code: root.code, message: root.message };
}
