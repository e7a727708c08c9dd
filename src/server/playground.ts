/** The playground: GraphiQL as built from web/playground, served from this package without any outside address. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BUILT_PAGES } from './builtPages.js';
import { PLAYGROUND_POLICY } from './securityHeaders.js';

const PLAYGROUND_FOLDER = join(BUILT_PAGES, 'playground');

/** Serves the page's scripts, styles and fonts under /playground/. */
export async function registerPlayground(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: PLAYGROUND_FOLDER,
    prefix: '/playground/',
    index: false,
    decorateReply: false,
    // The build has written them in brotli and gzip too.
    preCompressed: true,
    setHeaders: (response) => {
      void response.setHeader('vary', 'accept-encoding');
    },
    // Their names have a hash of what is in them.
    immutable: true,
    maxAge: '365d',
  });
}

/** Whether a browser wants to show a page here, rather than a program to have a query answered. */
export function isPageView({ method, query, headers }: FastifyRequest): boolean {
  const asksQuery = typeof query === 'object' && query !== null && 'query' in query;
  return method === 'GET' && !asksQuery && (headers.accept ?? '').includes('text/html');
}

/** `isOn`: whether it is served here at all. */
export function sendPlayground(reply: FastifyReply, isOn: boolean): FastifyReply {
  if (!isOn) {
    return reply
      .code(404)
      .type('text/plain')
      .send('The playground is switched off here. GraphQL itself is served: send it queries by POST.\n');
  }
  if (!existsSync(join(PLAYGROUND_FOLDER, 'index.html'))) {
    return reply
      .code(503)
      .type('text/plain')
      .send(
        'The playground is not built. Run: npm run build\nGraphQL itself is served: send it queries by POST.\n',
      );
  }
  return reply
    .header('vary', 'accept, accept-encoding')
    .header('content-security-policy', PLAYGROUND_POLICY)
    .sendFile('index.html', PLAYGROUND_FOLDER, { immutable: false, maxAge: 0 });
}
