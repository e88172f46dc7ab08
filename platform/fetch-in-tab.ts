import { browser } from 'wxt/browser';
import { fromBase64 } from '../page/base64.ts';
import type { Fetched } from '../page/fetch-page.ts';

/** Where the content script leaves the function that fetches: on the global object of its own world. */
export const FETCHER = 'policyLoupeFetch';

/** What was fetched, as it leaves a page: plain, so a file's bytes are in base64. */
export type Sent = Exclude<Fetched, { pdf: Uint8Array }> | { base64: string; finalUrl: string };

/** Fetches an address from the page of a tab that was looked at, and of whose origin it is, without the reader's cookies. */
export async function fetchInTab(tabId: number, url: string): Promise<Fetched> {
  const target = { tabId };
  const injectImmediately = true;
  try {
    const [frame] = await browser.scripting.executeScript({
      target,
      injectImmediately,
      func: call,
      args: [FETCHER, url],
    });
    const sent = frame?.result as Sent | null | undefined;
    if (!sent) return LEFT;
    return 'base64' in sent ? { pdf: fromBase64(sent.base64), finalUrl: sent.finalUrl } : sent;
  } catch {
    return LEFT;
  }
}

const LEFT: Fetched = { code: 'unreachable', failed: 'could not be reached, since the page that leads there was left' };

/** Runs in the page's own process: it can name nothing of this file. */
function call(fetcher: string, url: string): Promise<Sent> | null {
  const send = (globalThis as Record<string, unknown>)[fetcher] as ((url: string) => Promise<Sent>) | undefined;
  return send ? send(url) : null;
}
