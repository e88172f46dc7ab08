import type { Span } from '../engine/model/document.ts';

/** The DOM ranges of stretches of the policy, in the order of the text, as far as each is drawn inside one block. */
export function textRanges(container: Element, spans: Span[]): Range[] {
  if (!spans.length) return [];
  const ranges: Range[] = [];
  for (const leaf of container.querySelectorAll<HTMLElement>('[data-leaf]')) {
    const start = Number(leaf.dataset.leaf);
    const end = start + (leaf.textContent?.length ?? 0);
    for (let i = firstFrom(spans, start); i < spans.length && (spans[i] as Span).end <= end; i++)
      ranges.push(...rangeIn(leaf, start, spans[i] as Span));
  }
  return ranges;
}

function rangeIn(leaf: HTMLElement, start: number, span: Span): [Range] | [] {
  const range = document.createRange();
  const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
  let at = start;
  let begun = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const end = at + node.data.length;
    if (!begun && span.start < end) {
      range.setStart(node, span.start - at);
      begun = true;
    }
    if (begun && span.end <= end) {
      range.setEnd(node, span.end - at);
      return [range];
    }
    at = end;
  }
  return [];
}

/** Index of the first span that starts at the offset or behind it. */
function firstFrom(spans: Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
