import { browser } from 'wxt/browser';

/** Opens an address in a new tab. Addresses come from pages, so only those of the web are followed. */
export async function openTab(url: string): Promise<void> {
  if (/^https?:\/\//i.test(url)) await browser.tabs.create({ url });
}

/** Opens the auditor's bench in a tab of its own; `hash` says what is on it. */
export async function openBench(hash = ''): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/')}audit.html${hash}` });
}
