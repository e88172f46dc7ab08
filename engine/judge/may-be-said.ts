import { DEPENDENT, type PackMatch } from '../compile/pack.ts';
import { type Concepts, within, withinAny } from '../match/concepts.ts';
import { ATTRIBUTE, type Hits, SUBORDINATE } from '../match/hits.ts';
import { isBehind } from '../match/neighbours.ts';
import { ORDER } from '../match/traits.ts';
import type { Actor } from './actor.ts';
import type { Governing } from './evaluate.ts';
import type { ClauseFacts } from './facts.ts';
import { isGivenBack } from './given-back.ts';
import { isNamedRequest } from './named-request.ts';
import { opensClause } from './opens.ts';

/** How far a subject may stand before what it does, in tokens: "we may therefore also have to". */
const SUBJECT_REACH = 5;
/** The same for others: "those providers will only be given, as far as needed, access". */
const DOER_REACH = 8;

/** May hit `at` be what the rule asks for, by itself: said in the main part, by whom the rule asks for, and to others? */
export function mayBeSaid(
  hits: Hits,
  at: number,
  match: PackMatch,
  governing: Governing,
  facts: ClauseFacts,
  concepts: Concepts,
): boolean {
  // where verbs stand last, one right behind its object is the sentence's own
  if (match.main && (hits.flags(at) & (SUBORDINATE | (governing.verbLast ? DEPENDENT : ATTRIBUTE))) !== 0) return false;
  if (match.opens && !governing.verbLast && !opensClause(hits, at, governing.text, concepts)) return false;
  if (within(hits.concept(at), concepts.acts)) {
    const { actor, by } = facts.actor(at);
    if (!suits(actor, match.actor)) return false;
    const isOthers = match.actor === 'third-party' && actor === 'third-party';
    if (isOthers && !governing.verbLast && !isDoneBy(hits, by, at, concepts)) return false;
  }
  const leans = !hits.isOwn(at) || (match.under.length > 0 && !within(hits.concept(at), concepts.acts));
  if (leans && (hits.traits & ORDER) !== 0 && opensOrder(hits, concepts)) return false;
  // "it is for you to take measures", "you may use the security features of your phone"
  if (withinAny(hits.concept(at), concepts.measures) && facts.actor(at).actor === 'reader') return false;
  if ((hits.flags(at) & SUBORDINATE) !== 0 && isReason(hits, at, concepts)) return false;
  if (isDeedOfCompany(hits, at, facts, concepts) || isNamedRequest(hits, at, concepts)) return false;
  return !match.outward || !isGivenBack(hits, at, concepts);
}

/** "You may ask us to restrict it, for example if you object to it": a right that gives the reason for another is not granted, but "if you want to object" is. */
function isReason(hits: Hits, at: number, { rights, entitle }: Concepts): boolean {
  if (!within(hits.concept(at), rights)) return false;
  let isGranted = false;
  for (let other = 0; other < hits.count; other++) {
    const isGrant = within(hits.concept(other), entitle) || within(hits.concept(other), rights);
    if (!isGrant || hits.isOwn(other) !== hits.isOwn(at)) continue;
    if (hits.part(other) === hits.part(at)) {
      if (within(hits.concept(other), entitle)) return false;
    } else if (hits.to(other) <= hits.from(at) && (hits.flags(other) & SUBORDINATE) === 0) isGranted = true;
  }
  return isGranted;
}

/** "Kindly leave them out of your chats" below "What we collect": an order does none of what the heading names. */
function opensOrder(hits: Hits, concepts: Concepts): boolean {
  for (let at = 0; at < hits.count; at++)
    if (hits.isOwn(at)) {
      if (hits.from(at) > 0) return false;
      if (hits.concept(at) === concepts.order) return true;
    }
  return false;
}

/**
 * "Your Facebook number and the token needed to access your page": who stands far off, or with data between, is named for
 * something else and does nothing.
 */
function isDoneBy(hits: Hits, subject: number, act: number, { acts, data, relative }: Concepts): boolean {
  if (subject < 0 || hits.from(subject) >= hits.to(act)) return true;
  for (let at = subject + 1; at < act; at++) {
    if (hits.from(at) < hits.to(subject) || hits.to(at) > hits.from(act)) continue;
    // "the partners with whom we share your data collect it", "they show ads and receive your address"
    if (hits.concept(at) === relative || within(hits.concept(at), acts)) return true;
    if (within(hits.concept(at), data)) return false;
  }
  return hits.from(act) - hits.to(subject) <= DOER_REACH;
}

/** "We may restrict the use of our site", "we will have to close your account": what the company does is no right of the reader's. */
function isDeedOfCompany(hits: Hits, at: number, facts: ClauseFacts, concepts: Concepts): boolean {
  if (!withinAny(hits.concept(at), concepts.deeds)) return false;
  const { actor, by } = facts.actor(at);
  // "have us restrict"
  if (actor !== 'company' || by < 0 || hits.concept(by) === concepts.us) return false;
  if (hits.from(at) - hits.to(by) > SUBJECT_REACH || isBehind(hits, by, concepts.relative)) return false;
  // "we offer portability", but "we protect and limit the use"
  for (let other = by + 1; other < at; other++)
    if (
      within(hits.concept(other), concepts.acts) &&
      hits.to(other) <= hits.from(at) &&
      !isJoinedTo(hits, other, at, concepts)
    )
      return false;
  return true;
}

/** "We protect and limit" */
function isJoinedTo(hits: Hits, act: number, at: number, { and }: Concepts): boolean {
  for (let other = act + 1; other < at; other++)
    if (hits.concept(other) === and && hits.from(other) === hits.to(act) && hits.to(other) === hits.from(at))
      return true;
  return false;
}

function suits(actor: Actor, wanted: PackMatch['actor']): boolean {
  if (wanted === 'any') return true;
  if (actor === 'both') return wanted === 'company' || wanted === 'third-party';
  if (wanted === 'company') return actor === 'company' || actor === 'nobody';
  return actor === wanted;
}
