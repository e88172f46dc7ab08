import type { Concepts } from '../match/concepts.ts';
import { within } from '../match/concepts.ts';
import { type Hits, SUBJECT } from '../match/hits.ts';

/** How far behind an act those to whom something is given are looked for, in tokens. */
const REACH = 14;
/** How far behind a preposition the one that it names may stand: "with our selected business partners". */
const NAME_REACH = 3;
/** How far behind them others may be joined: "with you and our partners". */
const JOINT_REACH = 6;

/**
 * Does act hit `at` give to the company or to the reader, and to nobody else? "Requests sent to us", "partners share it with us",
 * "we provide you with" tell of no sharing.
 */
export function isGivenBack(hits: Hits, at: number, concepts: Concepts): boolean {
  const to = hits.to(at);
  let toward = to;
  let back = -1;
  for (let other = 0; other < hits.count && hits.from(other) - to <= REACH; other++) {
    // the first of several numbered cases, "(i)", is nobody
    const isNumber = hits.end(other) - hits.start(other) === 1;
    if (hits.isOwn(other) !== hits.isOwn(at) || hits.to(other) <= to || isNumber) continue;
    const concept = hits.concept(other);
    // "shared with us", "sent to us"
    const isToward = toward > to || to - hits.from(at) > 1;
    const isNamed = isToward && hits.from(other) >= toward && hits.from(other) - toward <= NAME_REACH;
    if (isNamed && (within(concept, concepts.recipients) || within(concept, concepts.thirdParty))) return false;
    // "we share what you sent to us": those belong to the other act
    if (hits.from(other) >= to && opensAnother(hits, at, other, concepts)) break;
    if (concept === concepts.toward) toward = hits.to(other);
    const isBack = concept === concepts.addressee || within(concept, concepts.company);
    if (isNamed && isBack && hits.from(other) === toward) back = other;
  }
  return back >= 0 && !isJoined(hits, back, concepts);
}

/** Begins here what somebody else does, another act, or what it is done for? */
function opensAnother(hits: Hits, at: number, other: number, concepts: Concepts): boolean {
  const concept = hits.concept(other);
  if (within(concept, concepts.aims) || (hits.flags(other) & SUBJECT) !== 0) return true;
  return within(concept, concepts.acts) && !isChained(hits, at, other, concepts);
}

/** "Share, sell or rent to": nothing but "and", "or" and commas between the acts. */
function isChained(hits: Hits, one: number, other: number, concepts: Concepts): boolean {
  let end = hits.to(one);
  for (let at = one + 1; at < other; at++) {
    const concept = hits.concept(at);
    const chains = within(concept, concepts.acts) || concept === concepts.and || concept === concepts.comma;
    if (chains && hits.from(at) <= end) end = Math.max(end, hits.to(at));
  }
  return hits.from(other) <= end;
}

/** "With you and our partners": somebody else stands beside them. */
function isJoined(hits: Hits, one: number, concepts: Concepts): boolean {
  let and = -1;
  for (let other = one + 1; other < hits.count && hits.from(other) - hits.to(one) < JOINT_REACH; other++) {
    const concept = hits.concept(other);
    if (within(concept, concepts.acts)) return false;
    if (concept === concepts.and || concept === concepts.comma) and = hits.to(other);
    else if (and >= 0 && (within(concept, concepts.recipients) || within(concept, concepts.thirdParty))) return true;
  }
  return false;
}
