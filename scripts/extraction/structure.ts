import type { Block } from '../../engine/model/document.ts';
import { isElement, isText, nameOf, type PageDocument, type PageElement, visits } from '../../page/dom.ts';
import { wordsOf } from './grams.ts';

/** List items and headings, each by its first six words. */
export interface Structure {
  items: string[];
  headings: string[];
}

/** What a page's own markup calls a list item or a heading; what is only a link is no item, but part of a menu. */
export function markedUp(tree: PageDocument): Structure {
  const found: Structure = { items: [], headings: [] };
  for (const { node, leaving } of visits(tree)) {
    if (leaving || !isElement(node)) continue;
    const name = nameOf(node);
    if (name === 'li' && opening(textOf(node, 'a'))) found.items.push(opening(textOf(node)));
    else if (/^h[1-6]$/.test(name)) found.headings.push(opening(textOf(node)));
  }
  return found;
}

/**
 * What an extraction calls so. An item that begins with a heading is that heading, a numbered section; a list in a cell of a
 * table is kept as the cell's lines, since a cell is one block.
 */
export function ofBlocks(text: string, blocks: Block[]): Structure {
  const those = (...kinds: string[]) =>
    blocks
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ start, end }) => text.slice(start, end).split('\n'))
      .map(opening);
  return { items: those('item', 'heading', 'cell'), headings: those('heading') };
}

/** How many of the page's items and headings that stand in the policy's text are found as such. */
export function kept(page: Structure, found: Structure, policy: string): { of: Structure; kept: Structure } {
  const text = ` ${wordsOf(policy).join(' ')} `;
  // One word alone ("Cookies", "Home") stands in every policy, whatever it was on the page.
  const there = (words: string[]) => words.filter((each) => each.includes(' ') && text.includes(` ${each} `));
  const of = { items: there(page.items), headings: there(page.headings) };
  const among = (wanted: string[], all: string[]) => {
    const known = new Set(all);
    return wanted.filter((each) => known.has(each));
  };
  return { of, kept: { items: among(of.items, found.items), headings: among(of.headings, found.headings) } };
}

function opening(text: string): string {
  return wordsOf(text).slice(0, 6).join(' ');
}

/** The element's text, but for what lists in it say, and but for what stands in elements of the name `besides`. */
function textOf(element: PageElement, besides = ''): string {
  let text = '';
  let inside = 0;
  for (const { node, leaving } of visits(element)) {
    const name = isElement(node) ? nameOf(node) : '';
    if (name && (name === besides || /^(?:ul|ol|script|style|template|noscript)$/.test(name)))
      inside += leaving ? -1 : 1;
    else if (isText(node) && !leaving && !inside) text += node.nodeValue ?? '';
    else if (/^(?:p|div|br|li|h[1-6])$/.test(name)) text += ' ';
  }
  return text;
}
