import { browser } from 'wxt/browser';

/** Opens an address in a new tab. Addresses come from pages, so only those of the web are followed. */
export async function openTab(url: string): Promise<void> {
  if (/^https?:\/\//i.test(url)) await browser.tabs.create({ url });
}

/** Opens the popup's page in a tab of its own, where choosing a file does not close it. */
export async function openPopupTab(): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/popup.html')}?in=tab` });
}
