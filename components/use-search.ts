import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Span } from '../engine/model/document.ts';
import { scrollTo } from './scroll-to.ts';
import { searcherOf } from './search-hits.ts';
import { textRanges } from './text-range.ts';

/**
 * Search inside the policy: the hits, which one is at hand, and their painting by the CSS Custom Highlight API.
 * @param drawn changes each time other parts of the text are drawn.
 */
export function useSearch(text: string, pane: RefObject<HTMLElement | null>, drawn: unknown) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const search = useMemo(() => searcherOf(text), [text]);
  const hits = useMemo(() => search(query), [search, query]);
  const now: Span | undefined = hits[at];

  useEffect(() => {
    if (!pane.current) return;
    paint('search-hit', pane.current, hits);
    return () => unpaint('search-hit');
  }, [hits, drawn]);
  useEffect(() => {
    const container = pane.current;
    if (!container || !now) return;
    // The chunk with the hit may be drawn in this very pass.
    const frame = requestAnimationFrame(() => {
      paint('search-now', container, [now]);
      scrollTo(container, () => textRanges(container, [now])[0]?.getBoundingClientRect());
    });
    return () => {
      cancelAnimationFrame(frame);
      unpaint('search-now');
    };
  }, [now]);

  return {
    query,
    at,
    count: hits.length,
    /** The hit at hand: its chunk must be drawn. */
    now,
    ask: (next: string) => {
      setQuery(next);
      setAt(0);
    },
    step: (by: 1 | -1) => hits.length > 0 && setAt((at + by + hits.length) % hits.length),
  };
}

function paint(name: string, container: HTMLElement, spans: Span[]): void {
  // Marks made this way leave the text's elements alone. Without the API search still scrolls.
  if (typeof Highlight === 'undefined') return;
  CSS.highlights.set(name, new Highlight(...textRanges(container, spans)));
}

function unpaint(name: string): void {
  if (typeof Highlight !== 'undefined') CSS.highlights.delete(name);
}
