import { type Concepts, within } from '../match/concepts.ts';
import { type Hits, SUBJECT } from '../match/hits.ts';

/**
 * Does hit `at` open the clause, or what follows its label ("Support: to answer you")? Then it names what its heading or lead-in
 * is about. In "we will notify you once we have answered" somebody does something else, and so in "to protect you, we keep copies".
 * @param text the document's.
 */
export function opensClause(hits: Hits, at: number, text: string, concepts: Concepts): boolean {
  if (!hits.isOwn(at)) return true;
  // items of a list join what is done: "to carry out, bill and ship your orders"
  let isLed = false;
  for (let other = 0; other < hits.count && !isLed; other++) isLed = !hits.isOwn(other);
  let comma = -1;
  for (let other = 0; other < hits.count; other++) {
    if (!hits.isOwn(other)) continue;
    const isSubject = (hits.flags(other) & SUBJECT) !== 0;
    if (hits.from(other) >= hits.to(at)) {
      if (hits.concept(other) === concepts.comma) comma = hits.to(other);
      else if (isSubject && hits.from(other) === comma && within(hits.concept(other), concepts.company)) return false;
    } else if (hits.to(other) <= hits.from(at)) {
      const isReader = within(hits.concept(other), concepts.reader);
      const speaks = isLed ? isSubject && !isReader : isSubject || within(hits.concept(other), concepts.acts);
      if (speaks && !text.slice(hits.end(other), hits.start(at)).includes(':')) return false;
    }
  }
  return true;
}
