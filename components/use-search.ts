import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Span } from '../engine/model/document.ts';
import { scrollTo } from './scroll-to.ts';
import { searchHits } from './search-hits.ts';
import { textRange } from './text-range.ts';

/** Search inside the policy: the hits, which one is at hand, and their painting by the CSS Custom Highlight API. */
export function useSearch(text: string, pane: RefObject<HTMLElement | null>, drawn: number) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const hits = useMemo(() => searchHits(text, query), [text, query]);
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
      scrollTo(container, () => textRange(container, now)?.getBoundingClientRect());
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
  const ranges = spans.flatMap((span) => textRange(container, span) ?? []);
  CSS.highlights.set(name, new Highlight(...ranges));
}

function unpaint(name: string): void {
  if (typeof Highlight !== 'undefined') CSS.highlights.delete(name);
}
