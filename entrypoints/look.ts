import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { toBase64 } from '../page/base64.ts';
import type { Live } from '../page/extract-live.ts';
import { fetchPage } from '../page/fetch-page.ts';
import type { KnownPassage } from '../page/find-again.ts';
import type { FindingWords } from '../page/finding-words.ts';
import { look } from '../page/look.ts';
import { piecesOf } from '../page/look-pieces.ts';
import type { Look } from '../page/reading.ts';
import { showPassage } from '../page/show-passage.ts';
import { inSlices } from '../page/slices.ts';
import { FETCHER, type Sent } from '../platform/fetch-in-tab.ts';
import { SHOWER } from '../platform/show-passage.ts';
import words from '../rules/finding.yaml';

/**
 * The content script, injected at the click: what main() returns arrives at the popup as the result of
 * scripting.executeScript. Unlisted, since WXT's own wrapper of content scripts sends messages that the page can hear.
 */
export default defineUnlistedScript(async () => {
  const live: Live = { pace: { now: () => performance.now(), pause: letPageWork }, watch: watchPage };
  Object.assign(globalThis, {
    [SHOWER]: (passage: KnownPassage) => showPassage(document, words as FindingWords, live, passage),
    [FETCHER]: sendFetched,
  });
  await parsed();
  const seen = await look({
    document,
    url: location.href,
    words: words as FindingWords,
    now: () => new Date(),
    live,
    frames: readableFrames,
  });
  // The browser's own viewer shows a file, and has none of its text in the page.
  return await inSlices(piecesOf(document.contentType === 'application/pdf' ? asFile(seen) : seen), live.pace);
});

/** A page's own addresses are fetched from the page, which takes no leave. What comes is parsed in the extension's own page. */
async function sendFetched(url: string): Promise<Sent> {
  const fetched = await fetchPage(url, (input, init) => fetch(input, init));
  if (!('pdf' in fetched)) return fetched;
  return { base64: toBase64(fetched.pdf), finalUrl: fetched.finalUrl };
}

/** Waits until the page is parsed, but not for ever: some pages never end. */
function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
    setTimeout(resolve, PATIENCE);
  });
}

const PATIENCE = 3_000;

function asFile(seen: Look): Look {
  const why = 'it is the file that is open';
  return { ...seen, isFile: true, found: [{ url: location.href, text: '', rank: 100, why, sameOrigin: true }] };
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
