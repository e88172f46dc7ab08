// Photographs the views of popup and bench in every state and looks for faults of accessibility: npm run shots -- [--only NAME] [--out FOLDER]
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import { serveStage } from '../test/stage/serve.ts';

interface Shot {
  name: string;
  query: string;
  width?: number;
  height?: number;
  scale?: number;
  media?: Record<string, string>;
  act?(page: Page): Promise<void>;
}

const press =
  (...selectors: string[]) =>
  async (page: Page) => {
    for (const selector of selectors) await page.locator(selector).click();
  };

const shots: Shot[] = [
  { name: 'summary', query: 'policy=marketplace' },
  { name: 'shopify', query: 'policy=shopify-shop' },
  { name: 'chosen', query: 'policy=marketplace', act: press('.headline') },
  {
    name: 'topics',
    query: 'policy=marketplace',
    act: press('#topic-sharing button', '#topic-rights button', '#topic-sharing ~ .topic-body .finding'),
  },
  { name: 'why', query: 'policy=marketplace', act: press('.why summary') },
  { name: 'from-text', query: 'policy=marketplace', act: press('.mark.tone-harm') },
  { name: 'filter', query: 'policy=marketplace', act: press('.segmented label:nth-of-type(2)') },
  { name: 'search', query: 'policy=marketplace', act: async (page) => page.locator('.search input').fill('consent') },
  { name: 'menu', query: 'policy=marketplace', act: press('.menu button') },
  { name: 'keys', query: 'policy=marketplace', act: press('[aria-label="Keyboard shortcuts"]') },
  {
    name: 'read',
    query: 'policy=marketplace',
    act: async (page) => page.$eval('.coverage', (e) => e.scrollIntoView()),
  },
  { name: 'unscored', query: 'state=unscored&policy=bank' },
  { name: 'rtl', query: 'policy=uyghur-shop', act: press('.headline') },
  { name: 'zoomed', query: 'policy=marketplace', width: 400, height: 300, scale: 2 },
  { name: 'zoomed-text', query: 'policy=marketplace', width: 400, height: 300, scale: 2, act: press('.headline') },
  { name: 'zoomed-400', query: 'policy=marketplace', width: 320, height: 256, scale: 2, act: press('.headline') },
  { name: 'zoomed-fail', query: 'state=no-policy', width: 400, height: 300, scale: 2 },
  { name: 'contrast', query: 'policy=marketplace', media: { 'prefers-contrast': 'more' }, act: press('.headline') },
  { name: 'looking', query: 'state=looking' },
  { name: 'fetching', query: 'state=fetching' },
  { name: 'no-policy', query: 'state=no-policy' },
  { name: 'no-leads', query: 'state=no-leads' },
  { name: 'other-site', query: 'state=other-site' },
  { name: 'scripts', query: 'state=scripts&allowed=https://legal.wickandhollow.example' },
  { name: 'scan', query: 'state=scan' },
  {
    name: 'hub',
    query: 'state=hub&policy=marketplace&allowed=https://legal.wickandhollow.example',
    act: async (page) => page.$eval('.read-parts', (e) => e.scrollIntoView()),
  },
  { name: 'forbidden', query: 'state=forbidden&pick=no' },
  { name: 'refused', query: 'state=refused' },
  { name: 'broken', query: 'state=broken' },
  { name: 'bad-file', query: 'state=bad-file' },
  { name: 'giving', query: 'state=giving' },
  { name: 'tab', query: 'policy=saas', width: 1280, height: 900, act: press('.headline') },
  { name: 'bench', query: 'state=bench&policy=marketplace', width: 1280, height: 900, act: press('.finding') },
  {
    name: 'bench-review',
    query: 'state=bench&policy=saas',
    width: 1280,
    height: 900,
    act: press('.finding', '.review-verdicts label:nth-of-type(3)'),
  },
  { name: 'bench-rtl', query: 'state=bench&policy=uyghur-shop', width: 1280, height: 900, act: press('.finding') },
  { name: 'bench-narrow', query: 'state=bench&policy=saas', width: 640, height: 700, act: press('.finding') },
  { name: 'bench-list', query: 'state=bench-list&policy=saas', width: 1280, height: 900 },
  { name: 'bench-empty', query: 'state=bench-empty&policy=saas', width: 1280, height: 900 },
  { name: 'bench-list-narrow', query: 'state=bench-list&policy=saas', width: 420, height: 700 },
  { name: 'bench-verify', query: 'state=bench-verify&policy=saas', width: 1280, height: 700 },
];

const { values } = parseArgs({
  options: { only: { type: 'string' }, out: { type: 'string', default: 'coverage/shots' }, scheme: { type: 'string' } },
});
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
mkdirSync(values.out, { recursive: true });
const { url, server } = await serveStage();
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  pipe: true,
  args: ['--no-sandbox'],
});
let faults = 0;
for (const scheme of values.scheme ? [values.scheme] : ['light', 'dark']) {
  for (const shot of shots) if (!values.only || values.only.split(',').includes(shot.name)) await take(shot, scheme);
}
await browser.close();
await server.close();
console.log(faults ? `${faults} faults of accessibility` : 'no faults of accessibility');
process.exitCode = faults ? 1 : 0;

async function take(shot: Shot, scheme: string): Promise<void> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => {
    faults++;
    console.log(`${shot.name}: ${error}`);
  });
  await page.setViewport({ width: shot.width ?? 800, height: shot.height ?? 600, deviceScaleFactor: shot.scale ?? 1 });
  const media = { 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce', ...shot.media };
  await page.emulateMediaFeatures(Object.entries(media).map(([name, value]) => ({ name, value })));
  await page.goto(`${url}?${shot.query}`);
  await page.waitForSelector('body[data-drawn]');
  await shot.act?.(page);
  await new Promise((done) => setTimeout(done, 350));
  await page.screenshot({ path: join(values.out, `${shot.name}-${scheme}.png`) as `${string}.png` });
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[];
  };
  const wide = await page.evaluate(
    '[...document.querySelectorAll("#app,.masthead,.summary-scroll,.policy-scroll,.message")].some(e => e.scrollWidth > e.clientWidth + 1)',
  );
  if (wide) {
    faults++;
    console.log(`${shot.name} ${scheme}: scrolls sideways`);
  }
  for (const { id, help, nodes } of violations) {
    faults += nodes.length;
    console.log(
      `${shot.name} ${scheme}: ${id}: ${help} (${nodes.length})\n  ${nodes[0]?.html.slice(0, 200)}\n  ${nodes[0]?.failureSummary.replaceAll('\n', ' ')}`,
    );
  }
  await page.close();
}
