import type { Span } from '../engine/model/document.ts';

/** The DOM range of a stretch of the policy, as far as it is drawn inside one block; else null. */
export function textRange(container: Element, span: Span): Range | null {
  const leaf = leafAt(container.querySelectorAll<HTMLElement>('[data-leaf]'), span.start);
  if (!leaf) return null;
  const range = document.createRange();
  const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
  let at = Number(leaf.dataset.leaf);
  let begun = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const end = at + node.data.length;
    if (!begun && span.start < end) {
      range.setStart(node, span.start - at);
      begun = true;
    }
    if (begun && span.end <= end) {
      range.setEnd(node, span.end - at);
      return range;
    }
    at = end;
  }
  return null;
}

function leafAt(leaves: NodeListOf<HTMLElement>, offset: number): HTMLElement | undefined {
  let low = 0;
  let high = leaves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Number(leaves[middle]?.dataset.leaf) <= offset) low = middle + 1;
    else high = middle;
  }
  return leaves[low - 1];
}
