import { expect, test } from 'vitest';
import { readPdfFile } from '../../cli/read-pdf-file.ts';
import { type FetchLimits, fetchPage } from '../../page/fetch-page.ts';
import { htmlTree } from '../../page/html-tree.ts';
import { look } from '../../page/look.ts';
import { lookOf, piecesOf } from '../../page/look-pieces.ts';
import { read } from '../../page/read.ts';
import type { Progress, Reading, Wish } from '../../page/reading.ts';
import { atOnce } from '../../page/slices.ts';
import { type PdfLine, pdfOf } from '../e2e/render-pdf.ts';
import { POLICY, PROSE, words } from './shop.ts';

const BOOTS = '<title>Boots</title><h1>Boots</h1><footer><a href="/privacy">Privacy Policy</a></footer>';
const html = (body: string, type = 'text/html') => new Response(body, { headers: { 'content-type': type } });
const pdf = async (...lines: string[]) =>
  new Response((await pdfOf([lines.map((line): PdfLine => [line, 10])])) as BodyInit, {
    headers: { 'content-type': 'application/octet-stream' },
  });

type Answers = Record<string, () => Response | Promise<Response>>;

interface More {
  wish?: Wish;
  fetch?: typeof fetch;
  limits?: FetchLimits;
  mayFetch?: string[];
}

/** What the extension makes of a page, from the look at it to the reading, over answers by path. */
async function readShop(page: string, answers: Answers, more: More = {}) {
  const asked: { url: string; credentials: string | undefined }[] = [];
  const steps: Progress[] = [];
  const url = 'https://shop.test/boots';
  const now = () => new Date('2026-01-02T03:04:05Z');
  const answer: typeof fetch = async (input, init) => {
    asked.push({ url: String(input), credentials: init?.credentials });
    return (answers[new URL(String(input)).pathname] ?? (() => new Response('', { status: 404 })))();
  };
  const live = { pace: { now: () => 0, pause: async () => {} }, watch: () => () => false };
  const seen = await look({ document: htmlTree(page), url, words, now, live, frames: () => [] });
  // As it crosses from the page to the extension.
  const crossed = lookOf(atOnce(piecesOf(seen)));
  const reading: Reading = await read(
    crossed,
    {
      words,
      get: (each) => fetchPage(each, more.fetch ?? answer, more.limits),
      readPdf: readPdfFile,
      now,
      progress: (step) => steps.push(step),
      mayFetch: (origin) => origin === 'https://shop.test' || (more.mayFetch ?? []).includes(origin),
    },
    more.wish,
  );
  return { reading, asked, steps };
}

test('the page at hand is read where it is the policy, and nothing is fetched', async () => {
  const { reading, asked } = await readShop(`<title>Privacy Policy</title>${POLICY}`, {});
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
});

test('otherwise the link in the footer is fetched without cookies, step by step', async () => {
  const { reading, asked, steps } = await readShop(BOOTS, { '/privacy': () => html(POLICY) });
  expect(asked).toEqual([{ url: 'https://shop.test/privacy', credentials: 'omit' }]);
  expect(reading).toMatchObject({
    kind: 'policy',
    document: { source: { route: 'link', url: 'https://shop.test/privacy' } },
  });
  expect(reading.kind === 'policy' && reading.why).toBe(
    'Read from https://shop.test/privacy: a link in the footer reads "Privacy Policy".',
  );
  expect(steps.map(({ step }) => step)).toEqual(['fetching', 'extracting']);
});

test('a shop without a link is tried at the usual addresses', async () => {
  const { reading } = await readShop('<title>Boots</title><h1>Boots</h1>', { '/privacy-policy': () => html(POLICY) });
  expect(reading).toMatchObject({
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
  const limits = { milliseconds: 1000, bytes: 2000 };
  const { reading } = await readShop(BOOTS, { '/privacy': answer }, { limits });
  expect(reading.kind === 'none' && reading.tried.map(({ url, said }) => `${url} ${said}.`)).toEqual([
    'https://shop.test/boots is not itself a privacy policy.',
    `https://shop.test/privacy ${sentence}`,
  ]);
});

test('an address that never answers ends within the limit', async () => {
  const never: typeof fetch = (_input, init) =>
    new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
  const { reading } = await readShop(BOOTS, {}, { fetch: never, limits: { milliseconds: 30, bytes: 1e6 } });
  expect(reading.kind === 'none' && reading.tried[1]).toEqual({
    url: 'https://shop.test/privacy',
    code: 'time',
    said: 'did not answer within 0 seconds',
  });
});

test('another origin is offered, never fetched', async () => {
  const { reading, asked } = await readShop('<a href="https://legal.test/p">Privacy Policy</a>', {});
  expect(asked.every(({ url }) => url.startsWith('https://shop.test/'))).toBe(true);
  expect(reading.candidates[0]).toMatchObject({ url: 'https://legal.test/p', sameOrigin: false });
  expect(reading.kind === 'none' && reading.tried[1]).toEqual({
    url: 'https://legal.test/p',
    code: 'other-site',
    said: 'is on another site, which may not be read unasked',
  });
});

test('a usual address that is not there is tried, but not offered', async () => {
  const { reading, asked } = await readShop('<title>Notes</title><h1>Notes</h1>', {});
  expect(asked.length).toBeGreaterThan(1);
  expect(reading.candidates).toEqual([]);
});

test('another origin that the reader has allowed is handed on, before what is likelier to be wrong', async () => {
  const page =
    '<a href="https://legal.test/p" rel="privacy-policy">P</a><footer><a href="/privacy">Privacy</a></footer>';
  const answers = { '/privacy': () => html(POLICY) };
  const { reading, asked } = await readShop(page, answers, { wish: { allowed: ['https://legal.test'] } });
  expect(reading).toMatchObject({
    kind: 'elsewhere',
    candidate: { url: 'https://legal.test/p' },
  });
  expect(asked).toEqual([]);
});

test('a link to a PDF file is read whatever the server calls it, and one that is broken is named', async () => {
  const { reading } = await readShop(BOOTS, { '/privacy': () => pdf('We collect your name when you place an order.') });
  expect(reading).toMatchObject({
    kind: 'policy',
    document: { source: { route: 'pdf', url: 'https://shop.test/privacy', capturedAt: '2026-01-02T03:04:05.000Z' } },
  });
  const { reading: broken } = await readShop(BOOTS, { '/privacy': () => html('%PDF-1.7 …') });
  expect(broken.kind === 'none' && broken.tried.map(({ code }) => code)).toEqual(['not-policy', 'pdf-broken']);
});

test('a page without any link finds it on the front page', async () => {
  const { reading } = await readShop('<h1>Boots</h1>', { '/': () => html(BOOTS), '/privacy': () => html(POLICY) });
  expect(reading).toMatchObject({ kind: 'policy', document: { source: { url: 'https://shop.test/privacy' } } });
  expect(reading.kind === 'policy' && reading.why).toContain('on the front page of this site');
});

test('a hub is one document of its parts, each with its address, and what was not read is named', async () => {
  const table = '<table><tr><th>Data</th><th>Why</th></tr><tr><td>Name</td><td>Orders</td></tr></table>';
  const hub = `<title>Privacy center</title><main><h1>Privacy center</h1><p>Choose the notice that is meant for you.</p>
    <ul><li><a href="/privacy/customers">Customers</a></li><li><a href="/privacy/jobs">Job applicants</a></li>
    <li><a href="/privacy/gone">California</a></li><li><a href="/privacy/cookies.pdf">Cookies</a></li><li><a href="https://other.test/privacy-notice">Partners' privacy notice</a></li></ul></main>`;
  const customers = `<title>Customers</title><h1>Customers</h1>${table}<p>${PROSE}</p>`;
  const jobs = `<title>Applicants</title><h1>Applicants</h1><p>We keep what you send us for six months.</p>${table}`;
  const { reading } = await readShop(BOOTS, {
    '/privacy': () => html(hub),
    '/privacy/customers': () => html(customers),
    '/privacy/jobs': () => html(jobs),
    '/privacy/cookies.pdf': () => pdf('We set cookies that end with your visit to this shop.'),
  });
  if (reading.kind !== 'policy') throw new Error(reading.kind);
  const { text, blocks, coverage } = reading.document;
  expect(
    coverage.parts?.map(({ url, start, end, failed }) => [url, failed ?? text.slice(start, end).slice(0, 14).trim()]),
  ).toEqual([
    ['https://shop.test/privacy', 'Privacy center'],
    ['https://shop.test/privacy/customers', 'Customers\n\nDat'],
    ['https://shop.test/privacy/jobs', 'Applicants\n\nWe'],
    ['https://shop.test/privacy/gone', 'answered 404, there is no such page'],
    ['https://shop.test/privacy/cookies.pdf', 'We set cookies'],
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
  const { reading } = await readShop(BOOTS.replace('<title>', '<html lang="de"><title>'), {
    '/privacy': () => html(english),
    '/de/p': () => html(german),
  });
  expect(reading).toMatchObject({
    kind: 'policy',
    document: { source: { url: 'https://shop.test/de/p' }, lang: 'de' },
  });
});
