import { browser } from 'wxt/browser';
import type { Capture } from '../report/capture.ts';

const key = 'handover';

/** The id under which the bench finds what the popup handed over. */
export const HANDED = 'handed';

/**
 * Leaves what the popup has read for the bench, in memory that ends with the browser and is written to no disk. One at a time:
 * what was left before is forgotten. Fails where a text is too large for that memory (10 MB).
 */
export async function handOver(capture: Capture): Promise<void> {
  const audit = { ...capture.audit, document: { ...capture.audit.document, text: '' } };
  await browser.storage.session.set({ [key]: { ...capture, audit } });
}

/** What the popup handed over last; undefined where nothing is left. */
export async function takeHanded(): Promise<Capture | undefined> {
  try {
    const capture = (await browser.storage.session.get(key))[key] as Capture | undefined;
    if (capture) capture.audit.document.text = capture.document.text;
    return capture;
  } catch {
    return undefined;
  }
}
