import type { Span } from '../engine/model/document.ts';

const shortest = 2;
/** In megabytes of text a short word stands so often that nobody steps through it: more are counted as "more than". */
export const mostHits = 10_000;

/** Where the words occur in a text, capitals or not; the first ten thousand places. The text is folded once. */
export function searcherOf(text: string): (query: string) => Span[] {
  // Lower case, unless that would shift offsets ("İ" becomes two characters): then as it stands.
  let hay: string | undefined;
  return (query) => {
    const wanted = query.trim();
    if (wanted.length < shortest) return [];
    if (hay === undefined) {
      const lower = text.toLowerCase();
      hay = lower.length === text.length ? lower : text;
    }
    const needle = hay === text ? wanted : wanted.toLowerCase();
    const hits: Span[] = [];
    for (let at = hay.indexOf(needle); at >= 0 && hits.length < mostHits; at = hay.indexOf(needle, at + needle.length))
      hits.push({ start: at, end: at + needle.length });
    return hits;
  };
}
