import { readFileSync } from 'node:fs';
import { checkAccessibility } from '../axe.ts';
import type { Surface } from '../browser.ts';
import { type Case, equal, has, holds, pressOn, textOf, type World } from '../case.ts';
import { policy } from '../given-files.ts';
import { leaveBench } from '../leave-bench.ts';
import { until } from '../until.ts';

/** Waits for the popup to hand over what it read, then opens the bench as the popup's own tab does. */
async function toBench(world: World, popup: Surface, button: string, hash: string): Promise<Surface> {
  await popup.click(button);
  // The popup closes itself once the bench is open; what it handed over is there by then.
  await until('the popup has handed over', () => popup.evaluate(() => false).catch(() => true));
  return world.driver.openExtensionPage(`/audit.html${hash}`);
}

export const changed: Case = {
  name: 'from the popup to the bench and kept; the next visit says what changed since, and the two are compared',
  async run(world) {
    const site = world.sites.get('candle-shop');
    const page = site?.pages['/policies/privacy-policy'];
    if (!page?.file) throw new Error('the candle shop has no policy');
    const { file } = page;
    const html = readFileSync(policy('shopify-shop/policy.html'), 'utf8');
    const old = /<p>([^<]{80,})<\/p>/.exec(html)?.[1] as string;
    try {
      const first = await pressOn(world, 'candle-shop');
      await has(first.popup, '.score-card', 20_000);
      const bench = await toBench(world, first.popup, '.masthead-tools > .plain-button', '#audit/handed');
      await has(bench, '.bench-audit', 20_000);
      await bench.click('.masthead-tools .main-button');
      await until('it is kept', async () => /^Kept/.test(await textOf(bench, '.masthead-tools .hint')));
      await first.tab.close();

      const again = await pressOn(world, 'candle-shop');
      await until(
        'the popup says that nothing changed',
        async () => /Unchanged/.test(await textOf(again.popup, '.since')),
        20_000,
      );
      await again.popup.close();
      await again.tab.close();

      delete page.file;
      page.layout = 'none';
      page.main = html.replace(
        `<p>${old}</p>`,
        '<p>We sell your personal information to advertisers, and keep it for seven years.</p>',
      );
      const later = await pressOn(world, 'candle-shop');
      await until(
        'the popup says that it changed',
        async () => /^Changed/.test(await textOf(later.popup, '.since')),
        20_000,
      );
      const kept = await bench.evaluate(() => location.hash.split('/')[1] ?? '');
      const compared = await toBench(world, later.popup, '.since button', `#compare/${kept}/handed`);
      await has(compared, '.clause', 20_000);
      equal(
        await compared.evaluate(() => document.querySelectorAll('.clause-changed, .clause-added').length > 0),
        true,
        'a changed clause',
      );
      holds((await textOf(compared, '.clauses')).includes('seven years'), 'the new words are shown');
      holds(/is now|→|new/.test(await textOf(compared, '.meaning')), 'what it means');
      await checkAccessibility(compared, 'comparing');
      await compared.close();
      await later.tab.close();
      await leaveBench(bench);
    } finally {
      page.file = file;
      delete page.main;
      delete page.layout;
    }
  },
};
