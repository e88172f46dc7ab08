import { checkAccessibility } from '../axe.ts';
import { type Case, equal, has, holds, pressOn, textOf } from '../case.ts';
import { until } from '../until.ts';

/** Leave for one site is given at a click, listed, taken back at a press; afterwards the site is offered and not read. */
export const takeBack: Case = {
  name: 'leave to read another site is taken back, and then it is only offered again',
  async run(world) {
    const legal = 'legal.taken-back.test';
    await world.driver.expectQuestion(true, `http://${legal}`);
    const opened = await pressOn(world, 'taken-back');
    await has(opened.popup, '.leads .lead', 20_000);
    await world.driver.answer(true, () => opened.popup.click('.leads .lead'));
    const isOpen = await opened.popup.evaluate(() => true).catch(() => false);
    const popup = isOpen ? opened.popup : await world.driver.pressButton(opened.tab);
    await has(popup, '.score-card', 30_000);
    holds((await textOf(popup, '.allowed')).includes(legal), 'the site that may be read is listed');
    await popup.evaluate(() => document.querySelector('.allowed')?.scrollIntoView());
    await popup.click('.allowed button');
    await until('the list is empty', () => popup.evaluate(() => document.querySelector('.allowed') === null));
    holds(
      await popup.evaluate(() => document.querySelector('.score-card') !== null),
      'what was read already stays on screen',
    );
    await checkAccessibility(popup, 'after leave was taken back');
    await popup.close();
    const before = world.server.requests.length;
    const again = await world.driver.pressButton(opened.tab);
    await has(again, '.failure .leads .lead', 20_000);
    equal(await again.evaluate(() => document.querySelector('.allowed')), null, 'the list of allowed sites');
    equal(
      world.server.requests.slice(before).filter(({ host }) => host === legal),
      [],
      'requests to the site whose leave was taken back',
    );
    await again.close();
    await opened.tab.close();
  },
};
