import { type Concepts, within } from '../match/concepts.ts';
import type { Hits } from '../match/hits.ts';

/** Most words between a subject and its act in "the data we may collect". */
const ATTRIBUTE_GAP = 1;
/** Longest name of data, in tokens. */
const LONGEST_DATA = 6;

/**
 * Does act hit `act` only say which data are meant? "The information we collect", "the data that you give us": it stands behind a
 * subject that stands behind data; "information collected": behind the data themselves.
 */
export function saysWhichData(hits: Hits, act: number, { data, company, reader, relative }: Concepts): boolean {
  let from = hits.from(act);
  for (let before = act - 1; before >= 0 && from - hits.from(before) <= LONGEST_DATA; before--)
    if (hits.to(before) === from && within(hits.concept(before), data)) return true;
  let hasSubject = false;
  for (let before = act - 1; before >= 0; before--) {
    if (hits.to(before) > from || from - hits.to(before) > ATTRIBUTE_GAP) continue;
    const concept = hits.concept(before);
    if (!hasSubject && (within(concept, company) || within(concept, reader))) {
      hasSubject = true;
      from = hits.from(before);
    } else if (hasSubject && concept === relative && hits.to(before) === from) from = hits.from(before);
    else if (hasSubject && within(concept, data) && hits.to(before) === from) return true;
  }
  return false;
}
