import type { Span } from '../engine/model/document.ts';

/** A passage of the policy, and the findings (indices) that rest on exactly these words. */
export interface Passage extends Span {
  findings: number[];
}
/** A stretch of text over which the same passages lie. */
export interface Segment extends Span {
  findings: number[];
}

/**
 * Cuts a stretch of text at every border of a passage, so that passages may overlap as they like.
 * `passages` are in the order of their starts. The segments, put together, are the stretch again.
 */
export function markSegments(stretch: Span, passages: Passage[]): Segment[] {
  const over = passages.filter((p) => p.start < stretch.end && p.end > stretch.start && p.end > p.start);
  if (!over.length) return stretch.end > stretch.start ? [{ ...stretch, findings: [] }] : [];
  const borders = new Set([stretch.start, stretch.end]);
  for (const p of over) {
    borders.add(Math.max(p.start, stretch.start));
    borders.add(Math.min(p.end, stretch.end));
  }
  const sorted = [...borders].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const start = sorted[i] as number;
    const end = sorted[i + 1] as number;
    const findings = over.filter((p) => p.start <= start && p.end >= end).flatMap((p) => p.findings);
    segments.push({ start, end, findings });
  }
  return segments;
}

/** The passages of the findings that are shown, in the order of the text; findings on the same words share one. */
export function passagesOf(findings: { passage: Span }[], shown: (index: number) => boolean): Passage[] {
  const bySpan = new Map<string, Passage>();
  findings.forEach(({ passage }, index) => {
    if (!shown(index)) return;
    const key = `${passage.start}-${passage.end}`;
    const known = bySpan.get(key);
    if (known) known.findings.push(index);
    else bySpan.set(key, { start: passage.start, end: passage.end, findings: [index] });
  });
  return [...bySpan.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
