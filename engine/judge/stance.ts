import { DEPENDENT, NEGATED, NOMINAL } from '../compile/pack.ts';
import type { Concepts } from '../match/concepts.ts';
import { within } from '../match/concepts.ts';
import { type Hits, SUBJECT, SUBORDINATE } from '../match/hits.ts';

/** How far a negation reaches, in tokens: "we do not, in the course of our business, ... sell". */
const REACH = 80;
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
export function negationOf(hits: Hits, at: number, concepts: Concepts): Negation {
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
      if (end > from || from - end > REACH) continue;
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

/** The condition that qualifies a clause, or -1: the first hit of one of the rule's conditions. */
export function conditionOf(
  hits: Hits,
  at: number,
  conditions: [number, number][],
  negated: boolean,
  concepts: Concepts,
): number {
  for (let other = 0; other < hits.count; other++) {
    const concept = hits.concept(other);
    if (!within(concept, concepts.whens) || (negated && isElsewhere(hits, other, at, concepts))) continue;
    if (within(concept, concepts.whenNoConsent)) {
      // "not without your consent" is a condition, "without your consent" alone is none
      if (negated) return other;
      continue;
    }
    // "to no one other than ..." is an exception, "in a country other than yours" is none
    if (!negated && within(concept, concepts.whenOtherThan)) continue;
    for (const range of conditions) if (within(concept, range)) return other;
  }
  return -1;
}

/** "We will not sell your data, and we will obtain your consent to use it": the condition belongs to what another subject does. */
function isElsewhere(hits: Hits, condition: number, at: number, concepts: Concepts): boolean {
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
