import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOnThisMachine, readUrl } from '../../cli/read-url.ts';

describe('isOnThisMachine', () => {
  test.each([
    'http://localhost/',
    'https://127.0.0.1:8443/x',
    'http://[::1]:80/',
    'http://candle.test:8080/',
    'http://a.localhost/',
  ])('%s is', (url) => expect(isOnThisMachine(new URL(url))).toBe(true));
  test.each([
    'http://example.com/',
    'http://localhost.example.com/',
    'http://test/',
    'ftp://localhost/',
    'http://127.0.0.1.example.com/',
    'http://10.0.0.1/',
    'http://user@example.com/localhost',
  ])('%s is not', (url) => expect(isOnThisMachine(new URL(url))).toBe(false));
});

describe('readUrl', () => {
  let server: Server;
  let port: number;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const to = {
        '/moved': '/policy',
        '/away': 'http://example.com/',
        '/file': 'file:///etc/passwd',
        '/loop': '/loop',
      }[request.url ?? ''];
      if (to) response.writeHead(302, { location: to }).end();
      else if (request.url === '/none') response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end(`<p>${request.headers.host}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  test('reads a page under a .test name from this machine', async () => {
    const read = await readUrl(`http://candle.test:${port}/policy`);
    expect(read).toMatchObject({ name: 'policy', type: 'text/html' });
    expect('bytes' in read && Buffer.from(read.bytes).toString()).toBe(`<p>candle.test:${port}`);
  });

  test('follows a redirect here, and says where it ended', async () => {
    expect(await readUrl(`http://localhost:${port}/moved`)).toMatchObject({
      finalUrl: `http://localhost:${port}/policy`,
    });
  });

  test.each([
    ['/away', /leads to example\.com/],
    ['/file', /leads to a file/],
    ['/loop', /redirects more than/],
    ['/none', /404/],
  ])('%s is refused in words', async (path, message) => {
    expect(await readUrl(`http://localhost:${port}${path}`)).toMatchObject({ failed: expect.stringMatching(message) });
  });

  test('asks nothing of other machines', async () => {
    expect(await readUrl('https://example.com/privacy')).toMatchObject({
      failed: expect.stringMatching(/only addresses on this machine/),
    });
    expect(await readUrl('http://')).toMatchObject({ failed: expect.stringMatching(/no valid address/) });
  });
});
