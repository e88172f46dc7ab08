import Papa from 'papaparse';
import { parse } from 'parse5';
import { FILE_FORMATS } from '../../../report/file-of.ts';
import { checkAccessibility } from '../axe.ts';
import { type Case, equal, has, holds, pressOn, textOf } from '../case.ts';
import { downloaded } from '../downloads.ts';
import { medianSteps, stepsOf } from '../steps.ts';
import { until } from '../until.ts';

/** Product page, button, policy through the footer, summary beside policy, there and back, exports parsed. */
export const mainRoad: Case = {
  name: 'a product page leads to the policy, the summary, the passages and the exports',
  async run(world) {
    const { popup, tab } = await pressOn(world, 'candle-shop');
    await has(popup, '.score-card', 20_000);
    world.say(`from the press: ${medianSteps([await stepsOf(popup)])}`);

    holds(/^[A-E]/.test(await textOf(popup, '.score-badge, .badge')), 'a letter is shown');
    holds(
      (await popup.evaluate(() => document.body.innerText)).includes('wick-and-hollow.test'),
      'the address that was read is shown',
    );
    const policy = await textOf(popup, '.policy');
    const { noise = [] } = world.sites.get('candle-shop')?.expect ?? {};
    for (const word of noise) holds(!policy.includes(word), `"${word}" is no policy text`);
    equal(
      await popup.evaluate(() => [innerWidth <= 800, innerHeight <= 600]),
      [true, true],
      'the popup is 800 x 600 at most',
    );

    await popup.click('.headline');
    await until('the passage is in view and highlighted', () =>
      popup.evaluate(() => {
        const mark = document.querySelector('.mark.chosen')?.getBoundingClientRect();
        const pane = document.querySelector('.policy-scroll')?.getBoundingClientRect();
        return mark !== undefined && pane !== undefined && mark.top >= pane.top - 1 && mark.top < pane.bottom;
      }),
    );
    await popup.click('.mark:not(.chosen)');
    await until('the mark leads to its finding', () =>
      popup.evaluate(() => {
        const row = document.querySelector('.summary-pane [aria-current=true]')?.getBoundingClientRect();
        const pane = document.querySelector('.summary-pane')?.getBoundingClientRect();
        return row !== undefined && pane !== undefined && row.bottom > pane.top && row.top < pane.bottom;
      }),
    );
    await checkAccessibility(popup, 'the summary');

    for (const [format, { ending }] of Object.entries(FILE_FORMATS)) {
      await popup.click('.menu > button');
      await has(popup, '.menu-list');
      await popup.click(`.menu-list [data-format="${format}"]`);
      await downloaded(world.driver.downloads, ending);
    }
    const json = JSON.parse(await downloaded(world.driver.downloads, '.json'));
    equal(json.format, 1, 'format of the JSON');
    holds(json.findings.length > 20, 'the JSON has findings');
    for (const { passage } of json.findings)
      holds(json.document.text.slice(passage.start, passage.end).trim() !== '', 'each finding has a passage');
    const csv = Papa.parse<string[]>(await downloaded(world.driver.downloads, '.csv'), { skipEmptyLines: true });
    equal(csv.errors, [], 'the CSV parses');
    holds(csv.data.length > json.findings.length, 'the CSV has a row for each finding');
    const html = await downloaded(world.driver.downloads, '.html');
    holds(parse(html).childNodes.length > 0 && !/<script/i.test(html), 'the HTML has no script');
    await popup.close();
    await tab.close();
  },
};
