import { readFileSync } from 'node:fs';
import type { Surface } from '../browser.ts';
import { type Case, equal, has, holds, textOf, type World } from '../case.ts';
import { BANK, withFolder } from '../given-files.ts';
import { leaveBench } from '../leave-bench.ts';
import { until } from '../until.ts';

const STATUS = '.batch [role=status]';

/** The names of the audits that the list calls kept. */
function saidToBeKept(page: Surface): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.audit-row')]
      .filter((row) => row.querySelector('.audit-kept:not(.unkept)'))
      .map((row) => row.querySelector('.audit-name')?.textContent ?? ''),
  );
}

/** The ids in each of the store's parts: a capture that was kept by half stands in one alone. */
function idsInStore(page: Surface): Promise<string[][]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('policy-loupe');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const parts = ['summaries', 'captures'];
          const transaction = opening.result.transaction(parts);
          const asked = parts.map((part) => transaction.objectStore(part).getAllKeys());
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(asked.map(({ result }) => result.map(String).sort()));
          };
        };
      }),
  );
}

/** Gives sixty files to the bench and waits until some are kept, far from all: what the list then calls kept. */
async function inTheMiddle(page: Surface, paths: string[]): Promise<string[]> {
  await has(page, '.give-many');
  await page.chooseFiles('.give-many input[type=file]', paths);
  await until('some are kept', async () => /^([4-9]|1\d) of 60 read/.test(await textOf(page, STATUS)), 30_000);
  const kept = await saidToBeKept(page);
  holds(kept.length >= 4, `only ${kept.length} are called kept`);
  return kept;
}

/** Everything that was called kept is there again, nothing is there by half, and one opens with all of its text. */
async function nothingLost(world: World, kept: string[], end: string): Promise<void> {
  const page = await world.driver.openExtensionPage('/audit.html');
  await has(page, '.audit-row', 20_000);
  const there = await saidToBeKept(page);
  equal(
    kept.filter((name) => !there.includes(name)),
    [],
    'lost although called kept',
  );
  holds(there.length < 60, 'all were kept: nothing was ended in the middle');
  const [lines, texts] = await idsInStore(page);
  equal(texts, lines, 'captures with and without their line in the list');
  await page.evaluate((name: string) => {
    const row = [...document.querySelectorAll<HTMLElement>('.audit-open')];
    row.find((each) => each.querySelector('.audit-name')?.textContent === name)?.click();
  }, kept[0] as string);
  await has(page, '.bench-audit .finding', 20_000);
  await page.click('.search input');
  await page.type(end);
  await until('the last words are there', async () => (await textOf(page, '.search-count')) === '1 of 1');
  await page.close();
}

export const killed: Case = {
  name: 'a tab closed in the middle, then a browser killed in the middle: what was called kept is there',
  longest: 180_000,
  async run(world) {
    const end = 'These are the last words.';
    await withFolder(async (write) => {
      const long = `${readFileSync(BANK, 'utf8').repeat(20)}\n\n${end}`;
      const files = (name: string) => Array.from({ length: 60 }, (_, at) => write(`${name}-${at}.txt`, long));
      const first = await world.driver.openExtensionPage('/audit.html');
      const before = await inTheMiddle(first, files('closed'));
      await first.close();
      await nothingLost(world, before, end);

      const second = await world.driver.openExtensionPage('/audit.html');
      const kept = [...before, ...(await inTheMiddle(second, files('killed')))];
      await world.crash();
      await nothingLost(world, kept, end);
      await leaveBench(await world.driver.openExtensionPage('/audit.html'));
    });
  },
};
