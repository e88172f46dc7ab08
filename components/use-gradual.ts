import { useEffect, useState } from 'preact/hooks';

const step = 3;

/** Counts up to `total` in idle moments, so that a long text is drawn without holding up the hand. */
export function useGradual(total: number, atFirst: number): number {
  const [count, setCount] = useState(Math.min(atFirst, total));
  useEffect(() => {
    if (count >= total) return;
    return whenIdle(() => setCount(Math.min(total, count + step)));
  }, [count, total]);
  return Math.min(count, total);
}

function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 16);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 200 });
  return () => cancelIdleCallback(handle);
}
