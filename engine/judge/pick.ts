import type { PackMatch } from '../compile/pack.ts';
import { type Concepts, within, withinAny } from '../match/concepts.ts';
import { ATTRIBUTE, type Hits, isOpaque, SUBORDINATE } from '../match/hits.ts';
import { belongsToAnotherAct } from './object.ts';
import { isNoPlaceOfAct, isNoRecipient } from './recipient.ts';

/** How many hits further off are looked at for one that another act has not taken. */
const MOST_OTHERS = 3;
/** What stands in another part of the sentence counts as so many tokens farther. */
const OTHER_PART = 10;

/**
 * For each group of a match the hit nearest to the anchor, all within the match's reach; undefined where one is missing.
 * @param groups for each group, 1 for every concept that is in it.
 * @param verbLast whether the language sets objects before their verb.
 */
export function pick(
  hits: Hits,
  anchor: number,
  match: PackMatch,
  groups: Uint8Array[],
  verbLast: boolean,
  concepts: Concepts,
): number[] | undefined {
  const picked: number[] = [];
  let from = place(hits.from(anchor));
  let to = place(hits.to(anchor));
  for (let group = 0; group < groups.length; group++) {
    if (group === match.anchor) {
      picked.push(anchor);
      continue;
    }
    const members = groups[group] as Uint8Array;
    // "we use the data we collect to ...": what only says which data are meant is passed over where what is done is asked for
    const barred = match.main && group === match.stance && !verbLast ? SUBORDINATE | ATTRIBUTE : 0;
    let nearest = nearestOf(hits, anchor, members, barred, match.within, picked, verbLast, concepts);
    // where verbs stand last, their objects stand before them
    let passed: number[] = [];
    while (!verbLast && nearest >= 0 && isNoPair(hits, anchor, nearest, groups, concepts)) {
      if (passed.length === MOST_OTHERS) return undefined;
      passed = [...passed, nearest];
      nearest = nearestOf(hits, anchor, members, barred, match.within, [...picked, ...passed], verbLast, concepts);
    }
    if (nearest < 0) return undefined;
    // what the act has no object for in its own clause it does not find in the lead-in or the item
    if (passed.length > 0 && hits.isOwn(nearest) !== hits.isOwn(anchor)) return undefined;
    picked.push(nearest);
    from = Math.min(from, place(hits.from(nearest)));
    to = Math.max(to, place(hits.to(nearest)));
  }
  return to - from <= match.within + 1 ? picked : undefined;
}

/** An act and data that are another act's object, or whoever is no object of it. */
function isNoPair(hits: Hits, anchor: number, other: number, groups: Uint8Array[], concepts: Concepts): boolean {
  const isAct = within(hits.concept(anchor), concepts.acts);
  if (isAct === within(hits.concept(other), concepts.acts)) return false;
  const act = isAct ? anchor : other;
  const object = isAct ? other : anchor;
  if (within(hits.concept(object), concepts.recipients) || within(hits.concept(object), concepts.thirdParty))
    return isNoRecipient(hits, act, object, groups, concepts);
  if (withinAny(hits.concept(object), concepts.places)) return isNoPlaceOfAct(hits, act, object, concepts);
  if (
    hits.isOwn(act) &&
    !hits.isOwn(object) &&
    within(hits.concept(object), concepts.data) &&
    isLedByTo(hits, concepts)
  )
    return true;
  return within(hits.concept(object), concepts.data) && belongsToAnotherAct(hits, act, object, groups, concepts);
}

/** "We use your data to: - process your order": what the items do is not done with the data of their lead-in. */
function isLedByTo(hits: Hits, { toward }: Concepts): boolean {
  for (let at = hits.count - 1; at >= 0; at--)
    if (!hits.isOwn(at) && hits.to(at) === 0 && hits.concept(at) === toward) return true;
  return false;
}

function nearestOf(
  hits: Hits,
  anchor: number,
  members: Uint8Array,
  barred: number,
  reach: number,
  taken: number[],
  verbLast: boolean,
  concepts: Concepts,
): number {
  let nearest = -1;
  let least = reach + OTHER_PART + 2;
  const from = place(hits.from(anchor));
  const to = place(hits.to(anchor));
  const part = hits.part(anchor);
  for (let at = 0; at < hits.count; at++) {
    const otherFrom = place(hits.from(at));
    // whatever follows is farther
    if (otherFrom - to >= least) break;
    if (members[hits.concept(at)] === 0 || (hits.flags(at) & barred) !== 0) continue;
    const otherTo = place(hits.to(at));
    const gap = otherFrom >= to ? otherFrom - to : from >= otherTo ? from - otherTo : 0;
    const distance = gap + (hits.part(at) === part ? 0 : OTHER_PART);
    // the distance costs least to tell, so it comes first
    if (distance >= least || isOpaque(hits, at) || isSame(hits, at, anchor, concepts)) continue;
    if (isTaken(hits, at, taken, concepts)) continue;
    if (verbLast && hits.part(at) !== part && isBehindItsVerb(hits, at, anchor, concepts)) continue;
    least = distance;
    nearest = at;
  }
  return nearest;
}

function isTaken(hits: Hits, at: number, taken: number[], concepts: Concepts): boolean {
  for (const other of taken) if (isSame(hits, at, other, concepts)) return true;
  return false;
}

/** The same words fill no two groups of a match, but an act may name its object ("access your contacts"). */
function isSame(hits: Hits, one: number, other: number, concepts: Concepts): boolean {
  if (one === other) return true;
  if (hits.from(one) !== hits.from(other)) return isAimItself(hits, one, other, concepts);
  const isAct = within(hits.concept(one), concepts.acts);
  if (isAct && within(hits.concept(other), concepts.acts)) return false;
  // "logs" is either a verb or data
  if (within(hits.concept(isAct ? other : one), concepts.data)) return hits.to(one) - hits.from(one) === 1;
  return hits.to(one) === hits.to(other) && hits.isOwn(one) === hits.isOwn(other);
}

/** "We may need to process your data": the act is what the aim says, and nothing is done for it. */
function isAimItself(hits: Hits, one: number, other: number, concepts: Concepts): boolean {
  const [aim, act] = hits.from(one) < hits.from(other) ? [one, other] : [other, one];
  return within(hits.concept(aim), concepts.aims) && hits.to(act) <= hits.to(aim);
}

/** "ساتىدۇ؛ ... ئۇچۇرىنى": where verbs stand last, what stands in a later part is no object of the verb before it. */
function isBehindItsVerb(hits: Hits, one: number, other: number, concepts: Concepts): boolean {
  const [first, second] = hits.from(one) < hits.from(other) ? [one, other] : [other, one];
  return (
    within(hits.concept(first), concepts.acts) &&
    !within(hits.concept(second), concepts.acts) &&
    hits.isOwn(first) === hits.isOwn(second)
  );
}

/** Places in a lead-in count as just before the clause, however long the lead-in is. */
function place(token: number): number {
  return token < -3 ? -3 : token;
}
