import type { Span } from '../../engine/model/document.ts';

/** Where words stand in the policy, whatever blanks lie between them: of several places the nearest to `near`; else undefined. */
export function findWords(text: string, words: string, near: number): Span | undefined {
  const parts = words.trim().split(/\s+/u).filter(Boolean);
  if (parts.length === 0) return undefined;
  const pattern = new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'gu');
  let nearest: Span | undefined;
  for (const { index, 0: found } of text.matchAll(pattern)) {
    if (nearest && Math.abs(nearest.start - near) <= Math.abs(index - near)) continue;
    nearest = { start: index, end: index + found.length };
  }
  return nearest;
}
