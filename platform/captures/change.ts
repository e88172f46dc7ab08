import type { IDBPTransaction } from 'idb';
import { type CapturesSchema, openCaptures } from './database.ts';

type Stores = ['summaries', 'captures'];
export type Change = IDBPTransaction<CapturesSchema, Stores, 'readwrite'>;

/**
 * Runs a change of the store as one: it is done once the browser has written all of it to the disk, and where anything
 * fails, nothing of it stays. Throws what the browser gave as the reason.
 */
export async function change<T>(run: (change: Change) => Promise<T>): Promise<T> {
  const database = await openCaptures();
  const stores: Stores = ['summaries', 'captures'];
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  // Heard at once: a transaction may fail while a request of it is still waited for.
  const done = transaction.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  let result: T;
  try {
    result = await run(transaction);
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended already, by the same fault.
    }
    await done;
    throw transaction.error ?? error;
  }
  const failed = await done;
  if (failed) throw transaction.error ?? failed.error;
  return result;
}
