import type { ConceptRange } from '../compile/pack.ts';
import { within } from './concepts.ts';
import type { Hits } from './hits.ts';

/** How far back a hit is looked for that reaches here, in tokens. */
export const LONGEST_HIT = 12;
/** How far behind an act its object may stand, in tokens: "how it uses all of your data". */
const OBJECT_REACH = 3;

/** Stands a word of this kind just before it? */
export function isBehind(hits: Hits, at: number, wanted: number): boolean {
  for (let before = at - 1; before >= 0 && hits.from(at) - hits.from(before) < LONGEST_HIT; before--)
    if (hits.to(before) === hits.from(at) && hits.concept(before) === wanted) return true;
  return false;
}

/** Follows a word of this kind within a step or two? "how it uses your data" */
export function isBefore(hits: Hits, at: number, range: ConceptRange): boolean {
  const end = hits.to(at);
  for (let next = at + 1; next < hits.count && hits.from(next) - end <= OBJECT_REACH; next++)
    if (hits.from(next) >= end && within(hits.concept(next), range)) return true;
  return false;
}

/** Does a word of this kind follow at once? "advertisers who collect" is a subject, "ئۈچىنچى تەرەپ بىلەن" is none. */
export function isNext(hits: Hits, at: number, wanted: number): boolean {
  const end = hits.to(at);
  for (let next = at + 1; next < hits.count; next++) {
    const from = hits.from(next);
    if (from > end) return false;
    if (from === end && hits.concept(next) === wanted) return true;
  }
  return false;
}

/** Does a hit of this concept, or of one in this range, begin where this one does? */
export function sharesStart(hits: Hits, at: number, lowest: number, highest = lowest): boolean {
  const from = hits.from(at);
  let first = at;
  while (first > 0 && hits.from(first - 1) === from) first--;
  for (let other = first; other < hits.count && hits.from(other) === from; other++) {
    const concept = hits.concept(other);
    if (other !== at && concept >= lowest && concept <= highest) return true;
  }
  return false;
}

/** Do the words of a longer hit of this kind contain those of the hit? */
export function isInside(hits: Hits, at: number, range: ConceptRange): boolean {
  const from = hits.from(at);
  const to = hits.to(at);
  let first = at;
  while (first > 0 && from - hits.from(first - 1) < LONGEST_HIT) first--;
  for (let other = first; other < hits.count && hits.from(other) <= from; other++) {
    if (!within(hits.concept(other), range) || hits.to(other) < to) continue;
    if (hits.from(other) < from || hits.to(other) > to) return true;
  }
  return false;
}

/** Does a longer hit of this kind begin with it? The user of "user name" does nothing, the reader of "data you give us" does. */
export function opensAnother(hits: Hits, at: number, range: ConceptRange): boolean {
  const from = hits.from(at);
  const to = hits.to(at);
  let first = at;
  while (first > 0 && hits.from(first - 1) === from) first--;
  for (let other = first; other < hits.count && hits.from(other) === from; other++) {
    if (hits.to(other) > to && within(hits.concept(other), range)) return true;
  }
  return false;
}

/**
 * Stands a comma between two words of this kind? "If you give us your name, address or age, ..."
 * @param and what may stand behind the comma: "use, and share"; nothing where that is a new beginning.
 */
export function isBetween(hits: Hits, comma: number, range: ConceptRange, and = -1): boolean {
  let before = comma - 1;
  const end = hits.from(comma);
  while (
    before >= 0 &&
    end - hits.from(before) < LONGEST_HIT &&
    !(hits.to(before) === end && within(hits.concept(before), range))
  )
    before--;
  if (before < 0 || hits.to(before) !== end) return false;
  let start = hits.to(comma);
  for (let after = comma + 1; after < hits.count && hits.from(after) <= start; after++) {
    if (hits.from(after) < start) continue;
    if (within(hits.concept(after), range)) return true;
    if (hits.concept(after) === and) start = hits.to(after);
  }
  return false;
}
