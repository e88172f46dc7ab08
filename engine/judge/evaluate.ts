import type { PackMatch } from '../compile/pack.ts';
import { type Concepts, within } from '../match/concepts.ts';
import { ATTRIBUTE, type Hits, isOpaque, SUBORDINATE } from '../match/hits.ts';
import { isInside } from '../match/neighbours.ts';
import { TECHNIQUE } from '../match/traits.ts';
import type { Stance } from '../model/audit.ts';
import type { Actor } from './actor.ts';
import type { ClauseFacts } from './facts.ts';
import { mayBeSaid } from './may-be-said.ts';
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
  // "no data obtained from others are shown": what is denied is that they are shown
  if (found && by >= 0 && by < at && (hits.flags(at) & ATTRIBUTE) !== 0 && deniesDataOf(hits, by, at, concepts))
    return undefined;
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

/** Stand nothing but data between a negation and an act that says which, and is something else done behind it? */
function deniesDataOf(hits: Hits, not: number, at: number, { acts, data }: Concepts): boolean {
  let isData = false;
  for (let other = not + 1; other < at; other++)
    if (hits.from(other) === hits.to(not) && hits.to(other) === hits.from(at) && within(hits.concept(other), data))
      isData = true;
  if (!isData) return false;
  for (let other = at + 1; other < hits.count; other++)
    if (hits.isOwn(other) && hits.from(other) >= hits.to(at) && within(hits.concept(other), acts)) return true;
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
