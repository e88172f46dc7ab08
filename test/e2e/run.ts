import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from './browser.ts';
import { BROWSERS } from './browsers.ts';
import type { Case } from './case.ts';
import { benchKeyboard } from './cases/bench-keyboard.ts';
import { byHand } from './cases/by-hand.ts';
import { changed } from './cases/changed.ts';
import { declaredCase } from './cases/declared-site.ts';
import { files, paste } from './cases/given.ts';
import { keyboard } from './cases/keyboard.ts';
import { killed } from './cases/killed.ts';
import { mainRoad } from './cases/main-road.ts';
import { many } from './cases/many.ts';
import { megabytes } from './cases/megabytes.ts';
import { review } from './cases/review.ts';
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
import { type Counts, report } from './counts.ts';
import { runLane } from './lane.ts';
import { loadSites } from './site.ts';

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
/** A busy machine loses a popup's focus now and then: so many cases a browser get a second try in a fresh one, and it is said. */
const MOST_SECOND_TRIES = 3;

const { values } = parseArgs({ options: { browser: { type: 'string' }, only: { type: 'string' } } });
const counts: Counts = { passed: 0, failed: 0 };
const wanted = (cases: Case[]) => cases.filter(({ name }) => !values.only || name.includes(values.only));
const sites = wanted([...loadSites().values()].map(declaredCase));
const browsers = (Object.keys(BROWSERS) as BrowserName[])
  .filter((name) => (!values.browser || values.browser === name) && isThere(name))
  .map((name) => ({ name, counts, secondTries: { left: MOST_SECOND_TRIES } }));
for (const { name } of browsers) checkManifest(name);
// Side by side: a browser mostly waits, for pages or for the other side of a message. The declared sites have a lane of
// their own, in one browser after the other, since each browser's own cases take about as long as those of both.
await Promise.all([
  ...browsers.map((browser) => runLane(browser, wanted(CASES))),
  (async () => {
    for (const browser of browsers) await runLane(browser, sites);
  })(),
]);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

function isThere(name: BrowserName): boolean {
  const { path } = BROWSERS[name];
  if (existsSync(path)) return true;
  console.log(`${name}: ${path} IS MISSING, nothing was tested in it`);
  if (process.env.CI) counts.failed++;
  return false;
}

function checkManifest(name: BrowserName): void {
  report(counts, `${name}: the manifest asks for activeTab, scripting and storage; for sites only when asked`, () => {
    const file = join(BROWSERS[name].extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const asked = JSON.stringify([
      manifest.permissions,
      manifest.host_permissions ?? [],
      manifest.optional_permissions ?? [],
      manifest.optional_host_permissions,
    ]);
    if (asked !== '[["activeTab","scripting","storage"],[],[],["*://*/*"]]') throw new Error(asked);
  });
}
