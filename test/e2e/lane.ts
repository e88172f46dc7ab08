import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName, Driver } from './browser.ts';
import { BROWSERS } from './browsers.ts';
import type { Case, World } from './case.ts';
import { type Counts, describe, report } from './counts.ts';
import { deadline } from './deadline.ts';
import { startServer } from './server.ts';
import { loadSites } from './site.ts';
import { medianSteps, type Steps, stepsOf } from './steps.ts';

/** A browser that is tested, and what its lanes share. */
export interface Tested {
  name: BrowserName;
  counts: Counts;
  /** How many failed cases may still be tried once more. */
  secondTries: { left: number };
}

const LONGEST_CASE = 60_000;
const PICTURES = '.output/e2e';

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/**
 * Cases one after the other in one browser, with sites and a profile of its own, so that lanes do not disturb each other.
 * Prints and counts each; a browser in which a case failed is thrown away.
 */
export async function runLane({ name, counts, secondTries }: Tested, cases: Case[]): Promise<void> {
  const own = cases.filter(({ browsers }) => browsers?.includes(name) ?? true);
  if (own.length === 0) return;
  // The lane's own: a case may change a page of a site while another lane reads it.
  const sites = loadSites();
  const server = await startServer(sites.values());
  let driver: Driver | undefined;
  let profile = '';
  const steps: Steps[] = [];
  let failedOnce: Case | undefined;
  for (const one of own) {
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
        counts.passed++;
        line = `ok      ${name}: ${one.name} (${((performance.now() - began) / 1000).toFixed(1)} s)`;
      } catch (error) {
        last = failedOnce === one || secondTries.left-- <= 0;
        failedOnce = one;
        if (last) counts.failed++;
        line = `${last ? 'FAILED ' : 'AGAIN  '} ${name}: ${one.name}\n        ${describe(error)}`;
        const picture = await photograph(driver, `${name} ${one.name}`);
        if (picture) notes.push(`seen at that moment: ${picture}`);
        await driver?.kill();
        driver = undefined;
      }
      // At once: another lane's lines must not come between.
      console.log([line, ...notes].join('\n        '));
    }
  }
  await driver?.kill();
  if (steps.length)
    console.log(`        ${name}, from the press, median of ${steps.length} sites: ${medianSteps(steps)}`);
  report(counts, `${name}: nothing asks for a host that is not on this machine`, () => {
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
