import { browser } from 'wxt/browser';
import type { Reading } from '../page/reading.ts';

/** What came of reading the tab at hand. `forbidden`: a page that no extension may read. `refused`: this one may not, now. */
export type TabReading =
  | { kind: 'read'; reading: Reading; tab: number }
  | { kind: 'forbidden' }
  | { kind: 'refused' | 'broken'; detail: string };

const script = '/content-scripts/policy.js';

/**
 * Injects the reader into the tab in front and waits for what it found. Works only after a press on the toolbar button:
 * that press is what grants activeTab.
 */
export async function readTab(): Promise<TabReading> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { kind: 'forbidden' };
  // The address is only visible where access was granted; where it is not, injection decides.
  if (tab.url && isForbidden(tab.url)) return { kind: 'forbidden' };
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [script] });
    const reading = frame?.result as string | null | undefined;
    if (reading) return { kind: 'read', reading: JSON.parse(reading) as Reading, tab: tab.id };
    // Firefox says what the script threw; Chrome gives null.
    return { kind: 'broken', detail: wordsOf((frame as { error?: unknown } | undefined)?.error) };
  } catch (error) {
    const detail = wordsOf(error);
    return closedPage.test(detail) ? { kind: 'forbidden' } : { kind: 'refused', detail };
  }
}

// "Cannot access a chrome:// URL", "The extensions gallery cannot be scripted."
const closedPage = /\b(chrome|edge|about|devtools|moz-extension|chrome-extension):|gallery|cannot be scripted/i;
const stores =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org)(\/|$)/;

function isForbidden(url: string): boolean {
  return !/^(https?|file):/.test(url) || stores.test(url);
}

function wordsOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  if (error && typeof error === 'object' && 'message' in error) return String(error.message);
  return error ? String(error) : 'The page gave no answer.';
}
