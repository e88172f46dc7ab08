import { benchWith } from '../bench-with.ts';
import { type Case, equal, has } from '../case.ts';
import { BANK } from '../given-files.ts';
import { rows } from '../listed-audits.ts';
import { until } from '../until.ts';

/** Writes so many captures as copies of the first, past the interface: keeping them one by one would take minutes. */
function copyCaptures(times: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('policy-loupe');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(['summaries', 'captures'], 'readwrite');
      for (const name of ['summaries', 'captures']) {
        const store = transaction.objectStore(name);
        const asking = store.getAll(undefined, 1);
        asking.onsuccess = () => {
          for (let at = 0; at < times; at++)
            store.put({
              ...asking.result[0],
              id: `copy-${at}`,
              name: `Copy ${at}`,
              keptAt: new Date(at).toISOString(),
            });
        };
      }
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}

export const many: Case = {
  name: 'five hundred kept audits: the list, its search, and deleting them all',
  async run(world) {
    const page = await benchWith(world, [BANK]);
    await has(page, '.bench-audit', 20_000);
    await page.evaluate(copyCaptures, 500);
    await page.close();
    const list = await world.driver.openExtensionPage('/audit.html');
    await until('a hundred are listed', async () => (await rows(list)).length === 100);
    const took = await list.evaluate(() => Math.round(performance.getEntriesByName('loupe:listed')[0]?.startTime ?? 0));
    const heap = await list.evaluate(
      () => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0,
    );
    world.say(
      `listed ${took} ms after the page was asked for${heap ? `, ${Math.round(heap / 1e6)} MB of memory` : ''}`,
    );
    await list.click('input[type=search]');
    await list.type('copy 377');
    await until('the search finds one', async () => (await rows(list)).join() === 'Copy 377');
    await list.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      if (field) field.value = '';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await list.click('.audits-tools input');
    await list.click('.audits-tools button:last-of-type');
    await list.click('.sure .main-button');
    await until('all are deleted', async () => (await rows(list)).length === 0);
    const left = await list.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('policy-loupe');
          opening.onsuccess = () => {
            const counting = opening.result.transaction('captures').objectStore('captures').count();
            counting.onsuccess = () => resolve(counting.result);
          };
        }),
    );
    equal(left, 0, 'texts left in the database');
    await list.close();
  },
};
