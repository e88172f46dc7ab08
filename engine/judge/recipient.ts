import { type Concepts, within } from '../match/concepts.ts';
import { ATTRIBUTE, type Hits, SUBJECT, SUBORDINATE } from '../match/hits.ts';
import { sharesStart } from '../match/neighbours.ts';

/** How far before a recipient the word stands that hands to it, in tokens: "with some of our partners". */
const TOWARD_REACH = 4;
/** How far behind an act that gives those may stand whom it gives something, in tokens: "provides some of our partners with". */
const GIVEN_REACH = 3;
/** How far behind its "to" they may stand: "provide it to: (1) a federal, state or local agency". */
const GIVEN_TO_REACH = 9;

/**
 * Does the act hit `act` give nothing to the recipient hit `recipient`, nor engage it? Those whom a case befalls get nothing ("if
 * our subsidiaries are bought, we disclose your data"), nor does the object of another act ("we share figures to help partners
 * understand them"), and whom something is sent to is not engaged ("we use them for the requests to our service providers").
 */
export function isNoRecipient(
  hits: Hits,
  act: number,
  recipient: number,
  groups: Uint8Array[],
  concepts: Concepts,
): boolean {
  if (isOfCase(hits, recipient, act) || isParted(hits, recipient, act, concepts)) return true;
  if (isInAimOfItem(hits, act, recipient, concepts)) return true;
  if (hits.from(recipient) < hits.to(act) || hits.isOwn(act) !== hits.isOwn(recipient)) return false;
  let isToward = false;
  let isOthers = false;
  for (let at = recipient - 1; at > act; at--) {
    if (hits.from(at) < hits.to(act) || hits.to(at) > hits.from(recipient)) continue;
    const concept = hits.concept(at);
    if (concept === concepts.toward && hits.from(recipient) - hits.to(at) < TOWARD_REACH) isToward = true;
    // "such as", "including": what follows belongs to what stands before them
    if (concept === concepts.example || concept === concepts.include) return false;
    if (within(concept, concepts.recipients)) return false;
    if (within(concept, concepts.acts) && isAnother(hits, act, at, groups, concepts)) isOthers = true;
  }
  if (within(hits.concept(act), concepts.engage)) return isToward;
  // "we provide third parties with your data", but not "we provide information about third parties"
  if (within(hits.concept(act), concepts.give))
    return hits.from(recipient) - hits.to(act) > GIVEN_REACH && !isGivenTo(hits, act, recipient, concepts);
  return isOthers && !isToward;
}

/** Stands a "to" that opens no aim between what gives and who gets it? */
function isGivenTo(hits: Hits, act: number, recipient: number, { toward, aims }: Concepts): boolean {
  for (let at = recipient - 1; at > act; at--) {
    if (hits.concept(at) !== toward || hits.from(at) < hits.to(act) || hits.to(at) > hits.from(recipient)) continue;
    if (hits.from(recipient) - hits.to(at) >= GIVEN_TO_REACH) return false;
    if (!sharesStart(hits, at, ...aims)) return true;
  }
  return false;
}

/** "We disclose your data: - To respond to your or a third party's requests": an item that opens with an aim names nobody who gets them. */
function isInAimOfItem(hits: Hits, act: number, recipient: number, concepts: Concepts): boolean {
  if (hits.isOwn(act) || !hits.isOwn(recipient) || within(hits.concept(recipient), concepts.authorityRecipients))
    return false;
  // "We disclose your data to: - protect our affiliates", but "- hosting and storage providers"
  let opens = false;
  for (let at = 0; at < recipient; at++) {
    if (hits.concept(at) === concepts.toward && (hits.isOwn(at) ? hits.from(at) : hits.to(at)) === 0) opens = true;
    if (!opens || !hits.isOwn(at) || !within(hits.concept(at), concepts.aims)) continue;
    if (hits.from(at) === 0 && hits.to(at) <= hits.from(recipient)) return true;
  }
  return false;
}

/** A verb of its own behind the act, not joined to it, nor one that only says which data are meant. */
function isAnother(hits: Hits, act: number, other: number, groups: Uint8Array[], concepts: Concepts): boolean {
  if ((hits.flags(other) & ATTRIBUTE) !== 0 || groups.some((group) => group[hits.concept(other)] === 1)) return false;
  for (let at = act + 1; at < other; at++) {
    const concept = hits.concept(at);
    if (hits.to(at) === hits.from(other) && (concept === concepts.and || concept === concepts.comma)) return false;
  }
  return true;
}

/** "We advertise on other sites; we provide your position": a break between the two, and none refers to the other. */
function isParted(hits: Hits, recipient: number, act: number, concepts: Concepts): boolean {
  if (hits.to(recipient) > hits.from(act) || hits.part(recipient) === hits.part(act)) return false;
  if (hits.isOwn(recipient) !== hits.isOwn(act)) return false;
  for (let at = recipient + 1; at < act; at++) if (hits.concept(at) === concepts.breaks) return true;
  return false;
}

/** "If our subsidiaries are bought, we disclose your data", "should any of our affiliates be merged, ..." */
function isOfCase(hits: Hits, recipient: number, act: number): boolean {
  if ((hits.flags(recipient) & SUBORDINATE) === 0 || hits.part(recipient) === hits.part(act)) return false;
  const isBefore = hits.isOwn(recipient) && hits.isOwn(act) && hits.to(recipient) <= hits.from(act);
  return isBefore || (hits.flags(recipient) & SUBJECT) !== 0;
}

/**
 * "If you live outside Europe, your data are handled as ...": where the reader lives is not where the data go, nor is a place
 * behind another act that is denied ("we store your data in the EU and do not send them to a third country").
 */
export function isNoPlaceOfAct(hits: Hits, act: number, place: number, { acts, not }: Concepts): boolean {
  if (!hits.isOwn(place) || !hits.isOwn(act)) return false;
  if (hits.to(place) <= hits.from(act))
    return (hits.flags(place) & SUBORDINATE) !== 0 && hits.part(place) !== hits.part(act);
  let isDenied = false;
  for (let at = act + 1; at < place; at++) {
    if (hits.from(at) < hits.to(act)) continue;
    if (hits.concept(at) === not) isDenied = true;
    else if (isDenied && within(hits.concept(at), acts)) return true;
  }
  return false;
}
