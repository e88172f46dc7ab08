import type { Block, Span } from '../engine/model/document.ts';

/** A passage with the blocks that it lies in, as they were when the page was read. */
export interface KnownPassage extends Span {
  around: Span & { text: string };
}

/** What must be known of a passage to find it again in its page. Offsets are UTF-16 code units into `text`. */
export function knownPassage({ text, blocks }: { text: string; blocks: Block[] }, { start, end }: Span): KnownPassage {
  const first = blocks.find((block) => block.end > start);
  const last = blocks.findLast((block) => block.start < end);
  const around = { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) };
  return { start, end, around: { ...around, text: text.slice(around.start, around.end) } };
}

/**
 * Where the passage stands in a later reading of the page, or null where that cannot be told: its blocks must read as
 * they did, at the same place or at a single other one. A changed word more or less could mean the opposite.
 */
export function findAgain(text: string, { start, end, around }: KnownPassage): Span | null {
  if (isWhole(text, around.start, around)) return { start, end };
  let found = -1;
  for (let at = text.indexOf(around.text); at >= 0; at = text.indexOf(around.text, at + 1)) {
    if (!isWhole(text, at, around)) continue;
    if (found >= 0) return null;
    found = at;
  }
  const by = found - around.start;
  return found < 0 ? null : { start: start + by, end: end + by };
}

/** Whether the blocks stand there, and begin and end there as blocks do. */
function isWhole(text: string, at: number, { text: wanted }: KnownPassage['around']): boolean {
  const border = (offset: number) => offset < 0 || offset >= text.length || text[offset] === '\n';
  return text.startsWith(wanted, at) && border(at - 1) && border(at + wanted.length);
}
