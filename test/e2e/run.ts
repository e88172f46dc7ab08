import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName, Driver, Launch } from './browser.ts';
import type { Case, World } from './case.ts';
import { benchKeyboard, changed, files, many, paste, review } from './cases/bench.ts';
import { byHand } from './cases/by-hand.ts';
import { declaredCase } from './cases/declared-site.ts';
import { keyboard } from './cases/keyboard.ts';
import { killed } from './cases/killed.ts';
import { mainRoad } from './cases/main-road.ts';
import { megabytes } from './cases/megabytes.ts';
import { linkIntoPart, linkToPassage, showOnPage } from './cases/show-passage.ts';
import {
  forbidden,
  hostile,
  hostileFetched,
  inVain,
  isPolicy,
  noPolicy,
  otherOrigin,
  tooShort,
  ungranted,
  uyghur,
} from './cases/sites.ts';
import { differentSites, dropped, wholeStore } from './cases/store.ts';
import { takeBack } from './cases/take-back.ts';
import { launchChromium } from './chromium.ts';
import { deadline } from './deadline.ts';
import { launchFirefox } from './firefox.ts';
import { startServer } from './server.ts';
import { loadSites } from './site.ts';
import { medianSteps, type Steps, stepsOf } from './steps.ts';

/**
 * `npm run e2e [-- --browser chromium|firefox] [--only WORDS]`: every case in real browsers on the built extension, with the real
 * toolbar button. The last line is `N passed, N failed`; a case that fails leaves its error, a picture in .output/e2e/, and a
 * browser that is thrown away; the first few are tried once more ("AGAIN"), and the run goes on.
 */
const CASES: Case[] = [
  // first, while no popup has taken the focus from the window
  ungranted,
  mainRoad,
  isPolicy,
  uyghur,
  noPolicy,
  otherOrigin,
  inVain,
  tooShort,
  hostile,
  hostileFetched,
  forbidden,
  paste,
  files,
  megabytes,
  review,
  byHand,
  wholeStore,
  differentSites,
  dropped,
  killed,
  changed,
  keyboard,
  takeBack,
  showOnPage,
  linkToPassage,
  linkIntoPart,
  benchKeyboard,
  many,
];
const BROWSERS: Record<
  BrowserName,
  { path: string; extension: string; launch(path: string, launch: Launch): Promise<Driver> }
> = {
  chromium: { path: '/usr/bin/chromium', extension: '.output/chrome-mv3', launch: launchChromium },
  firefox: { path: '/usr/bin/firefox-esr', extension: '.output/firefox-mv3', launch: launchFirefox },
};
const LONGEST_CASE = 60_000;
/** A busy machine loses a popup's focus now and then: so many cases a browser get a second try in a fresh one, and it is said. */
const MOST_SECOND_TRIES = 3;
const PICTURES = '.output/e2e';

const { values } = parseArgs({ options: { browser: { type: 'string' }, only: { type: 'string' } } });
let passed = 0;
let failed = 0;
const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
const wanted = [...CASES, ...[...loadSites().values()].map(declaredCase)].filter(
  ({ name }) => !values.only || name.includes(values.only),
);
// Side by side: a browser mostly waits, for pages or for the other side of a message.
await Promise.all(
  (Object.keys(BROWSERS) as BrowserName[]).filter((name) => !values.browser || values.browser === name).map(runIn),
);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

async function runIn(name: BrowserName): Promise<void> {
  const { path, extension } = BROWSERS[name];
  if (!existsSync(path)) {
    console.log(`${name}: ${path} IS MISSING, nothing was tested in it`);
    if (process.env.CI) failed++;
    return;
  }
  report(`${name}: the manifest asks for activeTab, scripting and storage; for sites only when asked`, () => {
    const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    const asked = JSON.stringify([
      manifest.permissions,
      manifest.host_permissions ?? [],
      manifest.optional_permissions ?? [],
      manifest.optional_host_permissions,
    ]);
    if (asked !== '[["activeTab","scripting","storage"],[],[],["*://*/*"]]') throw new Error(asked);
  });
  // The browsers' own: a case may change a page of a site while the other browser reads it.
  const sites = loadSites();
  const server = await startServer(sites.values());
  let driver: Driver | undefined;
  let profile = '';
  const steps: Steps[] = [];
  let failedOnce: Case | undefined;
  let again = MOST_SECOND_TRIES;
  for (const one of wanted) {
    if (one.browsers && !one.browsers.includes(name)) continue;
    for (let last = false; !last; ) {
      const began = performance.now();
      const notes: string[] = [];
      let line: string;
      try {
        if (!driver) {
          profile = newFolder();
          driver = await start(name, server.port, profile);
        }
        emptyFolder(driver.downloads); // a case must not take an earlier one's download for its own
        const world: World = {
          driver,
          server,
          sites,
          crash: async () => {
            await driver?.crash();
            driver = undefined;
            driver = world.driver = await start(name, server.port, profile);
          },
          took: async (popup) => void steps.push(await stepsOf(popup)),
          say: (note) => notes.push(note),
        };
        await deadline(one.longest ?? LONGEST_CASE, one.name, one.run(world));
        const errors = await driver.errors();
        if (errors.length > 0) throw new Error(`errors in the extension's pages: ${errors.join('; ')}`);
        last = true;
        passed++;
        line = `ok      ${name}: ${one.name} (${((performance.now() - began) / 1000).toFixed(1)} s)`;
      } catch (error) {
        last = again-- <= 0 || failedOnce === one;
        failedOnce = one;
        if (last) failed++;
        line = `${last ? 'FAILED ' : 'AGAIN  '} ${name}: ${one.name}\n        ${describe(error)}`;
        const picture = await photograph(driver, `${name} ${one.name}`);
        if (picture) notes.push(`seen at that moment: ${picture}`);
        await driver?.kill();
        driver = undefined;
      }
      // At once: the other browser's lines must not come between.
      console.log([line, ...notes].join('\n        '));
    }
  }
  await driver?.kill();
  if (steps.length)
    console.log(`        ${name}, from the press, median of ${steps.length} sites: ${medianSteps(steps)}`);
  report(`${name}: nothing asks for a host that is not on this machine`, () => {
    const strangers = new Set(server.requests.filter(({ known }) => !known).map(({ host }) => host));
    const foreign = [...strangers].filter((host) => !isBrowsersOwn(host));
    if (foreign.length > 0) throw new Error(foreign.join(', '));
  });
  await server.close();
}

function start(name: BrowserName, proxyPort: number, profile: string): Promise<Driver> {
  const { path, extension, launch } = BROWSERS[name];
  const downloads = newFolder();
  return deadline(
    45_000,
    `start ${name}`,
    launch(path, { extension: join(process.cwd(), extension), proxyPort, downloads, profile }),
  );
}

/** A folder that is gone when the run ends. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-loupe-'));
  folders.push(folder);
  return folder;
}

function emptyFolder(folder: string): void {
  for (const file of readdirSync(folder)) rmSync(join(folder, file), { recursive: true, force: true });
}

/** A picture of what stood on screen; nothing where the browser is too far gone for that. */
async function photograph(driver: Driver | undefined, what: string): Promise<string | undefined> {
  if (!driver) return undefined;
  const path = join(PICTURES, `${what.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);
  mkdirSync(PICTURES, { recursive: true });
  try {
    await deadline(10_000, 'a picture', driver.screenshotWindow(path));
    return path;
  } catch {
    return undefined;
  }
}

/** What the browsers ask for by themselves; nothing of the extension has these names in it. */
function isBrowsersOwn(host: string): boolean {
  return [
    'browser.invalid', // the name that chromium.ts gives to its maker's services
    'content-autofill.googleapis.com', // asked what the fields of a form are for
    'redirector.gvt1.com', // parts of the browser that it would update
  ].includes(host);
}

function report(what: string, check: () => void): void {
  try {
    check();
    passed++;
    console.log(`ok      ${what}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${what}\n        ${describe(error)}`);
  }
}

function describe(error: unknown): string {
  const { message, cause } = error as Error;
  const last = cause ? ` (last: ${cause instanceof Error ? cause.message : JSON.stringify(cause)})` : '';
  return `${message}${last}`.slice(0, 2_000);
}
