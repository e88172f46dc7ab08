import type { Surface } from './browser.ts';
import { has, textOf, type World } from './case.ts';
import { downloaded } from './downloads.ts';
import { until } from './until.ts';

/** Saves the audit in one format of the menu, and gives the file's name and text. */
export async function exported(world: World, page: Surface, at: number): Promise<[name: string, text: string]> {
  const before = await textOf(page, '.notice');
  await page.click('.menu > button');
  await has(page, '.menu-list');
  await page.evaluate((nth: number) => document.querySelectorAll<HTMLElement>('.menu-list button')[nth]?.click(), at);
  const told = await until('the file is saved', async () => {
    const notice = await textOf(page, '.notice');
    return notice !== before && /^Saved (.+)\.$/.exec(notice)?.[1];
  });
  return [told, await downloaded(world.driver.downloads, told)];
}
