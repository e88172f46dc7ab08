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
 * The words that each symbol lists, as places in `words`: symbol n+1 has `places[from[n]]` to `places[from[n + 1]]`, and none
 * where it stands for forms.
 */
export function wordsOfSymbols(listed: PackLanguage['listed']): { from: Int32Array; places: Int32Array } {
  const fresh = unpackNumbers(listed.fresh);
  const old = unpackNumbers(listed.old);
  const distances = unpackNumbers(listed.places);
  const from = new Int32Array(fresh.length + 1);
  for (let at = 0; at < fresh.length; at++)
    from[at + 1] = (from[at] as number) + (fresh[at] as number) + (old[at] as number);
  const places = new Int32Array(from[fresh.length] as number);
  let newest = 0;
  let next = 0;
  let end = 0;
  for (let at = 0; at < fresh.length; at++) {
    let place = newest;
    for (let left = old[at] as number; left > 0; left--) {
      place -= distances[next++] as number;
      places[end++] = place;
    }
    for (let left = fresh[at] as number; left > 0; left--) places[end++] = newest++;
  }
  return { from, places };
}
