import { readFileSync } from 'node:fs';
import { type Case, has, holds, textOf } from '../case.ts';
import { BANK, withFolder } from '../given-files.ts';
import { leaveBench } from '../leave-bench.ts';
import { until } from '../until.ts';

export const megabytes: Case = {
  name: 'a text of nineteen megabytes is audited while the bench stays awake; only what is near the view is drawn',
  longest: 180_000,
  async run(world) {
    await withFolder(async (write) => {
      const page = await world.driver.openExtensionPage('/audit.html');
      await has(page, '.give-many');
      await page.evaluate(() => {
        let last = performance.now();
        setInterval(() => {
          const now = performance.now();
          document.body.dataset.pause = `${Math.max(Number(document.body.dataset.pause ?? 0), now - last)}`;
          last = now;
        }, 20);
      });
      const text = readFileSync(BANK, 'utf8');
      const many = `${text}\n\n`.repeat(19e6 / Buffer.byteLength(text));
      const given = write('long.txt', `${many}The very last words.`);
      await page.chooseFiles('.give-many input[type=file]', [given]);
      await has(page, '.batch button');
      await page.click('.batch button');
      await until('it is cancelled', async () => /Cancelled/.test(await textOf(page, '.batch [role=status]')));
      await page.chooseFiles('.give-many input[type=file]', [given]);
      await has(page, '.bench-audit .policy .mark', 150_000);
      await page.press('Control+f');
      await page.type('the very last words');
      await until('the end is found', async () => (await textOf(page, '.search-count')) === '1 of 1');
      await until('the end is drawn', async () => (await textOf(page, '.policy')).endsWith('The very last words.'));
      const drawn = await page.evaluate(() => document.querySelectorAll('.policy [data-leaf]').length);
      holds(drawn < 1_000, `${drawn} blocks are drawn`);
      await page.evaluate(() => document.querySelector<HTMLElement>('.findings-pane .finding')?.click());
      await has(page, '.policy .mark.chosen');
      world.say(
        `longest pause of the page: ${await page.evaluate(() => Math.round(Number(document.body.dataset.pause)))} ms`,
      );
      await leaveBench(page);
    });
  },
};
