import type { Surface } from './browser.ts';

/** The names in the bench's list, from the top. */
export function rows(page: Surface): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('.audit-name')].map((name) => name.textContent ?? ''));
}
