import type { Surface } from './browser.ts';
import { type Case, has } from './case.ts';

/** Opens the bench and gives it these files. */
export async function benchWith(world: Parameters<Case['run']>[0], paths: string[]): Promise<Surface> {
  const page = await world.driver.openExtensionPage('/audit.html');
  await has(page, '.give-many');
  await page.chooseFiles('.give-many input[type=file]', paths);
  return page;
}
