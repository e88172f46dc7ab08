import { expect, test } from 'vitest';
import { htmlTree } from '../../cli/html-tree.ts';
import { read, type World } from '../../page/read.ts';
import type { Progress } from '../../page/reading.ts';
import { POLICY, words } from './shop.ts';

const BOOTS = '<title>Boots</title><h1>Boots</h1><footer><a href="/privacy">Privacy Policy</a></footer>';
const html = (body: string, type = 'text/html') => new Response(body, { headers: { 'content-type': type } });

function world(page: string, answers: Record<string, () => Response | Promise<Response>>, more: Partial<World> = {}) {
  const asked: { url: string; credentials: string | undefined }[] = [];
  const value: World = {
    document: htmlTree(page),
    url: 'https://shop.test/boots',
    words,
    fetch: async (input, init) => {
      asked.push({ url: String(input), credentials: init?.credentials });
      return (answers[new URL(String(input)).pathname] ?? (() => new Response('', { status: 404 })))();
    },
    parse: htmlTree,
    now: () => new Date('2026-01-02T03:04:05Z'),
    ...more,
  };
  return { world: value, asked };
}

test('the page at hand is read where it is the policy, and nothing is fetched', async () => {
  const { world: here, asked } = world(`<title>Privacy Policy</title>${POLICY}`, {});
  const reading = await read(here);
  expect(asked).toEqual([]);
  expect(reading).toMatchObject({
    kind: 'policy',
    document: {
      source: {
        route: 'page',
        url: 'https://shop.test/boots',
        capturedAt: '2026-01-02T03:04:05.000Z',
        title: 'Privacy Policy',
      },
      sha256: '',
    },
  });
  expect(structuredClone(reading)).toEqual(reading);
});

test('otherwise the link in the footer is fetched without cookies, step by step', async () => {
  const steps: Progress[] = [];
  const { world: shop, asked } = world(
    BOOTS,
    { '/privacy': () => html(POLICY) },
    { progress: (step) => steps.push(step) },
  );
  const reading = await read(shop);
  expect(asked).toEqual([{ url: 'https://shop.test/privacy', credentials: 'omit' }]);
  expect(reading).toMatchObject({
    kind: 'policy',
    document: { source: { route: 'link', url: 'https://shop.test/privacy' } },
  });
  expect(reading.kind === 'policy' && reading.why).toBe(
    'Read from https://shop.test/privacy: a link in the footer reads "Privacy Policy".',
  );
  expect(steps.map(({ step }) => step)).toEqual(['looking', 'fetching', 'extracting']);
});

test('a shop without a link is tried at the usual addresses', async () => {
  const { world: shop } = world('<title>Boots</title><h1>Boots</h1>', { '/privacy-policy': () => html(POLICY) });
  expect(await read(shop)).toMatchObject({
    kind: 'policy',
    document: { source: { url: 'https://shop.test/privacy-policy' } },
  });
});

test.each<[string, () => Response | Promise<Response>, string]>([
  ['gone', () => new Response('', { status: 410 }), 'answered 410.'],
  ['a PDF', () => html('%PDF', 'application/pdf'), 'is a PDF file, not a page.'],
  ['a picture', () => html('x', 'image/png'), 'is no web page but image/png.'],
  ['too large', () => html('x'.repeat(3000)), 'is larger than 0 MB.'],
  ['unreachable', () => Promise.reject(new TypeError('network')), 'could not be reached.'],
  ['not found in words', () => html('<title>Acme</title><h1>Page not found</h1>'), 'says that there is no such page.'],
  ['a log-in', () => html('<h1>Privacy</h1><form><input type="password"></form>'), 'asks to log in.'],
  [
    'a shell',
    () => html('<title>Privacy Policy</title><div id="root"></div><script src="a.js"></script>'),
    'shows its text only when its scripts run.',
  ],
  [
    'another page',
    () => html(`<h1>Boots</h1><p>${'Warm boots for the winter. '.repeat(20)}</p>`),
    'was read, but is not a privacy policy.',
  ],
])('says in words what came of an address that is %s', async (_name, answer, sentence) => {
  const { world: shop } = world(BOOTS, { '/privacy': answer }, { limits: { milliseconds: 1000, bytes: 2000 } });
  const reading = await read(shop);
  expect(reading.kind === 'none' && reading.tried).toEqual([
    'This page itself is not a privacy policy.',
    `https://shop.test/privacy ${sentence}`,
  ]);
});

test('an address that never answers ends within the limit', async () => {
  const never: typeof fetch = (_input, init) =>
    new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
  const { world: shop } = world(BOOTS, {}, { fetch: never, limits: { milliseconds: 30, bytes: 1e6 } });
  const reading = await read(shop);
  expect(reading.kind === 'none' && reading.tried[1]).toBe(
    'https://shop.test/privacy did not answer within 0 seconds.',
  );
});

test('another origin is offered, never fetched', async () => {
  const { world: shop, asked } = world('<a href="https://legal.test/p">Privacy Policy</a>', {});
  const reading = await read(shop);
  expect(asked.every(({ url }) => url.startsWith('https://shop.test/'))).toBe(true);
  expect(reading.candidates[0]).toMatchObject({ url: 'https://legal.test/p', sameOrigin: false });
  expect(reading.kind === 'none' && reading.tried).toContain(
    'https://legal.test/p is on another site, which may not be read from here.',
  );
});

test('a usual address that is not there is tried, but not offered', async () => {
  const { world: shop, asked } = world('<title>Notes</title><h1>Notes</h1>', {});
  const reading = await read(shop);
  expect(asked.length).toBeGreaterThan(1);
  expect(reading.candidates).toEqual([]);
});
