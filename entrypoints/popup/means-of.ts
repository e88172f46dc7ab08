import { fetchPage } from '../../page/fetch-page.ts';
import type { FindingWords } from '../../page/finding-words.ts';
import type { Means } from '../../page/read-address.ts';
import type { Progress } from '../../page/reading.ts';
import { fetchInTab } from '../../platform/fetch-in-tab.ts';
import words from '../../rules/finding.yaml';

/**
 * What reading an address takes in a page of the extension: `allowed` origins are fetched from here, those of `home` from
 * the tab that shows a page of them.
 */
export function meansOf(allowed: string[], progress: (step: Progress) => void, home?: Home): Means {
  const isHome = (origin: string) => origin === home?.origin;
  return {
    words: words as FindingWords,
    get: (url) =>
      home && isHome(new URL(url).origin)
        ? fetchInTab(home.tab, url)
        : fetchPage(url, (input, init) => fetch(input, init)),
    readPdf: async (bytes, source) => {
      // Loaded when needed: most policies are pages.
      const { readPdfInWorker } = await import('./read-pdf.ts');
      return await readPdfInWorker(bytes, source);
    },
    now: () => new Date(),
    mayFetch: (origin) => isHome(origin) || allowed.includes(origin),
    progress,
  };
}

/** A tab and the origin of the page that it shows. */
interface Home {
  tab: number;
  origin: string;
}
