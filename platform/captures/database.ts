import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Capture, CaptureSummary } from '../../report/capture.ts';

/** Two stores: lists read the small one only. A capture's two records are written and deleted in one transaction. */
export interface CapturesSchema extends DBSchema {
  summaries: { key: string; value: CaptureSummary; indexes: { address: string; host: string; keptAt: string } };
  captures: { key: string; value: Capture & { id: string } };
}

export type CapturesDatabase = IDBPDatabase<CapturesSchema>;

let opened: Promise<CapturesDatabase> | undefined;

/** The database of kept captures; opened once, and again after the browser has closed it. */
export function openCaptures(): Promise<CapturesDatabase> {
  const forget = () => {
    opened = undefined;
  };
  opened ??= openDB<CapturesSchema>('policy-loupe', 1, {
    upgrade(database) {
      const summaries = database.createObjectStore('summaries', { keyPath: 'id' });
      for (const name of ['address', 'host', 'keptAt'] as const) summaries.createIndex(name, name);
      database.createObjectStore('captures', { keyPath: 'id' });
    },
    // A page of a newer version waits for this one to let go.
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  opened.catch(forget);
  return opened;
}
