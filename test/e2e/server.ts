import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { policyHtml, renderPage } from './render-page.ts';
import { pdfOfPolicy } from './render-pdf.ts';
import { hostsOf, type Site, type SitePage } from './site.ts';

/** One request that a browser made, or tried to make. */
export interface SeenRequest {
  host: string;
  path: string;
  /** False: no written site has this host, so the request wanted to leave the machine. */
  known: boolean;
  cookie?: string;
}

/** The written sites, and at the same time the proxy that every browser is told to use: nothing gets past it unseen. */
export interface SiteServer {
  port: number;
  /** Every request since the start, in order. */
  requests: SeenRequest[];
  close(): Promise<void>;
}

export async function startServer(sites: Iterable<Site>): Promise<SiteServer> {
  const byHost = new Map<string, Site>();
  for (const site of sites) {
    for (const host of new Set(hostsOf(site))) {
      const other = byHost.get(host);
      if (other) throw new Error(`test/sites/${site.name} and test/sites/${other.name} both have the host ${host}`);
      byHost.set(host, site);
    }
  }
  const requests: SeenRequest[] = [];
  const note = (host: string, path: string, cookie?: string) =>
    requests.push({ host, path, known: byHost.has(host), ...(cookie ? { cookie } : {}) });

  const server = createServer((request, response) => {
    const url = addressOf(request);
    note(url.host, url.pathname + url.search, request.headers.cookie);
    const site = byHost.get(url.host);
    if (!site) return void response.writeHead(502).end('not a written site');
    answer(site, url, response).catch((error: unknown) => response.destroy(error as Error));
  });
  server.on('connect', (request: IncomingMessage, socket) => {
    note((request.url ?? '').replace(/:443$/, ''), 'CONNECT');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A proxy is asked for whole addresses, a server for paths. */
function addressOf(request: IncomingMessage): URL {
  const target = request.url ?? '/';
  return new URL(target.startsWith('http') ? target : `http://${request.headers.host}${target}`);
}

async function answer(site: Site, url: URL, response: ServerResponse): Promise<void> {
  const page = pageAt(site, url);
  if (!page) {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(renderPage(site, { title: '404', main: '<h1>404</h1>' }));
    return;
  }
  if (page.delay) await sleep(page.delay, undefined, { ref: false });
  if (page.redirect) {
    response.writeHead(302, { location: page.redirect }).end();
    return;
  }
  if (page.pdf) {
    response.writeHead(200, { 'content-type': 'application/pdf', ...page.headers });
    response.end(await pdfOfPolicy(policyHtml(page.policy ?? 'en'), page.pdf));
    return;
  }
  response.writeHead(page.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
  if (page.endless) response.write(renderPage(site, page).replace('</body>', ''));
  else response.end(Buffer.from(renderPage(site, page), page.latin1 ? 'latin1' : 'utf8'));
}

function pageAt(site: Site, url: URL): SitePage | undefined {
  const path = decodeURI(url.pathname);
  return url.host === site.host ? site.pages[path] : site.pages[`${url.origin}${path}`];
}
