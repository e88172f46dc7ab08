import { DEPENDENT, type PackMatch } from '../compile/pack.ts';
import { type Concepts, within, withinAny } from '../match/concepts.ts';
import { ATTRIBUTE, type Hits, isOpaque, SUBORDINATE } from '../match/hits.ts';
import { isInside } from '../match/parts.ts';
import { ORDER, TECHNIQUE } from '../match/traits.ts';
import type { Stance } from '../model/audit.ts';
import type { Actor } from './actor.ts';
import type { ClauseFacts } from './facts.ts';
import { isGivenBack } from './given-back.ts';
import { isNamedRequest } from './named-request.ts';
import { opensClause } from './opens.ts';
import { pick } from './pick.ts';
import { conditionOf } from './stance.ts';
import { isTechniqueUsedOtherwise } from './technique.ts';

/** What a check found in a clause: indices into its hits. */
export interface Verdict {
  stance: Stance;
  /** The hit chosen for each group of the match, or each part of the phrase. */
  picked: number[];
  negation: number;
  condition: number;
  actor: Actor;
  actorBy: number;
}

/** What governs the clause beside its hits. */
export interface Governing {
  /** Concepts that stand in headings above the clause. */
  headings: readonly number[];
  /** The lead-in denies with an exception, and the clause is one of the exceptions it lists. */
  listsExceptions: boolean;
  /** The lead-in grants a right in cases that its items name: they grant none. */
  listsCases: boolean;
  /** The lead-in says what the reader may ask to know: what the clause names is done by nobody. */
  listsKnown: boolean;
  /** The clause is a row of a table: one of its cells may name consent as the basis. */
  isRow: boolean;
  /** The language sets objects before their verb. */
  verbLast: boolean;
  /** The document's text, for what marks say that no token carries. */
  text: string;
  /** The clause answers the question of its heading, so nothing of the match need stand in the clause itself. */
  answersHeading: boolean;
}

/** How far a subject may stand before what it does, in tokens: "we may therefore also have to". */
const SUBJECT_REACH = 5;
/** The same for others: "those providers will only be given, as far as needed, access". */
const DOER_REACH = 8;
/** Most places at which one check is tried in one clause. */
const MOST_TRIES = 8;
/** How far behind a negation stand the data that it keeps out, in tokens: "does not as a rule include your name". */
const EXCLUSION_REACH = 12;
/** Which of several verdicts of one rule on one clause is the clause's: what is done for a part is done. */
const RANK: Record<Stance, number> = { says: 3, conditional: 2, unclear: 1, denies: 0 };

/**
 * Tries one alternative of a rule's match on a clause that has something for each group; undefined where it does not hold.
 * @param first the first hit of the group that is the anchor.
 */
export function evaluateMatch(
  hits: Hits,
  first: number,
  match: PackMatch,
  groups: Uint8Array[],
  governing: Governing,
  facts: ClauseFacts,
  concepts: Concepts,
): Verdict | undefined {
  const anchors = groups[match.anchor] as Uint8Array;
  let best: Verdict | undefined;
  let tries = 0;
  for (let at = first; at < hits.count && tries < MOST_TRIES; at++) {
    if (anchors[hits.concept(at)] === 0 || isOpaque(hits, at)) continue;
    tries++;
    // most of what rules a clause out is told by the hit that is judged, where that is the anchor: then nothing need be picked
    if (match.stance === match.anchor && !mayBeSaid(hits, at, match, governing, facts, concepts)) continue;
    const picked = pick(hits, at, match, groups, governing.verbLast, concepts);
    if (!picked || !(governing.answersHeading || isAnyOwn(hits, picked))) continue;
    if (
      match.stance !== match.anchor &&
      !mayBeSaid(hits, picked[match.stance] as number, match, governing, facts, concepts)
    )
      continue;
    const verdict = judge(hits, picked, match, governing, facts, concepts);
    if (verdict && (!best || RANK[verdict.stance] > RANK[best.stance])) best = verdict;
    if (best?.stance === 'says') break;
  }
  return best;
}

/** May hit `at` be what the rule asks for, by itself: said in the main part, by whom the rule asks for, and to others? */
function mayBeSaid(
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

/** @param picked the hits of the match; the one that is judged may be said, see `mayBeSaid`. */
function judge(
  hits: Hits,
  picked: number[],
  match: PackMatch,
  governing: Governing,
  facts: ClauseFacts,
  concepts: Concepts,
): Verdict | undefined {
  const at = picked[match.stance] as number;
  let { negated: found, by } = facts.negation(at);
  if (!found && facts.mayDeny) {
    by = excludedBy(hits, at, picked, concepts);
    found = by >= 0;
  }
  if (!found && facts.deniesBefore && picked.some((hit) => hit !== at && isAbsent(hits, hit, concepts)))
    return undefined;
  // "we do not sell the data we collect from others": that they are collected is not denied
  if (found && by >= 0 && (hits.flags(at) & ATTRIBUTE) !== 0 && isActBetween(hits, by, at, concepts)) return undefined;
  // "if you do not want us to collect" asserts nothing
  if (found && (hits.flags(at) & SUBORDINATE) !== 0) return undefined;
  if (facts.hasLead && takesRecipientOfLead(hits, at, picked, concepts)) return undefined;
  const turned = governing.listsExceptions && !hits.isOwn(at) && found;
  const negated = found && !turned;
  let stance: Stance | 'silent' = match.as;
  if (negated) stance = match.negated === 'denies' && match.as === 'denies' ? 'says' : match.negated;
  if (stance === 'silent') return undefined;
  if (negated && opensWithout(hits, by, concepts)) return undefined;
  if (facts.mayDeny && !hits.isOwn(at) && !found && isPurposeDenied(hits, picked, facts, concepts)) return undefined;
  if (negated && isElsewhere(hits, at, picked)) return undefined;
  if (negated && (hits.traits & TECHNIQUE) !== 0 && isTechniqueUsedOtherwise(hits, at, picked, concepts))
    return undefined;
  let actor: Actor = 'nobody';
  let actorBy = -1;
  if (within(hits.concept(at), concepts.acts)) {
    ({ actor, by: actorBy } = facts.actor(at));
    if (actor === 'both') actor = match.actor === 'third-party' ? 'third-party' : 'company';
  }
  let condition = -1;
  if (!turned && (stance === 'says' || stance === 'denies')) {
    if (facts.hasCondition)
      condition = conditionOf(hits, at, match.conditions, negated, governing.text, concepts, Math.max(...picked));
    if (condition < 0 && governing.isRow && match.conditions.length > 0) condition = consentAlone(hits, concepts);
    if (condition >= 0) stance = 'conditional';
  }
  return { stance, picked, negation: negated ? by : -1, condition, actor, actorBy };
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
  if (hits.from(at) - hits.to(by) > SUBJECT_REACH || isAskedFor(hits, by, concepts)) return false;
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

/** "You may request that we restrict ..." */
function isAskedFor(hits: Hits, subject: number, { relative }: Concepts): boolean {
  for (let other = subject - 1; other >= 0 && hits.to(other) >= hits.from(subject); other--)
    if (hits.to(other) === hits.from(subject) && hits.concept(other) === relative) return true;
  return false;
}

/** Does anything of the match stand in the clause itself? */
function isAnyOwn(hits: Hits, picked: number[]): boolean {
  for (const hit of picked) if (hits.isOwn(hit)) return true;
  return false;
}

/** "The data we collect do not include your name": the word that keeps the data out of what hit `at` is done with, or -1. */
function excludedBy(hits: Hits, at: number, picked: number[], concepts: Concepts): number {
  if ((hits.flags(at) & ATTRIBUTE) === 0) return -1;
  let object = -1;
  for (const hit of picked)
    if (object < 0 && within(hits.concept(hit), concepts.data) && hits.from(hit) > hits.to(at)) object = hit;
  let by = -1;
  for (let other = at + 1; other < object; other++) {
    if (hits.from(other) < hits.to(at) || hits.to(other) > hits.from(object)) continue;
    const concept = hits.concept(other);
    if (concept === concepts.not) by = other;
    else if (by >= 0 && isEdge(hits, other, concepts)) return -1;
  }
  return by >= 0 && hits.from(object) - hits.to(by) <= EXCLUSION_REACH ? by : -1;
}

/** Is something else done between a negation and an act that says which data are meant? */
function isActBetween(hits: Hits, not: number, at: number, concepts: Concepts): boolean {
  for (let other = not + 1; other < at; other++)
    if (within(hits.concept(other), concepts.acts) && (hits.flags(other) & ATTRIBUTE) === 0) return true;
  return false;
}

/** "Without collecting your data, we can not answer": both noes together say that it is done. */
function opensWithout(hits: Hits, by: number, concepts: Concepts): boolean {
  if (by < 0 || !hits.isOwn(by) || hits.from(by) !== 0) return false;
  let isLimit = false;
  let isOver = false;
  for (let other = 0; other < hits.count; other++) {
    if (!hits.isOwn(other)) continue;
    if (hits.from(other) === 0 && within(hits.concept(other), concepts.whens)) isLimit = true;
    if (hits.concept(other) === concepts.comma) isOver = isLimit;
    else if (isOver && hits.concept(other) === concepts.not) return true;
  }
  return false;
}

/** "# Use of data", and below it "Totals do not identify you": a heading's act is not done for what the clause denies. */
function isPurposeDenied(hits: Hits, picked: number[], facts: ClauseFacts, concepts: Concepts): boolean {
  return picked.some(
    (hit) => hits.isOwn(hit) && within(hits.concept(hit), concepts.purposes) && facts.negation(hit).negated,
  );
}

/** A verb, or a word that something else begins with. */
function isEdge(hits: Hits, at: number, concepts: Concepts): boolean {
  const concept = hits.concept(at);
  if (within(concept, concepts.acts)) return !isInside(hits, at, concepts.data);
  return concept === concepts.breaks || concept === concepts.preposition;
}

/** "We do not collect GPS data, and a search runs on the ZIP code": the denial does not reach another main part. */
function isElsewhere(hits: Hits, at: number, picked: number[]): boolean {
  const isOwn = hits.isOwn(at);
  const part = hits.part(at);
  for (const hit of picked)
    if (hits.isOwn(hit) === isOwn && hits.part(hit) !== part && (hits.flags(hit) & SUBORDINATE) === 0) return true;
  return false;
}

/**
 * "We use what you give us or our subsidiaries to: - build scores that are shared with shops": what the item does of its own
 * does not reach those whom its lead-in names for another act.
 */
function takesRecipientOfLead(hits: Hits, at: number, picked: number[], concepts: Concepts): boolean {
  if (!hits.isOwn(at) || !within(hits.concept(at), concepts.acts)) return false;
  if (!picked.some((hit) => !hits.isOwn(hit) && within(hits.concept(hit), concepts.recipients))) return false;
  for (let other = 0; other < hits.count; other++)
    if (!hits.isOwn(other) && within(hits.concept(other), concepts.acts)) return true;
  return false;
}

/** A row whose only legal basis is consent: the hit that says so, or -1. */
function consentAlone(hits: Hits, concepts: Concepts): number {
  let consent = -1;
  for (let at = 0; at < hits.count; at++) {
    const concept = hits.concept(at);
    if (!hits.isOwn(at) || !within(concept, concepts.bases)) continue;
    if (!within(concept, concepts.consentBasis)) return -1;
    consent = at;
  }
  return consent;
}

/** "ھېچكىمنىڭ ئىسمى يوق": the thing itself is said not to be there. */
function isAbsent(hits: Hits, at: number, concepts: Concepts): boolean {
  if (!hits.isOwn(at)) return false;
  for (let next = at + 1; next < hits.count && hits.from(next) <= hits.to(at); next++) {
    if (hits.concept(next) === concepts.notBefore && hits.from(next) === hits.to(at)) return true;
  }
  return false;
}

function suits(actor: Actor, wanted: PackMatch['actor']): boolean {
  if (wanted === 'any') return true;
  if (actor === 'both') return wanted === 'company' || wanted === 'third-party';
  if (wanted === 'company') return actor === 'company' || actor === 'nobody';
  return actor === wanted;
}
