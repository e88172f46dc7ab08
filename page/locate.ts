import type { Span } from '../engine/model/document.ts';
import { cleanText } from './clean-text.ts';
import type { PageNode } from './dom.ts';
import type { Extraction } from './extract.ts';

/** Two points between characters of a page's text nodes: what a DOM Range is made of. */
export interface Place {
  startNode: PageNode;
  startOffset: number;
  endNode: PageNode;
  endOffset: number;
}

/** Where a passage of the extracted text stands in the page, or null where the page's text has changed since. */
export function locate(page: Extraction, passage: Span): Place | null {
  const start = point(page, passage.start);
  const end = point(page, passage.end - 1);
  if (!start || !end || passage.end <= passage.start) return null;
  return { startNode: start.node, startOffset: start.offset, endNode: end.node, endOffset: end.offset + 1 };
}

/** The Range for a place, in a browser. */
export function rangeOf(document: Document, place: Place): Range | null {
  const range = document.createRange();
  try {
    range.setStart(place.startNode as Node, place.startOffset);
    range.setEnd(place.endNode as Node, place.endOffset);
  } catch {
    return null;
  }
  return range;
}

/** The text node and offset of the character at `at`. */
function point(page: Extraction, at: number): { node: PageNode; offset: number } | null {
  const index = lastBefore(page.blocks.length, (each) => (page.blocks[each]?.start ?? 0) <= at);
  const block = page.blocks[index];
  const origin = page.origins[index];
  if (!block || !origin || at >= block.end) return null;
  const wanted = at - block.start + origin.offset;
  const piece = origin.pieces[lastBefore(origin.pieces.length, (each) => (origin.pieces[each]?.start ?? 0) <= wanted)];
  const data = piece?.node.nodeValue;
  if (!piece || !data) return null;
  const offsets: number[] = [];
  const clean = cleanText(data.slice(piece.from), { bidi: 0, invisible: 0, control: 0 }, offsets);
  const inPiece = wanted - piece.start + piece.skipped;
  const offset = offsets[inPiece];
  // The node was rewritten since: another character stands there now.
  if (offset === undefined || !same(clean[inPiece], page.text[at])) return null;
  return { node: piece.node, offset: piece.from + offset };
}

/** A line break inside a block stands for a space of the page, or the other way round. */
function same(a: string | undefined, b: string | undefined): boolean {
  return a === b || (/\s/.test(a ?? '') && /\s/.test(b ?? ''));
}

function lastBefore(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
