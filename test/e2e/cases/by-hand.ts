import { checkAccessibility } from '../axe.ts';
import { benchWith } from '../bench-with.ts';
import type { Surface } from '../browser.ts';
import { type Case, equal, has, holds, textOf } from '../case.ts';
import { exported } from '../exported.ts';
import { BANK } from '../given-files.ts';
import { leaveBench } from '../leave-bench.ts';
import { until } from '../until.ts';

/** The place of each format in the menu. */
const [CSV, JSON_REPORT] = [2, 5];

/** Chooses what a person would in a list. */
function choose(page: Surface, selector: string, value: string): Promise<void> {
  return page.evaluate(
    (s: string, v: string) => {
      const select = document.querySelector<HTMLSelectElement>(s);
      if (!select) throw new Error(`no ${s}`);
      select.value = v;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    value,
  );
}

export const byHand: Case = {
  name: 'a finding is corrected in all it says, one that was missed is added on selected words; reports have both',
  async run(world) {
    const page = await benchWith(world, [BANK]);
    await has(page, '.bench-audit .finding', 20_000);
    await page.click('.finding');
    await has(page, '.evidence figure');
    await page.click('.review-verdicts label:nth-of-type(3)');
    await has(page, '.review-form select[name=stance]');
    await choose(page, '.review-form select[name=stance]', 'unclear');
    await choose(page, '.review-form .concepts select', 'data.location');
    await page.click('.review-form .amount');
    await page.type('18');
    await page.click('.review-form input[name=author]');
    await page.type('A. Auditor');
    await page.click('.review-form textarea[name=reason]');
    await page.type('Read again.');
    await checkAccessibility(page, 'a correction');
    await page.click('.review-form textarea[name=condition]');
    await page.type('words that no policy says');
    await page.click('.review-form .main-button');
    await until('a condition without a quote is refused', async () =>
      /do not stand in the policy/.test(await textOf(page, '.review-form .field-error')),
    );
    await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('.review-form textarea[name=condition]');
      if (!field) return;
      field.value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.click('.review-form .main-button');
    await has(page, '.said.verdict-corrected');
    const said = await textOf(page, '.said .corrected');
    for (const words of ['stance: unclear', 'data.location', 'duration: P18M'])
      holds(said.includes(words), `${words} is not in: ${said}`);

    const selected = await page.evaluate(() => {
      const leaf = [...document.querySelectorAll('.policy [data-leaf]')].find(
        (each) => each.childNodes.length === 1 && (each.textContent?.length ?? 0) > 60,
      );
      const words = leaf?.firstChild;
      if (!words) return '';
      leaf.scrollIntoView();
      const range = document.createRange();
      range.setStart(words, 3);
      range.setEnd(words, 40);
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
      return range.toString();
    });
    await page.click('.lens-add');
    await has(page, '.addition');
    equal(
      await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('.addition textarea')?.value),
      selected,
      'the words of the form',
    );
    await choose(page, '.addition select[name=answers]', 'sharing.sale');
    await page.click('.addition textarea[name=reason]');
    await page.type('The rules miss it.');
    await checkAccessibility(page, 'an addition');
    await page.click('.addition .main-button');
    await has(page, '.finding .verdict-added');
    await until(
      'the added finding is quoted',
      async () => (await textOf(page, '.evidence figure .quote')) === selected.trim(),
    );
    await has(page, '.policy .mark.chosen');

    const { report, findings } = JSON.parse((await exported(world, page, JSON_REPORT))[1]);
    equal(
      report.reviews.map(({ verdict }: { verdict: string }) => verdict),
      ['corrected', 'added'],
      'the reviews in the report',
    );
    equal(report.reviews[1].finding, findings.length, 'the number of the added finding');
    const [, csv] = await exported(world, page, CSV);
    holds(/by-hand/.test(csv) && /duration: P18M/.test(csv), 'the table has both');
    // Kept, and there after a reload.
    await page.evaluate(() => {
      document.body.dataset.before = '';
      location.reload();
    });
    await has(page, 'body:not([data-before]) .finding .verdict-added', 20_000);
    await leaveBench(page);
  },
};
