import type { Span } from '../engine/model/document.ts';

/** The selection inside the drawn policy as a stretch of its text, without blanks at its ends; undefined where there is none. */
export function selectedSpan(container: Element, selection: Selection | null): Span | undefined {
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  if (!range || range.collapsed) return undefined;
  const start = offsetOf(container, range.startContainer, range.startOffset);
  const end = offsetOf(container, range.endContainer, range.endOffset);
  return start === undefined || end === undefined || start >= end ? undefined : { start, end };
}

/** A place in the DOM as an offset into the text; undefined where it lies in no drawn block. */
function offsetOf(container: Element, node: Node, offset: number): number | undefined {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  const leaf = element?.closest<HTMLElement>('[data-leaf]');
  if (!leaf || !container.contains(leaf)) return undefined;
  const before = document.createRange();
  before.setStart(leaf, 0);
  before.setEnd(node, offset);
  return Number(leaf.dataset.leaf) + before.toString().length;
}
