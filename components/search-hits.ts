import type { Span } from '../engine/model/document.ts';

const shortest = 2;
const most = 1_000;

/** Where the words occur in the text, capitals or not; the first thousand places. */
export function searchHits(text: string, query: string): Span[] {
  const wanted = query.trim();
  if (wanted.length < shortest) return [];
  const [hay, needle] = folded(text, wanted);
  const hits: Span[] = [];
  for (let at = hay.indexOf(needle); at >= 0 && hits.length < most; at = hay.indexOf(needle, at + needle.length)) {
    hits.push({ start: at, end: at + needle.length });
  }
  return hits;
}

/** Lower case, unless that would shift offsets ("İ" becomes two characters): then as it stands. */
function folded(text: string, query: string): [string, string] {
  const lower = text.toLowerCase();
  return lower.length === text.length ? [lower, query.toLowerCase()] : [text, query];
}
