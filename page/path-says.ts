import type { FindingWords } from './finding-words.ts';

/** 1 where an address's path names a privacy policy, -1 where it names something else, 0 where it says nothing. */
export function pathSays(url: string, words: FindingWords): -1 | 0 | 1 {
  let path: string;
  try {
    const parsed = new URL(url);
    path = decodeURIComponent(parsed.pathname + parsed.search).toLowerCase();
  } catch {
    return 0;
  }
  const parts = path.split(/[/?&=._\s-]+/).filter(Boolean);
  const joined = `-${parts.join('-')}-`;
  const says = (list: string[]) => list.some((word) => joined.includes(`-${word.replace(/[_\s]/g, '-')}-`));
  if (says(words.pathNot))
    return says(['privacy-policy', 'privacypolicy', 'privacy-notice', 'privacy-statement']) ? 1 : -1;
  return says(words.pathWords) || parts.some((part) => words.pathWords.includes(part)) ? 1 : 0;
}
