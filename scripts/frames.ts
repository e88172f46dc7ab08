import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Driver, Surface } from '../test/e2e/browser.ts';
import { launchChromium } from '../test/e2e/chromium.ts';
import { startServer } from '../test/e2e/server.ts';
import type { Site, SitePage } from '../test/e2e/site.ts';
import { until } from '../test/e2e/until.ts';

/**
 * `npm run frames [-- --rounds 3]`: how long the content script keeps a page of a megabyte from doing anything else, in real
 * Chromium with the built extension. A probe in the page sends itself messages without end; the longest wait between two
 * of them is the longest time for which the page could neither scroll nor answer. Printed beside the same page at rest.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const LONGEST = 50;
const HOST = 'frames.test';

const paragraph = (at: number) =>
  `<p>We keep the order number ${at}, your name, your e-mail address and what you bought for <b>six years</b>, because tax law asks for it, and share it with <a href="/partners/${at}">the firms</a> that carry our parcels.</p>`;
const section = (at: number) =>
  `<section><h2>${at}. Orders and what we keep of them</h2>${paragraph(at)}<ul><li>your name;</li><li>your <i>address</i>;</li><li>your telephone number.</li></ul></section>`;

/** Pages of a megabyte, each heavy in its own way. */
const PAGES: Record<string, SitePage> = {
  '/sections': whole('Privacy Policy', repeat(section, 1_000_000)),
  '/paragraphs': whole('Privacy Policy', repeat(paragraph, 1_000_000)),
  '/table': whole(
    'Privacy Policy',
    `${paragraph(0)}<table><tr><th>Data</th><th>Purpose</th><th>Kept for</th></tr>${repeat((at) => `<tr><td>Order ${at} and its address</td><td>To carry out the contract with you</td><td>six years</td></tr>`, 1_000_000)}</table>`,
  ),
  '/plain': whole(
    'Privacy Policy',
    `<pre>${repeat((at) => `We keep the personal data of order ${at} for six years.\n\n`, 1_000_000)}</pre>`,
  ),
  '/one-paragraph': whole(
    'Privacy Policy',
    `<p>${repeat((at) => `We keep the personal data of order ${at} for six years. `, 1_000_000)}</p>`,
  ),
  '/links': whole(
    'Shoes',
    repeat(
      (at) => `<div class="card"><a href="/shoes/${at}"><span>Shoe number ${at}</span><b>19.90</b></a></div>`,
      1_000_000,
    ),
  ),
  '/shop': whole('Shoes', '<p>Shoes.</p><footer><a href="/sections">Privacy Policy</a></footer>'),
};

function whole(title: string, body: string): SitePage {
  return {
    layout: 'none',
    main: `<!doctype html><html lang="en"><title>${title}</title><body><h1>${title}</h1>${body}</body></html>`,
  };
}

function repeat(part: (at: number) => string, size: number): string {
  const parts: string[] = [];
  for (let at = 1, length = 0; length < size; at++) length += parts[parts.push(part(at)) - 1]?.length ?? 0;
  return parts.join('');
}

const site: Site = {
  name: 'frames',
  folder: '.',
  host: HOST,
  lang: 'en',
  dir: 'ltr',
  shop: 'Frames',
  start: '/sections',
  menu: {},
  footer: {},
  pages: PAGES,
  expect: { outcome: 'audit' },
};
const server = await startServer([site]);
const downloads = mkdtempSync(join(tmpdir(), 'policy-loupe-'));
const driver = await launchChromium(process.env.CHROMIUM ?? '/usr/bin/chromium', {
  extension: join(process.cwd(), '.output/chrome-mv3'),
  proxyPort: server.port,
  downloads,
});
let over = 0;
try {
  console.log(
    `${driver.version}; longest time in which the page could do nothing else, in ms; ${values.rounds} rounds each\n`,
  );
  for (const path of Object.keys(PAGES)) await measure(driver, path);
} finally {
  await driver.kill();
  await server.close();
  rmSync(downloads, { recursive: true, force: true });
}
console.log(
  over
    ? `${over} pages were kept from their work for more than ${LONGEST} ms`
    : `no page was kept for more than ${LONGEST} ms`,
);
process.exit(0);

async function measure(browser: Driver, path: string): Promise<void> {
  const longest: number[] = [];
  const rest: number[] = [];
  let took = 0;
  for (let round = 0; round < Number(values.rounds); round++) {
    const tab = await browser.open(`http://${HOST}${path}`);
    await tab.evaluate(probe);
    await new Promise((done) => setTimeout(done, 1500));
    rest.push((await read(tab)).longest);
    const popup = await browser.pressButton(tab);
    await until(
      'the popup has an answer',
      () => popup.evaluate(() => document.querySelector('.policy, .failure') !== null),
      60_000,
    );
    const seen = await read(tab);
    longest.push(seen.longest);
    took = Date.now() - popup.pressedAt;
    await popup.close();
    await tab.close();
  }
  const worst = Math.min(...longest);
  if (worst > LONGEST) over++;
  console.log(
    `${path.padEnd(16)} ${worst.toFixed(0).padStart(5)}  (rounds ${longest.map((each) => each.toFixed(0)).join(', ')}; at rest ${rest.map((each) => each.toFixed(0)).join(', ')}; answer after ${took} ms)`,
  );
}

/** Runs in the page. */
function probe(): void {
  const seen = { longest: 0, last: performance.now() };
  Object.assign(globalThis, { seen });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    seen.longest = Math.max(seen.longest, now - seen.last);
    seen.last = now;
    port2.postMessage(0);
  };
  port2.postMessage(0);
}

/** The longest wait since the last call. */
function read(tab: Surface): Promise<{ longest: number }> {
  return tab.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: { longest: number; last: number } };
    const result = { longest: Math.max(seen.longest, performance.now() - seen.last) };
    seen.longest = 0;
    return result;
  });
}
