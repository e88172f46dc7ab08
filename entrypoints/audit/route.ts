/** What is on the bench, as the address after "#" says it, so that back, reload and bookmarks work. */
export type BenchRoute =
  | { at: 'list' }
  | { at: 'verify' }
  | { at: 'audit'; id: string; complete: boolean; finding?: number }
  | { at: 'compare'; before: string; after: string };

/** Reads a location's hash; anything unknown is the list. */
export function routeOf(hash: string): BenchRoute {
  const [at, first, second] = hash.replace(/^#/, '').split('/').map(decoded);
  if (at === 'verify') return { at };
  if (at === 'compare' && first && second) return { at, before: first, after: second };
  if (at === 'audit' && first) {
    const finding = Number.parseInt(second ?? '', 10);
    return { at, id: first, complete: second === 'completeness', ...(finding >= 0 ? { finding } : {}) };
  }
  return { at: 'list' };
}

/** The hash of a route. */
export function hashOf(...parts: (string | number)[]): string {
  return `#${parts.map(encodeURIComponent).join('/')}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
