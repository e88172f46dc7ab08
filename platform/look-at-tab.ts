import { browser } from 'wxt/browser';
import type { Look } from '../page/reading.ts';
import { inject, wordsOf } from './inject.ts';

/**
 * What came of looking at the tab in front. `forbidden`: a page that no extension may read, with its address where a file
 * viewer of the browser shows it. `refused`: this one may not, now.
 */
export type TabLook =
  | { kind: 'seen'; look: Look; tab: number }
  | { kind: 'forbidden'; url?: string }
  | { kind: 'refused' | 'broken'; detail: string };

/**
 * Injects the reading script into the tab in front and waits for what it sees. Works only after a press on the toolbar button:
 * that press is what grants activeTab.
 */
export async function lookAtTab(): Promise<TabLook> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { kind: 'forbidden' };
  // The address is only visible where access was granted; where it is not, injection decides.
  if (tab.url && isForbidden(tab.url)) return { kind: 'forbidden' };
  try {
    const [answer] = await inject(tab.id);
    if (answer?.look) return { kind: 'seen', look: answer.look, tab: tab.id };
    return { kind: 'broken', detail: answer?.error ?? wordsOf(undefined) };
  } catch (error) {
    const detail = wordsOf(error);
    // Firefox shows PDF files in a page of its own, which it keeps closed although the address is one of the web.
    if (tab.url && /^https?:/.test(tab.url) && /\.pdf(?:$|[?#])/i.test(tab.url))
      return { kind: 'forbidden', url: tab.url };
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
