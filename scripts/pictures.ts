import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { has } from '../test/e2e/case.ts';
import { launchFirefox } from '../test/e2e/firefox.ts';
import { startServer } from '../test/e2e/server.ts';
import { loadSites } from '../test/e2e/site.ts';

/**
 * `npm run pictures`: the pictures of the README, docs/pictures/*.png, taken of the built extension in real Firefox on the
 * written shops, with the popup where it is on screen, and of the auditor's bench. Build first.
 */
const OUT = 'docs/pictures';
const PICTURES = [
  { name: 'shop', site: 'candle-shop', scheme: 'light' },
  { name: 'passage', site: 'candle-shop', scheme: 'light', press: '.headline' },
  { name: 'dark', site: 'candle-shop', scheme: 'dark', press: '.headline' },
  { name: 'uyghur', site: 'uyghur-shop', scheme: 'light', press: '.headline' },
] as const;
const POLICY = 'test/policies/marketplace/policy.html';

mkdirSync(OUT, { recursive: true });
const sites = loadSites();
const server = await startServer(sites.values());
const driver = await launchFirefox('/usr/bin/firefox-esr', {
  extension: join(process.cwd(), '.output/firefox-mv3'),
  proxyPort: server.port,
  downloads: mkdtempSync(join(tmpdir(), 'policy-loupe-')),
});
try {
  for (const picture of PICTURES) {
    const site = sites.get(picture.site);
    if (!site) throw new Error(`no written site ${picture.site}`);
    const tab = await driver.open(`http://${site.host}${site.start}`);
    const popup = await driver.pressButton(tab);
    await has(popup, '.score-card', 20_000);
    await popup.scheme(picture.scheme);
    if ('press' in picture) await popup.click(picture.press);
    await new Promise((done) => setTimeout(done, 900)); // for the scrolling to end
    await driver.screenshotWindow(join(OUT, `${picture.name}.png`));
    console.log(`${OUT}/${picture.name}.png`);
    await popup.close();
    await tab.close();
  }
  const bench = await driver.openExtensionPage('/audit.html');
  await has(bench, '.give-many');
  await bench.chooseFiles('.give-many input[type=file]', [join(process.cwd(), POLICY)]);
  await has(bench, '.bench-audit .tone-edge-harm', 20_000);
  await bench.click('.bench-audit .tone-edge-harm');
  await new Promise((done) => setTimeout(done, 900));
  await driver.screenshotWindow(join(OUT, 'bench.png'));
  console.log(`${OUT}/bench.png`);
} finally {
  await driver.kill();
  await server.close();
}
process.exit(0);
