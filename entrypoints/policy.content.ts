import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Live } from '../page/extract-live.ts';
import type { KnownPassage } from '../page/find-again.ts';
import type { FindingWords } from '../page/finding-words.ts';
import { read } from '../page/read.ts';
import type { Progress, Wish } from '../page/reading.ts';
import { showPassage } from '../page/show-passage.ts';
import { SHOWER } from '../platform/show-passage.ts';
import words from '../rules/finding.yaml';

// Injected at the click. What main() returns arrives at the popup as the result of scripting.executeScript: a Reading as
// JSON, since to take apart thousands of blocks one by one would keep the page waiting.
export default defineContentScript({
  registration: 'runtime',
  main: async () => {
    const live: Live = { pace: { now: () => performance.now(), pause: letPageWork }, watch: watchPage };
    Object.assign(globalThis, {
      [SHOWER]: (passage: KnownPassage) => showPassage(document, words as FindingWords, live, passage),
    });
    const world = globalThis as { policyLoupeWish?: Wish };
    const wish = world.policyLoupeWish ?? {};
    delete world.policyLoupeWish;
    await parsed();
    // The browser's own viewer shows a file, and has none of its text in the page.
    const isFile = document.contentType === 'application/pdf';
    const reading = await read(
      {
        document,
        url: location.href,
        words: words as FindingWords,
        fetch: (input, init) => fetch(input, init),
        parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
        now: () => new Date(),
        progress: tell,
        frames: readableFrames,
        live,
      },
      isFile ? { only: openFile() } : wish,
    );
    return JSON.stringify(reading);
  },
});

/** Waits until the page is parsed, but not for ever: some pages never end. */
function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
    setTimeout(resolve, PATIENCE);
  });
}

const PATIENCE = 3_000;

function openFile() {
  return { url: location.href, text: '', rank: 100, why: 'it is the file that is open', sameOrigin: true };
}

/** Frames that lie on the page's own origin; the browser keeps others closed. */
function readableFrames() {
  return [...document.querySelectorAll('iframe, frame')].slice(0, 20).flatMap((frame) => {
    const inner = (frame as HTMLIFrameElement).contentDocument;
    return inner?.body ? [{ document: inner, url: inner.URL }] : [];
  });
}

/** A message to oneself takes its turn behind what waits already; scheduler.yield() would go before the page's own tasks. */
function letPageWork(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** Begins to watch the page's nodes and texts; what it returns ends that and says whether any have changed. */
function watchPage(): () => boolean {
  let changed = false;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  return () => {
    changed ||= observer.takeRecords().length > 0;
    observer.disconnect();
    return changed;
  };
}

/** Nobody may be listening any more: the popup closes when the reader looks elsewhere. */
function tell(progress: Progress): void {
  browser.runtime.sendMessage({ type: 'policy-loupe/progress', progress }).catch(() => {});
}
