import type { PackLanguage } from './pack.ts';
import { packNumbers, unpackNumbers } from './packed-numbers.ts';

/**
 * Symbols as the pack has them.
 * @param entries symbol n+1 is entry n: its words joined by spaces, or "@verbs.0.3.we ساقلا/ساقلى" (see `FormSet`).
 */
export function packSymbols(entries: string[]): Pick<PackLanguage, 'words' | 'listed' | 'inflected'> {
  const inflected: string[] = [];
  const lists = entries.map((entry) => {
    if (!entry.startsWith('@')) return [...new Set(entry.split(' '))];
    inflected.push(entry.slice(1));
    return [];
  });
  const placeOf = new Map<string, number>();
  const fresh: number[] = [];
  const old: number[] = [];
  const places: number[] = [];
  for (const list of lists) {
    let before = placeOf.size;
    const known = list.flatMap((word) => placeOf.get(word) ?? []).sort((a, b) => b - a);
    for (const place of known) {
      places.push(before - place);
      before = place;
    }
    old.push(known.length);
    fresh.push(list.length - known.length);
    for (const word of list) if (!placeOf.has(word)) placeOf.set(word, placeOf.size);
  }
  return {
    words: [...placeOf.keys()].join(' '),
    listed: { fresh: packNumbers(fresh), old: packNumbers(old), places: packNumbers(places) },
    inflected,
  };
}

/**
 * Hands on each symbol with the words that it lists, as places in `words`; a symbol that stands for forms has none.
 * @param take gets them in an array that is used again for the next.
 */
export function wordsOfSymbols(
  { fresh, old, places }: PackLanguage['listed'],
  take: (symbol: number, words: readonly number[]) => void,
): void {
  const freshly = unpackNumbers(fresh);
  const known = unpackNumbers(old);
  const distances = unpackNumbers(places);
  const words: number[] = [];
  let newest = 0;
  let next = 0;
  for (let at = 0; at < freshly.length; at++) {
    words.length = 0;
    let place = newest;
    for (let left = known[at] as number; left > 0; left--) {
      place -= distances[next++] as number;
      words.push(place);
    }
    for (let left = freshly[at] as number; left > 0; left--) words.push(newest++);
    take(at + 1, words);
  }
}
