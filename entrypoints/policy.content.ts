import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { FindingWords } from '../page/finding-words.ts';
import { read } from '../page/read.ts';
import type { Progress } from '../page/reading.ts';
import words from '../rules/finding.yaml';

// Injected at the click. What main() returns arrives at the popup as the result of scripting.executeScript.
export default defineContentScript({
  registration: 'runtime',
  main: () =>
    read({
      document,
      url: location.href,
      words: words as FindingWords,
      fetch: (input, init) => fetch(input, init),
      parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
      now: () => new Date(),
      progress: tell,
    }),
});

/** Nobody may be listening any more: the popup closes when the reader looks elsewhere. */
function tell(progress: Progress): void {
  browser.runtime.sendMessage({ type: 'policy-loupe/progress', progress }).catch(() => {});
}
