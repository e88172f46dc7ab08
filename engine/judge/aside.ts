import type { Hits } from '../match/hits.ts';

/** Widest stretch of text between two hits that is looked through for brackets, in code units. */
const WIDEST = 600;
/** Longest opening of brackets before a condition, in code units: "(and only ". */
const LONGEST_OPENING = 12;

/**
 * Stands hit `at` in brackets that do not hold hit `main`? What an aside denies, or on what condition, is no matter of the
 * sentence around it: "we collect your address (which we do not publish)".
 */
export function isAside(hits: Hits, at: number, main: number, text: string): boolean {
  if (hits.isOwn(at) !== hits.isOwn(main)) return false;
  let depth = 0;
  if (hits.start(at) >= hits.end(main)) {
    if (hits.start(at) - hits.end(main) > WIDEST) return false;
    for (let unit = hits.end(main); unit < hits.start(at); unit++) {
      if (text[unit] === '(') depth++;
      else if (text[unit] === ')' && depth > 0) depth--;
    }
  } else {
    if (hits.start(main) - hits.end(at) > WIDEST) return false;
    for (let unit = hits.start(main) - 1; unit >= hits.end(at); unit--) {
      if (text[unit] === ')') depth++;
      else if (text[unit] === '(' && depth > 0) depth--;
    }
  }
  return depth > 0;
}

/** Does hit `at` open its brackets, but for a word or two? "on your device (only with your consent)" */
export function opensAside(hits: Hits, at: number, text: string): boolean {
  const bracket = text.lastIndexOf('(', hits.start(at));
  return bracket >= 0 && hits.start(at) - bracket <= LONGEST_OPENING;
}

/** "Erasure (for readers in Brazil): you may ...": brackets at the end of a label limit what it names. */
export function limitsLabel(hits: Hits, at: number, text: string): boolean {
  const close = text.indexOf(')', hits.end(at));
  return close >= 0 && close - hits.end(at) <= LONGEST_OPENING && /^\s*[:–—]/.test(text.slice(close + 1, close + 4));
}
