import { type ConceptRange, DEPENDENT, FIRST_PERSON, SECOND_PERSON } from '../compile/pack.ts';
import type { Concepts } from '../match/concepts.ts';
import { within } from '../match/concepts.ts';
import { ATTRIBUTE, type Hits, SUBJECT } from '../match/hits.ts';
import { sharesStart } from '../match/neighbours.ts';

/** Who does it, as far as the clause says. */
export type Actor = 'company' | 'third-party' | 'both' | 'reader' | 'authority' | 'other' | 'nobody';

/** How far behind a passive its agent may stand, in tokens. */
const AGENT_REACH = 4;

/** How far a subject may stand behind the one it is joined to: "we and our advertising partners". */
const JOINT_REACH = 3;

/** How far behind its subject an act that says which data are meant may stand, in tokens. */
const ATTRIBUTE_REACH = 2;
/** How far before its verb an order may open, in tokens: "please do not ever share". */
const ORDER_REACH = 5;
/** The same for what an order forbids: "do not use that address for sending news to users or selling data". */
const BAN_REACH = 20;

/**
 * Who does what hit `at` says: its own form ("توپلايمىز": we), an agent behind it ("collected by third parties"), else the
 * nearest subject before it in the same part of the clause.
 */
export function actorOf(hits: Hits, at: number, concepts: Concepts): { actor: Actor; by: number } {
  if ((hits.flags(at) & FIRST_PERSON) !== 0) return { actor: 'company', by: -1 };
  if ((hits.flags(at) & SECOND_PERSON) !== 0) return { actor: 'reader', by: -1 };
  let to = hits.to(at);
  for (let other = at + 1; other < hits.count; other++) {
    // "collected, stored, or passed on by others"
    if (hits.from(other) - to > 2) break;
    if (isChainedAct(hits, at, other, to, concepts)) to = hits.to(other);
    if (hits.concept(other) !== concepts.agent || hits.from(other) - to > 1) continue;
    const agentEnd = hits.to(other);
    for (let next = other + 1; next < hits.count; next++) {
      // "placed by this shop is that they ..."
      if (hits.from(next) - agentEnd > AGENT_REACH || hits.concept(next) === concepts.relative) break;
      const actor = actorOfConcept(hits.concept(next), concepts);
      if (actor !== 'nobody') return { actor, by: next };
    }
  }
  if (isImperative(hits, at, concepts)) return { actor: 'reader', by: -1 };
  const nearest = subjectBefore(hits, at, concepts);
  // "پارول سورىغان كىشى": whoever asks for a password is not the company
  if (nearest < 0 && (hits.flags(at) & DEPENDENT) !== 0) return { actor: 'other', by: -1 };
  // "do not share your password": the reader is told so
  if (nearest < 0) return { actor: isOrder(hits, at, concepts) ? 'reader' : 'nobody', by: -1 };
  const actor =
    hits.concept(nearest) === concepts.they
      ? actorOfThey(hits, nearest, concepts)
      : actorOfConcept(hits.concept(nearest), concepts);
  if (actor === 'company' && hits.from(at) === 0 && isOfReader(hits, at, concepts)) return { actor: 'reader', by: -1 };
  return { actor: actor === 'third-party' && isWithCompany(hits, nearest, concepts) ? 'both' : actor, by: nearest };
}

/**
 * Whom "they" means: third parties, if any are named before it in the clause or nobody is, else the readers ("users who agree that
 * they may receive it"; "you" is never "they") or the techniques ("cookies are useful, since they let the shop know you").
 */
function actorOfThey(hits: Hits, they: number, concepts: Concepts): Actor {
  let actor: Actor = 'third-party';
  for (let before = 0; before < they; before++) {
    const concept = hits.concept(before);
    if (within(concept, concepts.thirdParty) || within(concept, concepts.recipients)) return 'third-party';
    if (within(concept, concepts.techniques)) actor = 'other';
    else if (
      (hits.flags(before) & SUBJECT) !== 0 &&
      within(concept, concepts.reader) &&
      !sharesStart(hits, before, concepts.addressee)
    )
      actor = 'reader';
  }
  return actor;
}

/** "Please send us", ", do not disclose": words that open an order stand just before the verb, and nothing but a comma before them. */
function isOrder(hits: Hits, at: number, concepts: Concepts): boolean {
  const from = hits.from(at);
  if (opensWithOrder(hits, at, concepts)) return true;
  let not = -1;
  for (let order = at - 1; order >= 0 && from - hits.from(order) < BAN_REACH; order--) {
    if (hits.concept(order) === concepts.not) not = hits.to(order);
    if (hits.concept(order) !== concepts.order || hits.to(order) > from || !hits.isOwn(order)) continue;
    const isNear = from - hits.from(order) < ORDER_REACH;
    if (!isNear && (not !== hits.to(order) || isCompanyBefore(hits, order, concepts))) return false;
    if (hits.from(order) === 0) return true;
    for (let before = order - 1; before >= 0 && hits.to(before) >= hits.from(order) - 1; before--) {
      if (hits.to(before) !== hits.from(order)) continue;
      if (hits.concept(before) === concepts.comma) return true;
      // "Use a strong password, and do not share it"
      if (hits.concept(before) === concepts.and && opensWithAct(hits, concepts)) return true;
    }
  }
  return false;
}

function opensWithAct(hits: Hits, { acts }: Concepts): boolean {
  for (let at = 0; at < hits.count && hits.from(at) <= 0; at++)
    if (hits.isOwn(at) && within(hits.concept(at), acts)) return true;
  return false;
}

/** "We offer no games and, therefore, do not collect": whoever opens the sentence is told nothing. */
function isCompanyBefore(hits: Hits, order: number, { company }: Concepts): boolean {
  for (let before = 0; before < order; before++)
    if (within(hits.concept(before), company) && (hits.flags(before) & SUBJECT) !== 0) return true;
  return false;
}

/** "Please leave them out of your chats": all of it is asked of the reader, but not "please note that data are collected". */
function opensWithOrder(hits: Hits, at: number, concepts: Concepts): boolean {
  let isOrder = false;
  for (let other = 0; other < at; other++) {
    if (!hits.isOwn(other)) continue;
    if (hits.from(other) === 0 && hits.concept(other) === concepts.order) isOrder = true;
    else if (hits.concept(other) === concepts.relative || (hits.from(other) > 0 && !isOrder)) return false;
  }
  return isOrder;
}

/** Do nothing but commas and "and" part the act `other` from what reaches to token `to`? "Collected, stored, or", not "shared with and". */
function isChainedAct(hits: Hits, at: number, other: number, to: number, concepts: Concepts): boolean {
  if (!within(hits.concept(other), concepts.acts) || hits.isOwn(other) !== hits.isOwn(at)) return false;
  let end = to;
  for (let join = at + 1; join < other; join++) {
    const concept = hits.concept(join);
    if (hits.from(join) === end && (concept === concepts.and || concept === concepts.comma)) end = hits.to(join);
  }
  return end > to && end === hits.from(other);
}

/** "Request the transfer of your data": what opens a clause that nothing leads in is asked of the reader. */
function isImperative(hits: Hits, at: number, concepts: Concepts): boolean {
  return within(hits.concept(at), concepts.request) && hits.isOwn(at) && hits.from(at) === 0 && hits.isOwn(0);
}

/** "... enabling you to: - receive answers to your questions": what opens such an item the reader does. */
function isOfReader(hits: Hits, at: number, concepts: Concepts): boolean {
  if (!hits.isOwn(at)) return false;
  let isOpen = false;
  let isReader = false;
  for (let lead = at - 1; lead >= 0 && hits.to(lead) >= -1; lead--) {
    if (hits.isOwn(lead)) continue;
    if (hits.to(lead) === 0 && hits.concept(lead) === concepts.toward) isOpen = true;
    if (hits.to(lead) !== -1) continue;
    if (within(hits.concept(lead), concepts.reader)) isReader = true;
    // "We use information about you to:"
    else if (within(hits.concept(lead), concepts.data)) return false;
  }
  return isOpen && isReader;
}

/** "We and our partners": the company does it too. */
function isWithCompany(hits: Hits, subject: number, concepts: Concepts): boolean {
  let and = -1;
  for (let other = subject - 1; other >= 0 && hits.from(subject) - hits.to(other) <= JOINT_REACH; other--) {
    if (hits.concept(other) === concepts.and) and = hits.from(other);
    else if (and >= 0 && hits.to(other) === and && within(hits.concept(other), concepts.company)) return true;
  }
  return false;
}

/** The nearest subject before a hit in its part, or -1; those of relative clauses ("سىز بىزگە تەمىنلىگەن ئۇچۇر") are passed over. */
function subjectBefore(hits: Hits, at: number, concepts: Concepts): number {
  const from = hits.from(at);
  let relatives = 0;
  let passed = -1;
  for (let other = at - 1; other >= 0; other--) {
    if (hits.part(other) !== hits.part(at) || hits.to(other) > from) continue;
    const flags = hits.flags(other);
    if ((flags & DEPENDENT) !== 0 && within(hits.concept(other), concepts.acts)) {
      if (!isSameWords(hits, other, other + 1)) relatives++;
    } else if ((flags & SUBJECT) !== 0) {
      if (relatives === 0 && !isOfAttribute(hits, other, at)) return other;
      // "These firms use the data they collect": whoever they are, not the company
      if (relatives === 0 && passed < 0 && within(hits.concept(other), concepts.thirdParty)) passed = other;
      if (relatives > 0) relatives--;
      // the same words may name an actor and a recipient
      while (other > 0 && isSameWords(hits, other, other - 1)) other--;
    }
  }
  return passed;
}

/** "They may use the data we share to sell": whoever only says which data does nothing further. */
function isOfAttribute(hits: Hits, subject: number, at: number): boolean {
  if ((hits.flags(at) & ATTRIBUTE) !== 0) return false;
  const end = hits.to(subject);
  for (let act = subject + 1; act < at && hits.from(act) - end <= ATTRIBUTE_REACH; act++)
    if (hits.from(act) >= end && (hits.flags(act) & ATTRIBUTE) !== 0) return true;
  return false;
}

function isSameWords(hits: Hits, one: number, other: number): boolean {
  return other < hits.count && hits.from(one) === hits.from(other) && hits.to(one) === hits.to(other);
}

function actorOfConcept(concept: number, concepts: Concepts): Actor {
  const is = (range: ConceptRange): boolean => within(concept, range);
  if (is(concepts.company)) return 'company';
  if (is(concepts.reader)) return 'reader';
  if (is(concepts.authority)) return 'authority';
  if (is(concepts.thirdParty) || is(concepts.recipients)) return 'third-party';
  if (is(concepts.actors)) return 'other';
  return 'nobody';
}
