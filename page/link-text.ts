import { cleanText } from './clean-text.ts';
import {
  attribute,
  firstChild,
  isElement,
  isText,
  nameOf,
  nextSibling,
  type PageElement,
  type PageNode,
  parentNode,
} from './dom.ts';

/** What a link reads; where it holds only a picture, what that is said to show. At most 120 code units. */
export function linkText(link: PageElement): string {
  let text = '';
  let label = attribute(link, 'aria-label') ?? attribute(link, 'title') ?? '';
  let node: PageNode | null = firstChild(link);
  for (let steps = 0; node && steps < 200 && text.length < 200; steps++) {
    if (isText(node)) text += node.nodeValue ?? '';
    else if (isElement(node)) {
      text += ' ';
      if (nameOf(node) === 'img') label ||= attribute(node, 'alt') ?? '';
    }
    const skip = isElement(node) && /^(?:style|script|svg)$/.test(nameOf(node));
    let next: PageNode | null = (skip ? null : firstChild(node)) ?? nextSibling(node);
    while (!next && node) {
      node = parentNode(node);
      next = !node || node === link ? null : nextSibling(node);
      if (node === link) break;
    }
    node = next;
  }
  const clean = (raw: string) => cleanText(raw, { bidi: 0, invisible: 0, control: 0 }).trim().slice(0, 120);
  return clean(text) || clean(label);
}
