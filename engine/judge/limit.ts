import type { Concepts } from '../match/concepts.ts';
import { within } from '../match/concepts.ts';
import { type Hits, SUBORDINATE } from '../match/hits.ts';
import { isInside, sharesStart } from '../match/neighbours.ts';
import * as bits from '../match/traits.ts';
import { isElsewhere } from './stance.ts';

const MAY_LIMIT = bits.WHEN | bits.PURPOSE | bits.AIM | bits.MARK;

/**
 * The hit that makes a denial of hit `at` hold only in part, or -1: a case ("if the camera is off, we collect no photos"), a means
 * or a product ("through this form", "in connection with the newsletter"), a purpose, or which data ("identifiers that could be tied to you").
 * Such a denial stays one, but leaves open what is done otherwise.
 * @param picked the hits that made the match: what the question itself asks for limits nothing
 */
export function limitOf(hits: Hits, at: number, picked: readonly number[], concepts: Concepts): number {
  for (let other = 0; other < hits.count; other++) {
    const concept = hits.concept(other);
    // most hits are nothing that could limit
    if (((concepts.traits[concept] as number) & MAY_LIMIT) === 0 || !hits.isOwn(other)) continue;
    if (picked.includes(other) || isWordOf(hits, other, picked) || isInside(hits, other, concepts.data)) continue;
    if (within(concept, concepts.whens) || concept === concepts.if) {
      const isOther = isElsewhere(hits, other, at, concepts) || isOfJoined(hits, at, other, concepts);
      // "because there is no standard, we do not heed it"
      if (!isOther && !sharesStart(hits, other, concepts.reason)) return other;
    } else if (concept === concepts.relative || within(concept, concepts.purposes) || within(concept, concepts.aims)) {
      const limits = hits.from(other) >= hits.to(at) && !isActBetween(hits, at, other, concepts);
      if (limits && !(concept === concepts.relative && endsWithUs(hits, other, concepts))) return other;
    }
  }
  return -1;
}

/** "We do not use it for automated decision-making": "making" is a word of what is denied. */
function isWordOf(hits: Hits, at: number, picked: readonly number[]): boolean {
  const length = hits.to(at) - hits.from(at);
  return picked.some(
    (hit) => hits.from(hit) <= hits.from(at) && hits.to(hit) >= hits.to(at) && hits.to(hit) - hits.from(hit) > length,
  );
}

/** "We do not sell the data that we collect": all of them, if nothing follows. */
function endsWithUs(hits: Hits, relative: number, { company, acts, and, comma }: Concepts): boolean {
  let isOurs = false;
  for (let at = relative + 1; at < hits.count; at++) {
    const concept = hits.concept(at);
    if (hits.from(at) < hits.to(relative)) continue;
    if (within(concept, company)) isOurs = true;
    else if (!isOurs || !(within(concept, acts) || concept === and || concept === comma)) return false;
  }
  return isOurs;
}

/** "We do not sell or otherwise disclose it": what stands right behind "or" limits what follows. */
function isOfJoined(hits: Hits, at: number, limit: number, { and }: Concepts): boolean {
  for (let other = limit - 1; other > at; other--)
    if (hits.concept(other) === and && hits.to(other) === hits.from(limit)) return true;
  return false;
}

/** "We do not sell it and use it for research": the purpose belongs to the second act. */
function isActBetween(hits: Hits, at: number, limit: number, concepts: Concepts): boolean {
  for (let other = at + 1; other < limit; other++) {
    if (!within(hits.concept(other), concepts.acts) || (hits.flags(other) & SUBORDINATE) !== 0) continue;
    if (hits.part(other) !== hits.part(at) || hasOwnObject(hits, at, other, concepts)) return true;
  }
  return false;
}

/** "We do not sell your data or use them for research": each of the joined acts has an object of its own. */
function hasOwnObject(hits: Hits, at: number, act: number, concepts: Concepts): boolean {
  let data = false;
  for (let other = at + 1; other < act; other++) {
    if (within(hits.concept(other), concepts.data)) data = true;
    else if (data && hits.concept(other) === concepts.and && hits.to(other) === hits.from(act)) return true;
  }
  return false;
}
