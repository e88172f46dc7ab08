import type { PageDocument, PageNode } from '../../page/dom.ts';
import { grams } from './grams.ts';

/** How many of a reference text's paragraphs a saved file holds, whatever it may hold them in. */
export interface Held {
  whole: number;
  /** Has some runs of five words in common with the file, but not all. */
  part: number;
  /** Which, counted from 1 among the text's paragraphs of at least five words: a menu holds shorter ones too. */
  nowhere: number[];
}

/**
 * Looks for each paragraph in everything that the file has: the text of all its elements, scripts and hidden ones among
 * them, and its source as it stands, with attributes and comments. What is nowhere there, no extraction can find.
 */
export function held(text: string, html: string, tree: PageDocument): Held {
  const there = new Set([...grams(textOf(tree)), ...grams(html)]);
  const count: Held = { whole: 0, part: 0, nowhere: [] };
  const paragraphs = text
    .split('\n')
    .map(grams)
    .filter((runs) => runs.length > 0);
  for (const [at, runs] of paragraphs.entries()) {
    const found = runs.filter((run) => there.has(run)).length;
    if (found === 0) count.nowhere.push(at + 1);
    else if (found < runs.length) count.part++;
    else count.whole++;
  }
  return count;
}

function textOf(tree: PageDocument): string {
  const parts: string[] = [];
  const left: PageNode[] = [tree];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.nodeValue) parts.push(node.nodeValue);
    if (node.nextSibling) left.push(node.nextSibling);
    if (node.firstChild) left.push(node.firstChild);
  }
  return parts.join(' ');
}
