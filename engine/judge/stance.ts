import { DEPENDENT, NEGATED, NOMINAL } from '../compile/pack.ts';
import type { Concepts } from '../match/concepts.ts';
import { within } from '../match/concepts.ts';
import { type Hits, SUBJECT, SUBORDINATE } from '../match/hits.ts';
import { isAside, limitsLabel, opensAside } from './aside.ts';

/** How far a negation reaches, in tokens: "we do not, in the course of our business, ... sell". */
const REACH = 80;
/** A condition without a place of its own counts up to here, in tokens: "Depending on where you live, ...". */
const LATEST_VAGUE = 3;
/** How close "and" stands before the condition that it joins, in tokens. */
const NEAR_AND = 1;
/** How close a negation must follow what it turns ("... ئەمەس"). */
const REACH_BEFORE = 3;

/** Whether a hit is negated, and by which other hit (-1: by its own form, or not at all). */
export interface Negation {
  negated: boolean;
  by: number;
}

/**
 * Is hit `at` negated? By its own form ("ساتمايمىز"), by a negation before it in the same part of the clause, carried over
 * "and", "or" and commas ("do not sell, rent or trade"), or by one just behind it. Several negations are one
 * ("we do not and will not sell", and negative concord as in Uyghur): true double negation hardly occurs in policies.
 */
export function negationOf(hits: Hits, at: number, text: string, concepts: Concepts): Negation {
  let negated = (hits.flags(at) & NEGATED) !== 0;
  let by = -1;
  const part = hits.part(at);
  const from = hits.from(at);
  const to = hits.to(at);
  for (let other = 0; other < hits.count; other++) {
    const concept = hits.concept(other);
    if (hits.part(other) !== part) continue;
    if (concept === concepts.not) {
      const end = hits.to(other);
      // a negation inside the hit's own words is part of its meaning
      if (end > from || from - end > REACH || isAside(hits, other, at, text)) continue;
      negated = true;
      by = other;
    } else if (concept === concepts.notBefore) {
      const start = hits.from(other);
      if (start < to || start - to > REACH_BEFORE || isActBetween(hits, to, start, concepts)) continue;
      negated = true;
      by = other;
    }
  }
  if (!negated) {
    by = negativeVerb(hits, at, concepts);
    negated = by >= 0;
  }
  return { negated, by };
}

/** "We respect it and set no cookies": the negation belongs to the nearer act. */
function isActBetween(hits: Hits, from: number, to: number, concepts: Concepts): boolean {
  for (let at = 0; at < hits.count; at++) {
    if (hits.from(at) >= from && hits.to(at) <= to && within(hits.concept(at), concepts.acts)) return true;
  }
  return false;
}

/**
 * Where negation is built into the verb: the negative verb that closes what hit `at` stands in ("GPS ئۇچۇرىڭىزنى توپلىمايمىز"), or
 * that leads its list in, or -1. Verbs that are nouns or stand before one are passed over.
 */
function negativeVerb(hits: Hits, at: number, concepts: Concepts): number {
  if (within(hits.concept(at), concepts.acts) && (hits.flags(at) & NOMINAL) === 0) return -1;
  let before = -1;
  for (let other = 0; other < hits.count; other++) {
    if (other === at || hits.part(other) !== hits.part(at) || !within(hits.concept(other), concepts.acts)) continue;
    const flags = hits.flags(other);
    if ((flags & (NOMINAL | DEPENDENT)) !== 0) continue;
    if (hits.to(other) > hits.to(at)) return (flags & NEGATED) !== 0 ? other : -1;
    before = other;
  }
  const isLeadIn = before >= 0 && hits.isOwn(at) && !hits.isOwn(before);
  return isLeadIn && (hits.flags(before) & NEGATED) !== 0 ? before : -1;
}

/**
 * The condition that qualifies a clause, or -1: the first hit of one of the rule's conditions.
 * @param last the last hit of the match, which a condition may stand before though not before the act.
 */
export function conditionOf(
  hits: Hits,
  at: number,
  conditions: [number, number][],
  negated: boolean,
  text: string,
  concepts: Concepts,
  last = at,
): number {
  for (let other = 0; other < hits.count; other++) {
    const concept = hits.concept(other);
    if (!within(concept, concepts.whens) || (negated && isElsewhere(hits, other, at, concepts))) continue;
    // what opens brackets limits what stands before them; a place in brackets belongs to one thing of several
    if (
      isAside(hits, other, at, text) &&
      !(within(concept, concepts.whenRegion) ? limitsLabel(hits, other, text) : opensAside(hits, other, text))
    )
      continue;
    if (within(concept, concepts.whenNoConsent)) {
      // "not without your consent" is a condition, "without your consent" alone is none
      if (negated) return other;
      continue;
    }
    // "to no one other than ..." is an exception, "in a country other than yours" is none
    if (!negated && within(concept, concepts.whenOtherThan)) continue;
    // "your city and, if you agree, your exact position"
    const isBefore = !negated && hits.isOwn(last) && hits.isOwn(other) && hits.from(last) >= hits.to(other);
    if ((!isBefore && isForAnother(hits, other, at, negated, concepts)) || isForDenialOfItem(hits, other, at, concepts))
      continue;
    for (const range of conditions) if (within(concept, range)) return other;
  }
  return -1;
}

/**
 * "... or when you agree to a survey" is one case among several, "such as when you agree" an example; "does not collect it and, for Europeans, does not process it"
 * limits the second act only; "what some states call a sale" is no condition, but stands at a sentence's head where it is one.
 */
function isForAnother(hits: Hits, condition: number, at: number, negated: boolean, concepts: Concepts): boolean {
  if (!hits.isOwn(condition) || !hits.isOwn(at)) return false;
  const from = hits.from(condition);
  for (let before = condition - 1; before >= 0 && hits.to(before) >= from; before--)
    if (hits.to(before) === from && hits.isOwn(before) && hits.concept(before) === concepts.example) return true;
  if (within(hits.concept(condition), concepts.whenVague)) {
    if (from > LATEST_VAGUE && (hits.flags(condition) & SUBORDINATE) === 0) return true;
  }
  if (from < hits.to(at)) return false;
  for (let and = condition - 1; and > at && from - hits.to(and) <= NEAR_AND; and--) {
    if (hits.concept(and) !== concepts.and || hits.to(and) > from || hits.part(and) !== hits.part(at)) continue;
    if (!negated) return !isAfterCondition(hits, and, at, concepts);
    for (let act = condition + 1; act < hits.count; act++)
      if (hits.part(act) === hits.part(at) && isFiniteAct(hits, act, concepts)) return true;
  }
  return false;
}

/** "We collect: - your nickname, which is not shown unless you agree": the item's condition belongs to what it denies itself. */
function isForDenialOfItem(hits: Hits, condition: number, at: number, concepts: Concepts): boolean {
  if (hits.isOwn(at) || !hits.isOwn(condition)) return false;
  for (let not = condition - 1; not >= 0 && hits.isOwn(not); not--) if (hits.concept(not) === concepts.not) return true;
  return false;
}

/** "with your consent and if you live in Europe": the "and" joins two conditions. */
function isAfterCondition(hits: Hits, and: number, at: number, concepts: Concepts): boolean {
  for (let other = and - 1; other > at; other--) if (within(hits.concept(other), concepts.whens)) return true;
  return false;
}

function isFiniteAct(hits: Hits, at: number, concepts: Concepts): boolean {
  return within(hits.concept(at), concepts.acts) && (hits.flags(at) & SUBORDINATE) === 0;
}

/** "We will not sell your data, and we will obtain your consent to use it": the condition belongs to what another subject does. */
export function isElsewhere(hits: Hits, condition: number, at: number, concepts: Concepts): boolean {
  if (!hits.isOwn(condition) || hits.from(condition) < hits.to(at)) return false;
  // "if you agree" belongs to the main part before it
  let main = condition;
  while (main > 0 && (hits.flags(main) & SUBORDINATE) !== 0) main--;
  const part = hits.part(main);
  if (part === hits.part(at)) return false;
  let hasSubject = false;
  let hasAct = false;
  for (let other = 0; other < hits.count; other++) {
    if (hits.part(other) !== part || hits.isOwn(other) !== hits.isOwn(condition)) continue;
    if ((hits.flags(other) & SUBJECT) !== 0) hasSubject = true;
    else if (hasSubject && within(hits.concept(other), concepts.acts)) hasAct = true;
  }
  return hasAct;
}
