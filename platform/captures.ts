import { type Capture, type CaptureSummary, summaryOf } from '../report/capture.ts';
import type { Review } from '../report/report.ts';
import { change } from './captures/change.ts';
import { openCaptures } from './captures/database.ts';
import { whyNot } from './captures/why-not.ts';

/** What came of something that the store was asked for. */
export type Kept<T> = { ok: true; value: T } | { ok: false; why: string };

/**
 * Keeps a capture whole, under a new id unless one is given. Says so only once the browser has written it to the disk:
 * either all of it is there, or nothing.
 */
export function keepCapture(
  capture: Capture,
  keptAt: string,
  id: string = crypto.randomUUID(),
): Promise<Kept<CaptureSummary>> {
  return attempt(async () => {
    const summary = summaryOf(capture, id, keptAt);
    // The text is stored once: as the document's.
    const audit = { ...capture.audit, document: { ...capture.audit.document, text: '' } };
    await change(async (transaction) => {
      await transaction.objectStore('summaries').put(summary);
      await transaction.objectStore('captures').put({ ...capture, audit, id });
    });
    return summary;
  });
}

/** Every kept capture's line, the last kept first. */
export function listCaptures(): Promise<Kept<CaptureSummary[]>> {
  return attempt(async () => {
    const database = await openCaptures();
    return (await database.getAllFromIndex('summaries', 'keptAt')).reverse();
  });
}

/** One capture whole; undefined where it is not kept (any more). */
export function openCapture(id: string): Promise<Kept<Capture | undefined>> {
  return attempt(async () => {
    const kept = await (await openCaptures()).get('captures', id);
    if (!kept) return undefined;
    const { id: _, ...capture } = kept;
    capture.audit.document.text = capture.document.text;
    return capture;
  });
}

/** Puts an auditor's reviews in the place of those that are kept with a capture. */
export function keepReviews(id: string, reviews: Review[]): Promise<Kept<CaptureSummary>> {
  return attempt(() =>
    change(async (transaction) => {
      const [summaries, captures] = [transaction.objectStore('summaries'), transaction.objectStore('captures')];
      const [summary, capture] = await Promise.all([summaries.get(id), captures.get(id)]);
      if (!summary || !capture) throw new Error('this capture was deleted meanwhile.');
      const changed = { ...summary, reviews: reviews.length };
      await summaries.put(changed);
      await captures.put({ ...capture, reviews });
      return changed;
    }),
  );
}

/** Deletes captures with all that was kept of them. */
export function deleteCaptures(ids: string[]): Promise<Kept<number>> {
  return attempt(() =>
    change(async (transaction) => {
      for (const id of ids) {
        await transaction.objectStore('summaries').delete(id);
        await transaction.objectStore('captures').delete(id);
      }
      return ids.length;
    }),
  );
}

/** The last kept capture of a policy's address, else of its host; undefined where none is kept. */
export function lastCaptureOf(address: string, host: string): Promise<Kept<CaptureSummary | undefined>> {
  return attempt(async () => {
    const database = await openCaptures();
    const same = address ? await database.getAllFromIndex('summaries', 'address', address) : [];
    const near = same.length || !host ? same : await database.getAllFromIndex('summaries', 'host', host);
    return near.sort((a, b) => (a.keptAt < b.keptAt ? -1 : 1)).at(-1);
  });
}

async function attempt<T>(run: () => Promise<T>): Promise<Kept<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return { ok: false, why: whyNot(error) };
  }
}
