import { expect, test } from 'vitest';
import { htmlTree } from '../../cli/html-tree.ts';
import { fromBase64 } from '../../page/base64.ts';
import { read, type World } from '../../page/read.ts';
import type { Progress } from '../../page/reading.ts';
import { POLICY, PROSE, words } from './shop.ts';

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
  ['gone', () => new Response('', { status: 410 }), 'answered 410, there is no such page.'],
  ['a picture', () => html('x', 'image/png'), 'is no web page but image/png.'],
  ['too large', () => html('x'.repeat(3000)), 'is larger than 0 MB, far more than a policy.'],
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
  expect(reading.kind === 'none' && reading.tried.map(({ url, said }) => `${url} ${said}.`)).toEqual([
    'https://shop.test/boots is not itself a privacy policy.',
    `https://shop.test/privacy ${sentence}`,
  ]);
});

test('an address that never answers ends within the limit', async () => {
  const never: typeof fetch = (_input, init) =>
    new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
  const { world: shop } = world(BOOTS, {}, { fetch: never, limits: { milliseconds: 30, bytes: 1e6 } });
  const reading = await read(shop);
  expect(reading.kind === 'none' && reading.tried[1]).toEqual({
    url: 'https://shop.test/privacy',
    code: 'time',
    said: 'did not answer within 0 seconds',
  });
});

test('another origin is offered, never fetched', async () => {
  const { world: shop, asked } = world('<a href="https://legal.test/p">Privacy Policy</a>', {});
  const reading = await read(shop);
  expect(asked.every(({ url }) => url.startsWith('https://shop.test/'))).toBe(true);
  expect(reading.candidates[0]).toMatchObject({ url: 'https://legal.test/p', sameOrigin: false });
  expect(reading.kind === 'none' && reading.tried[1]).toEqual({
    url: 'https://legal.test/p',
    code: 'other-site',
    said: 'is on another site, which may not be read unasked',
  });
});

test('a usual address that is not there is tried, but not offered', async () => {
  const { world: shop, asked } = world('<title>Notes</title><h1>Notes</h1>', {});
  const reading = await read(shop);
  expect(asked.length).toBeGreaterThan(1);
  expect(reading.candidates).toEqual([]);
});

test('another origin that the reader has allowed is handed on, before what is likelier to be wrong', async () => {
  const page =
    '<a href="https://legal.test/p" rel="privacy-policy">P</a><footer><a href="/privacy">Privacy</a></footer>';
  const { world: shop, asked } = world(page, { '/privacy': () => html(POLICY) });
  expect(await read(shop, { allowed: ['https://legal.test'] })).toMatchObject({
    kind: 'elsewhere',
    candidate: { url: 'https://legal.test/p' },
  });
  expect(asked).toEqual([]);
});

test('a PDF is handed on whole', async () => {
  const { world: shop } = world(BOOTS, { '/privacy': () => html('%PDF-1.7 …', 'application/octet-stream') });
  const reading = await read(shop);
  expect(reading.kind === 'pdf' && reading.pdf.url).toBe('https://shop.test/privacy');
  expect(reading.kind === 'pdf' && new TextDecoder().decode(fromBase64(reading.pdf.base64))).toBe('%PDF-1.7 …');
});

test('a page without any link finds it on the front page', async () => {
  const { world: shop } = world('<h1>Boots</h1>', { '/': () => html(BOOTS), '/privacy': () => html(POLICY) });
  const reading = await read(shop);
  expect(reading).toMatchObject({ kind: 'policy', document: { source: { url: 'https://shop.test/privacy' } } });
  expect(reading.kind === 'policy' && reading.why).toContain('on the front page of this site');
});

test('a hub is one document of its parts, each with its address, and what was not read is named', async () => {
  const table = '<table><tr><th>Data</th><th>Why</th></tr><tr><td>Name</td><td>Orders</td></tr></table>';
  const hub = `<title>Privacy center</title><main><h1>Privacy center</h1><p>Choose the notice that is meant for you.</p>
    <ul><li><a href="/privacy/customers">Customers</a></li><li><a href="/privacy/jobs">Job applicants</a></li>
    <li><a href="/privacy/gone">California</a></li><li><a href="https://other.test/privacy-notice">Partners' privacy notice</a></li></ul></main>`;
  const customers = `<title>Customers</title><h1>Customers</h1>${table}<p>${PROSE}</p>`;
  const jobs = `<title>Applicants</title><h1>Applicants</h1><p>We keep what you send us for six months.</p>${table}`;
  const { world: shop } = world(BOOTS, {
    '/privacy': () => html(hub),
    '/privacy/customers': () => html(customers),
    '/privacy/jobs': () => html(jobs),
  });
  const reading = await read(shop);
  if (reading.kind !== 'policy') throw new Error(reading.kind);
  const { text, blocks, coverage } = reading.document;
  expect(
    coverage.parts?.map(({ url, start, end, failed }) => [url, failed ?? text.slice(start, end).slice(0, 14)]),
  ).toEqual([
    ['https://shop.test/privacy', 'Privacy center'],
    ['https://shop.test/privacy/customers', 'Customers\n\nDat'],
    ['https://shop.test/privacy/jobs', 'Applicants\n\nWe'],
    ['https://shop.test/privacy/gone', 'answered 404, there is no such page'],
    ['https://other.test/privacy-notice', 'is on another site, which may not be read unasked'],
  ]);
  expect(coverage.warnings.map(({ code }) => code)).toEqual(['part-not-read', 'part-not-read']);
  const cells = blocks.filter(({ cell }) => cell && !cell.header && cell.column === 1);
  expect(
    cells.map(({ start, end, parent, cell }) => [text.slice(start, end), at(blocks[parent]), cell?.table]),
  ).toEqual([
    ['Orders', 'Why', 0],
    ['Orders', 'Why', 1],
  ]);
  function at(block: { start: number; end: number } | undefined) {
    return block && text.slice(block.start, block.end);
  }
});

test("the policy is taken in the reader's language where its page names one", async () => {
  const german = `<html lang="de"><title>Datenschutzerklärung</title><h1>Datenschutzerklärung</h1><p>Wir verarbeiten personenbezogene Daten, wenn Sie bestellen, und löschen Ihre Daten danach.</p>`;
  const english = `<html lang="en"><head><title>Privacy Policy</title><link rel="alternate" hreflang="de-DE" href="/de/p"></head>${POLICY}`;
  const { world: shop } = world(BOOTS.replace('<title>', '<html lang="de"><title>'), {
    '/privacy': () => html(english),
    '/de/p': () => html(german),
  });
  expect(await read(shop)).toMatchObject({
    kind: 'policy',
    document: { source: { url: 'https://shop.test/de/p' }, lang: 'de' },
  });
});
