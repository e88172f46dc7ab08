import { benchWith } from '../bench-with.ts';
import { type Case, has } from '../case.ts';
import { BANK } from '../given-files.ts';
import { leaveBench } from '../leave-bench.ts';
import { until } from '../until.ts';

export const benchKeyboard: Case = {
  name: 'the bench by keyboard alone: a finding is chosen and confirmed',
  async run(world) {
    const page = await benchWith(world, [BANK]);
    await has(page, '.bench-audit .finding', 20_000);
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 60; presses++) {
        if (await page.evaluate((s: string) => document.activeElement?.matches(s) ?? false, selector)) return;
        await page.press('Tab');
      }
      throw new Error(`Tab does not reach ${selector}`);
    };
    await tabTo('.topic-head');
    await page.press('ArrowDown');
    await page.press('Enter');
    await has(page, '.evidence figure');
    await page.press('n');
    await page.press('r');
    await until('the letter r leads to the review', () =>
      page.evaluate(() => document.activeElement?.matches('.review-verdicts input') ?? false),
    );
    await page.press('Space');
    await has(page, '.review-form');
    await tabTo('.review-form input');
    await page.type('B. Auditor');
    await tabTo('.review-form textarea');
    await page.type('The sentence says so.');
    await tabTo('.review-form button[type=submit]');
    await page.press('Enter');
    await has(page, '.said');
    await leaveBench(page);
  },
};
