import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** How far beyond the pane's edges chunks are drawn, in pixels: a turn of the wheel finds them ready. */
const margin = 1_500;

/** What a long policy draws: the chunks near the view, and the heights of those that were drawn before. */
export interface ChunkWindow {
  near: ReadonlySet<number>;
  /** Pixels, by chunk: what leaves the view keeps its place. */
  heights: ReadonlyMap<number, number>;
}

/**
 * Watches which chunks (elements with `data-chunk` in the pane) are near the view. For a text of many megabytes: what is
 * drawn then depends on the window and not on the text. Watches nothing while `on` is false.
 */
export function useWindow(pane: RefObject<HTMLElement | null>, count: number, on: boolean): ChunkWindow {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  const heights = useRef(new Map<number, number>());
  useEffect(() => {
    const root = pane.current;
    if (!on || !root) return;
    const seen = new Set<number>();
    heights.current.clear();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          const at = Number((target as HTMLElement).dataset.chunk);
          if (isIntersecting) seen.add(at);
          else if (seen.delete(at)) heights.current.set(at, boundingClientRect.height);
        }
        setNear(new Set(seen));
      },
      { root, rootMargin: `${margin}px 0px` },
    );
    for (const chunk of root.querySelectorAll('[data-chunk]')) observer.observe(chunk);
    return () => observer.disconnect();
  }, [count, on]);
  return { near, heights: heights.current };
}
