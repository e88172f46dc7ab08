import { findingWords } from '../../cli/finding-words.ts';
import { type Extraction, extract } from '../../page/extract.ts';
import { htmlTree } from '../../page/html-tree.ts';

export const words = findingWords();

export function extracted(html: string): Extraction {
  return extract(htmlTree(html), words);
}

/** Each block in one line: "item 1 <0: Your name", so that a test shows the whole structure. */
export function outline(page: Extraction): string[] {
  return page.blocks.map((block) => {
    const text = page.text.slice(block.start, block.end).replaceAll('\n', ' / ');
    const level = block.level ? ` ${block.level}` : '';
    const cell = block.cell ? ` ${block.cell.row},${block.cell.column}${block.cell.header ? ' head' : ''}` : '';
    return `${block.kind}${level}${cell}${block.parent >= 0 ? ` <${block.parent}` : ''}: ${text}`;
  });
}

/** A sentence of a policy that is long enough to count as prose. */
export const PROSE =
  'We collect personal information that you give us when you place an order, such as your name and your address.';

export const POLICY = `<h1>Privacy Policy</h1>${`<p>${PROSE}</p>`.repeat(20)}`;
