/** The pages for readers, as built from web/app: one document for all addresses of schema/pages.ts, and its assets. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PAGES } from '../../schema/pages.js';
import { BUILT_PAGES } from './builtPages.js';
import { Refusal } from './refusal.js';

const APP_FOLDER = join(BUILT_PAGES, 'app');

export async function registerPages(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(APP_FOLDER, 'assets'),
    prefix: '/assets/',
    index: false,
    // The build has written them in brotli and gzip too.
    preCompressed: true,
    setHeaders: (response) => {
      void response.setHeader('vary', 'accept-encoding');
    },
    // Their names have a hash of what is in them.
    immutable: true,
    maxAge: '365d',
  });
  for (const address of Object.values(PAGES)) app.get(address, (_request, reply) => sendPage(reply, 200));
  app.setNotFoundHandler((request, reply) => {
    if (wantsPage(request)) return sendPage(reply, 404);
    throw new Refusal(404, 'BAD_REQUEST', `There is nothing at ${request.method} ${pathOf(request)}.`);
  });
}

/** The page itself shows that there is nothing at an address that it does not know. */
function sendPage(reply: FastifyReply, status: number): FastifyReply {
  if (!existsSync(join(APP_FOLDER, 'index.html'))) {
    return reply
      .code(503)
      .type('text/plain')
      .send(
        'The pages are not built. Run: npm run build\nGraphQL is served: send queries by POST to /graphql.\n',
      );
  }
  return reply
    .code(status)
    .header('vary', 'accept, accept-encoding')
    .sendFile('index.html', APP_FOLDER, { immutable: false, maxAge: 0 });
}

function wantsPage({ method, headers }: FastifyRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html');
}

function pathOf({ url }: FastifyRequest): string {
  return url.split('?', 1)[0] ?? url;
}
