/**
 * What browsers are told to forbid. A script that found its way into a page, by a paper's text say, must not run, load
 * more, or send anything elsewhere.
 */
const POLICY = {
  'default-src': "'self'",
  // Pictures that a page draws itself, to be kept.
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/** The playground's editor writes its own <style>. */
export const PLAYGROUND_POLICY = inWords({ ...POLICY, 'style-src': "'self' 'unsafe-inline'" });

export const SECURITY_HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: Object.fromEntries(Object.entries(POLICY).map(([name, value]) => [name, value.split(' ')])),
  },
  // The server speaks plain HTTP; whether browsers must use HTTPS is for the proxy that adds it to say.
  strictTransportSecurity: false,
} as const;

function inWords(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join(';');
}
