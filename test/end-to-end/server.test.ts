import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PapergraphError } from '../../schema/errors.js';
import { startServer } from '../../src/server/server.js';
import { post, serve, type Serving } from './serving.js';

let serving: Serving;
let closed = false;

beforeEach(async () => {
  serving = await serve();
  closed = false;
});

afterEach(async () => {
  if (!closed) await serving.close();
});

const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('health', () => {
  it('is well while the store answers', async () => {
    const [health, ready] = await Promise.all([
      fetch(`${serving.url}/healthz`),
      fetch(`${serving.url}/readyz`),
    ]);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });

  it('says why the server is not ready when the store is closed, and that it still runs', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await serving.store.close();
    const ready = await fetch(`${serving.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ status: 'not ready', code: 'STORE_UNAVAILABLE' });
    expect((await fetch(`${serving.url}/healthz`)).status).toBe(200);
    const { errors } = await serving.query('{ statistics { papers } }');
    expect(errors?.[0]?.extensions.code).toBe('STORE_UNAVAILABLE');
    log.mockRestore();
  });
});

describe('GET /graphql', () => {
  it('shows the playground to a browser', async () => {
    const page = await fetch(`${serving.url}/graphql`, { headers: HTML });
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    expect(html).toContain('papergraph playground');
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
    const script = /src="(\/playground\/[^"]+\.js)"/.exec(html)?.[1] ?? 'no script';
    const asset = await fetch(serving.url + script);
    expect(asset.status).toBe(200);
    expect(await asset.text()).not.toBe('');
    expect(asset.headers.get('cache-control')).toContain('immutable');
  });

  it('answers a query in the address, even to a browser that says it is no attack', async () => {
    const response = await fetch(
      `${serving.url}/graphql?query=${encodeURIComponent('{ statistics { papers } }')}`,
      {
        headers: { ...HTML, 'apollo-require-preflight': 'true' },
      },
    );
    expect(await response.json()).toEqual({ data: { statistics: { papers: 26 } } });
  });
});

describe('pages', () => {
  it('are one document at every address that they have, and elsewhere it comes as not found', async () => {
    const home = await fetch(serving.url, { headers: HTML });
    const html = await home.text();
    for (const address of ['/ask?q=x', '/concepts/mlp', '/papers/doi:10.1000%2F3', '/papers/doi:10.1000/3']) {
      const page = await fetch(serving.url + address, { headers: HTML });
      expect([page.status, await page.text()]).toEqual([200, html]);
    }
    const lost = await fetch(`${serving.url}/nowhere`, { headers: HTML });
    expect([lost.status, await lost.text()]).toEqual([404, html]);
    const program = await fetch(`${serving.url}/nowhere`);
    expect([program.status, await program.json()]).toMatchObject([
      404,
      { errors: [{ message: 'There is nothing at GET /nowhere.' }] },
    ]);
  });

  it('have assets that browsers keep, compressed as they take it', async () => {
    const html = await (await fetch(serving.url, { headers: HTML })).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? 'no script';
    for (const encoding of ['br', 'gzip']) {
      const asset = await fetch(serving.url + script, { headers: { 'accept-encoding': encoding } });
      expect([asset.status, await asset.text()]).toEqual([200, expect.stringContaining('papergraph')]);
      expect(asset.headers.get('content-encoding')).toBe(encoding);
      expect(asset.headers.get('vary')).toBe('accept-encoding');
      expect(asset.headers.get('cache-control')).toContain('immutable');
    }
  });

  it('have a playground that comes compressed, too', async () => {
    const headers = { ...HTML, 'accept-encoding': 'br' };
    const page = await fetch(`${serving.url}/graphql`, { headers });
    const script = /src="(\/playground\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? 'no script';
    const answer = await fetch(serving.url + script, { headers });
    expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, 'br']);
    expect(answer.headers.get('vary')).toContain('accept-encoding');
  });

  it('may run nothing that stands in them, and ask nobody else', async () => {
    const { headers } = await fetch(serving.url, { headers: HTML });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
  });
});

describe('security', () => {
  it('forbids the playground everything from elsewhere', async () => {
    const { headers } = await fetch(`${serving.url}/graphql`, { headers: HTML });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('refuses what another site could make a browser send unasked', async () => {
    const body = JSON.stringify({ query: '{ statistics { papers } }' });
    const asText = await fetch(`${serving.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body,
    });
    expect(asText.status).toBe(400);
    const byAddress = await fetch(`${serving.url}/graphql?query={statistics{papers}}`);
    expect(byAddress.status).toBe(400);
    const preflight = await fetch(`${serving.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('refuses bodies that are too large, and such that are no JSON', async () => {
    const large = await post(serving.url, { query: `{ statistics { papers } } # ${'x'.repeat(300_000)}` });
    expect(large.status).toBe(413);
    const broken = await fetch(`${serving.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":',
    });
    expect(broken.status).toBe(400);
    expect(await broken.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});

describe('starting and stopping', () => {
  it('says so if the port is in use', async () => {
    const port = Number(new URL(serving.url).port);
    const second = startServer(serving.store, { port, host: 'localhost' });
    await expect(second).rejects.toThrow(PapergraphError);
    await expect(second).rejects.toMatchObject({
      code: 'BAD_USAGE',
      message: `Cannot listen at localhost:${port}: the port is in use. Stop what uses it, or choose another port.`,
    });
  });

  it('says so if the machine has no such address', async () => {
    await expect(startServer(serving.store, { port: 0, host: '203.0.113.1' })).rejects.toMatchObject({
      code: 'BAD_USAGE',
      message: expect.stringContaining('Set HOST or --host') as string,
    });
  });

  it('lets requests in flight end', async () => {
    const statistics = serving.store.statistics.bind(serving.store);
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    const begun = new Promise<void>((resolve) => {
      vi.spyOn(serving.store, 'statistics').mockImplementationOnce(async () => {
        resolve();
        await held;
        return statistics();
      });
    });
    const answer = serving.query('{ statistics { papers } }');
    await begun;
    const stopping = serving.close();
    closed = true;
    setTimeout(go, 100);
    expect((await answer).data).toEqual({ statistics: { papers: 26 } });
    await stopping;
    const socket = connect(Number(new URL(serving.url).port), 'localhost');
    const [refused] = (await once(socket, 'error')) as [Error];
    expect(refused.message).toContain('ECONNREFUSED');
  });
});
