import { fileURLToPath } from 'node:url';
import { checkAccessibility } from '../axe.ts';
import { type Case, has, holds, pressOn, textOf } from '../case.ts';

const BANK = fileURLToPath(new URL('../../policies/bank/policy.txt', import.meta.url));

export const paste: Case = {
  name: 'a pasted text is audited',
  async run(world) {
    const page = await world.driver.openExtensionPage('/popup.html?in=tab');
    await has(page, '#paste');
    await checkAccessibility(page, 'giving a text');
    await page.click('#paste');
    await page.type('Privacy policy. We do not sell your personal information. We collect your name.');
    await page.click('form button[type=submit]');
    await has(page, '.score-card');
    holds((await textOf(page, '.policy')).includes('We do not sell'), 'the text is shown');
    await page.close();
  },
};

export const file: Case = {
  name: 'a chosen file is audited',
  async run(world) {
    const page = await world.driver.openExtensionPage('/popup.html?in=tab');
    await has(page, 'input[type=file]');
    await page.chooseFiles('input[type=file]', [BANK]);
    await has(page, '.score-card');
    holds((await textOf(page, '.policy')).includes('Calder Ridge'), 'the policy is shown');
    await page.close();
  },
};

export const keyboard: Case = {
  name: 'by keyboard alone: from finding to passage and back',
  async run(world) {
    const { popup, tab } = await pressOn(world, 'candle-shop');
    await has(popup, '.score-card', 20_000);
    for (let presses = 0; presses < 30; presses++) {
      await popup.press('Tab');
      if (await popup.evaluate(() => document.activeElement?.classList.contains('headline') ?? false)) break;
    }
    holds(
      await popup.evaluate(() => document.activeElement?.classList.contains('headline')),
      'Tab reaches the first headline',
    );
    await popup.press('Enter');
    await has(popup, '.mark.chosen');
    await popup.press('n');
    await popup.press('t');
    const there = () => document.activeElement?.classList.contains('mark') ?? false;
    for (let tries = 0; tries < 20 && !(await popup.evaluate(there)); tries++)
      await new Promise((done) => setTimeout(done, 50));
    holds(await popup.evaluate(there), 'the letter t leads to the chosen passage');
    await popup.press('Enter');
    await has(popup, '.summary-pane [aria-current=true]');
    await popup.close();
    await tab.close();
  },
};
