import type { Span } from '../../engine/model/document.ts';

/** A finding is about a segment if they share at least this part of the shorter of the two. */
const ENOUGH = 0.5;

/** Do two stretches share enough that one speaks of the other? */
export function overlaps(one: Span, other: Span): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared > 0 && shared >= ENOUGH * Math.min(one.end - one.start, other.end - other.start);
}

/** Indices of the segments that the span overlaps enough; segments are in order and never overlap each other. */
export function segmentsAt(segments: Span[], span: Span): number[] {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as Span).end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < segments.length && (segments[at] as Span).start < span.end; at++)
    if (overlaps(segments[at] as Span, span)) found.push(at);
  return found;
}
