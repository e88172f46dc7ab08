import { type Case, has, holds, pressOn } from '../case.ts';

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
