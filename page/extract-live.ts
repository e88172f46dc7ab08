import type { PageDocument } from './dom.ts';
import { type Extraction, fromWalk } from './extract.ts';
import type { FindingWords } from './finding-words.ts';
import { pageFacts } from './page-facts.ts';
import { inSlices, type Pace } from './slices.ts';
import { walk } from './walk.ts';

/** A page that goes on living while it is read. */
export interface Live {
  pace: Pace;
  /** Begins to look for changes of the page's nodes; what it returns ends that, and says whether there were any. */
  watch(): () => boolean;
}

/**
 * Reads a page in slices and never mixes what it said before a change with what it says after: it is read again until
 * nothing has changed meanwhile, or what has changed is not its text; at the third time in one go.
 */
export async function extractLive(document: PageDocument, words: FindingWords, live: Live): Promise<Extraction> {
  let before: Extraction | undefined;
  for (let time = 1; ; time++) {
    const last = time === TIMES;
    const stop = live.watch();
    const facts = pageFacts(document);
    const walked = await inSlices(walk(document), live.pace, last ? 0 : undefined);
    const changed = stop();
    const page = await inSlices(fromWalk(facts, walked, words), live.pace);
    const differs = before !== undefined && before.text !== page.text;
    if (!changed || last || before?.text === page.text)
      return differs ? { ...page, warnings: [...page.warnings, CHANGED] } : page;
    before = page;
  }
}

const TIMES = 3;

const CHANGED = {
  code: 'changed-while-read',
  message:
    'The page changed its text while it was read, and was read again from the start. What is shown is its text at one moment; it may say something else by now.',
};
