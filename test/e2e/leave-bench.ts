import type { Surface } from './browser.ts';

/** Closes the bench and deletes what it kept: the next case begins with an empty store, whichever cases came before. */
export async function leaveBench(page: Surface): Promise<void> {
  await page.evaluate(emptyStore);
  await page.close();
}

/** Runs in the page, past the interface. */
function emptyStore(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('policy-loupe');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names, 'readwrite');
      for (const name of names) transaction.objectStore(name).clear();
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}
