import { browser } from 'wxt/browser';
import { readHere } from '../page/read-here.ts';
import type { Reading } from '../page/reading.ts';
import { inject } from './inject.ts';

/**
 * Opens an address in a tab in the background, waits until its scripts have shown the policy, and closes it again. The
 * browser sends its cookies, as with any visit. Needs leave for the address.
 */
export async function readInBackground(url: string): Promise<Reading | undefined> {
  const tab = await browser.tabs.create({ url, active: false });
  const id = tab.id;
  if (id === undefined) return undefined;
  const close = () => void browser.tabs.remove(id).catch(() => {});
  // The popup may be closed meanwhile, and the tab would stay.
  addEventListener('pagehide', close);
  try {
    const end = Date.now() + patience;
    let last: Reading | undefined;
    do {
      await new Promise((done) => setTimeout(done, 400));
      const [answer] = await inject(id).catch(() => []);
      if (answer?.look) last = readHere(answer.look);
      if (last?.kind === 'policy') return last;
    } while (Date.now() < end);
    return last;
  } finally {
    removeEventListener('pagehide', close);
    close();
  }
}

/** Milliseconds that a page's scripts are given. */
const patience = 8_000;
