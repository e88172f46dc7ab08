import type { PageDocument } from './dom.ts';
import { extractLive, type Live } from './extract-live.ts';
import { findAgain, type KnownPassage } from './find-again.ts';
import type { FindingWords } from './finding-words.ts';
import { locate, rangeOf } from './locate.ts';

/** What came of it. folded: it is marked, but in a part of the page that is closed now. moved: the page says something else. */
export type Shown = 'marked' | 'folded' | 'moved';

/** The name that a style sheet gives colours to: `::highlight(policy-loupe)`. */
const HIGHLIGHT = 'policy-loupe';

/** Scrolls the page to the passage and marks it there, with nothing added to the page and nothing changed in it. */
export async function showPassage(
  document: Document,
  words: FindingWords,
  live: Live,
  passage: KnownPassage,
): Promise<Shown> {
  // The page is read anew: whatever has become of it meanwhile, the mark is on the words that stand there now.
  const page = await extractLive(document as unknown as PageDocument, words, live);
  const span = findAgain(page.text, passage);
  const place = span && locate(page, span);
  const range = place && rangeOf(document, place);
  if (!range) {
    unmark();
    return 'moved';
  }
  mark(document, range);
  return scrollTo(range) ? 'marked' : 'folded';
}

function mark(document: Document, range: Range): void {
  try {
    CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  } catch {
    // No Custom Highlight API: what the reader would have selected by hand.
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }
}

function unmark(): void {
  try {
    CSS.highlights.delete(HIGHLIGHT);
  } catch {
    // What was selected instead is the reader's own affair by now.
  }
}

/** Says whether there was anything to scroll to. */
function scrollTo(range: Range): boolean {
  const visible = range.getClientRects().length > 0;
  let element = range.startContainer.parentElement;
  while (!visible && element && element.getClientRects().length === 0) element = element.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (!visible) return false;
  // The middle of a long paragraph is in view now, and its first lines may not be.
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
  return true;
}
