import { copyMark } from './copy-mark.ts';
import { attribute, isElement, isText, nameOf, nextSibling, type PageElement, type PageNode, visits } from './dom.ts';
import { isBlock } from './element-style.ts';

/**
 * Of two neighbours inside a line that say the same, the one to leave out: text for screen readers beside what is shown,
 * "We collect your name…" before the hidden whole sentence, the dots before a hidden rest. Undefined where both are read.
 */
export function inlineCopy(element: PageElement, own: string): PageElement | undefined {
  if (isBlock(element, own)) return undefined;
  const next = nextElement(element);
  if (!next) return undefined;
  const name = nameOf(next);
  if (isBlock(next, name) || name === 'br') return undefined;
  const marks = [copyMark(element, own), copyMark(next, name)] as const;
  const marked = Math.max(...marks) >= 2;
  const [one, two] = [textOf(element), textOf(next)];
  const dots = /\s*(?:…|\.{3})$/.exec(one);
  if ((!marked && !dots) || !two) return undefined;
  const stem = dots ? one.slice(0, dots.index) : one;
  if (one === two && one) return marks[0] > marks[1] ? element : next;
  if (stem ? stem.length >= TEASER && two.startsWith(stem) : marks[1] >= 2) return element;
  // What is shown may be told to screen readers in other words ("30d", "thirty days"): what is shown is read.
  if (attribute(element, 'aria-hidden') === 'true' && marks[1] === 3) return next;
  return undefined;
}

/** Code units. */
const TEASER = 20;
const LONGEST = 2000;

/** The next sibling, if it is an element and nothing but white space lies between. */
function nextElement(node: PageNode): PageElement | undefined {
  for (let next = nextSibling(node); next; next = nextSibling(next)) {
    if (isElement(next)) return next;
    if (isText(next) && next.nodeValue?.trim()) return undefined;
  }
  return undefined;
}

function textOf(element: PageElement): string {
  let text = '';
  for (const { node, leaving } of visits(element)) {
    if (!leaving && isText(node)) text += node.nodeValue ?? '';
    if (text.length > LONGEST) break;
  }
  return text.replace(/\s+/g, ' ').trim();
}
