import { checkAccessibility } from '../axe.ts';
import { benchWith } from '../bench-with.ts';
import type { Surface } from '../browser.ts';
import { type Case, equal, has, holds, textOf } from '../case.ts';
import { exported } from '../exported.ts';
import { BANK, withFolder } from '../given-files.ts';
import { leaveBench } from '../leave-bench.ts';
import { until } from '../until.ts';

const FORMATS = ['.annotations.jsonld', '.csv', '.html', '.json', '.jsonld', '.md', '.sarif', '.xlsx', '.zip'];

async function openPath(page: Surface, hash: string, there: string): Promise<void> {
  await page.evaluate((to: string) => {
    location.hash = to;
  }, hash);
  await has(page, there, 20_000);
}

export const review: Case = {
  name: 'a finding is rejected by hand, kept, exported, verified; one changed letter is told',
  longest: 180_000,
  async run(world) {
    const page = await benchWith(world, [BANK]);
    await has(page, '.bench-audit .finding', 20_000);
    await page.click('.finding');
    await has(page, '.evidence figure');
    await checkAccessibility(page, 'three panes');
    await page.click('.review-verdicts label:nth-of-type(2)');
    await page.click('.review-form input');
    await page.type('A. Auditor');
    await page.click('.review-form textarea');
    await page.type('A heading, not a promise.');
    await page.click('.review-form button[type=submit]');
    await has(page, '.said.verdict-rejected');
    await page.evaluate(() => {
      document.body.dataset.before = '';
      location.reload();
    });
    await has(page, 'body:not([data-before]) .finding .verdict-rejected', 20_000);

    await page.evaluate(() => {
      location.hash += '/completeness';
    });
    await has(page, '.completeness');
    if (await page.evaluate(() => document.querySelector('.matrix table') === null))
      await page.click('.regime-others input');
    await has(page, '.matrix .finding');
    await checkAccessibility(page, 'completeness');
    await page.click('.matrix .finding');
    await has(page, '.mark.chosen', 20_000);

    const saved = new Map<string, string>();
    for (let at = 0; at < 9; at++) {
      const [name, text] = await exported(world, page, at);
      saved.set(name.replace(/^.*\d{4}-\d\d-\d\d/, ''), text);
    }
    equal([...saved.keys()].sort(), FORMATS, 'the formats');
    for (const ending of ['.xlsx', '.zip']) holds(saved.get(ending)?.startsWith('PK'), `${ending} is a packed file`);
    const json = saved.get('.json') ?? '';
    equal(JSON.parse(json).report.reviews[0].reason, 'A heading, not a promise.', 'the review in the report');

    await withFolder(async (write) => {
      await openPath(page, '#verify', '.verify');
      await page.chooseFiles('.verify input[type=file]', [write('whole.json', json)]);
      await until('it is verified', async () => /identical/.test(await textOf(page, '.verified h2')), 20_000);
      await page.chooseFiles('.verify input[type=file]', [
        write('edited.json', json.replace('A heading, not', 'A heading, Not')),
      ]);
      await until('the edit is told', async () => /Edited/.test(await textOf(page, '.verified h2')), 20_000);
      holds(/reviews/.test(await textOf(page, '.verified')), 'and where it is');
      await checkAccessibility(page, 'verifying');
      await page.chooseFiles('.verify input[type=file]', [write('cut.json', json.slice(0, -200))]);
      await until('the cut is told', async () => /cut short/.test(await textOf(page, '.verified')), 20_000);
    });
    await leaveBench(page);
  },
};
