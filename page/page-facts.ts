import { cleanText } from './clean-text.ts';
import {
  attribute,
  elementsOf,
  firstChild,
  isText,
  nameOf,
  nextSibling,
  type PageDocument,
  type PageElement,
} from './dom.ts';

/** What a page says of itself in its head. */
export interface PageFacts {
  title: string;
  lang?: string;
  canonical?: string;
}

export function pageFacts(document: PageDocument): PageFacts {
  const facts: PageFacts = { title: '' };
  for (const element of elementsOf(document)) {
    const name = nameOf(element);
    if (name === 'html') {
      const lang = attribute(element, 'lang') ?? attribute(element, 'xml:lang');
      if (lang && /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*$/i.test(lang)) facts.lang = lang.replace(/_/g, '-');
    } else if (name === 'title') {
      facts.title = facts.title || textOf(element).slice(0, 300);
    } else if (name === 'body') break;
  }
  return facts;
}

/** The text of an element whose children are text. */
function textOf(element: PageElement): string {
  let text = '';
  for (let node = firstChild(element); node; node = nextSibling(node)) if (isText(node)) text += node.nodeValue ?? '';
  return cleanText(text, { bidi: 0, invisible: 0, control: 0 }).trim();
}
