import type { PackLanguage } from './pack.ts';
import { packNumbers } from './packed-numbers.ts';

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
  const words = [...new Set(lists.flat())].sort();
  const placeOf = new Map(words.map((word, place) => [word, place]));
  const places = lists.flatMap((list) => {
    const own = list.map((word) => placeOf.get(word) as number).sort((a, b) => a - b);
    return own.map((place, at) => place - (own[at - 1] ?? 0));
  });
  return {
    words: words.join(' '),
    listed: { counts: packNumbers(lists.map(({ length }) => length)), places: packNumbers(places) },
    inflected,
  };
}
