import { DEPENDENT, type PackMatch, type PackPhrase } from '../compile/pack.ts';
import { type Concepts, within, withinAny } from '../match/concepts.ts';
import { ATTRIBUTE, type Hits, OPAQUE, SUBORDINATE } from '../match/hits.ts';
import type { Stance } from '../model/audit.ts';
import { type Actor, actorOf } from './actor.ts';
import { belongsToAnotherAct } from './object.ts';
import { conditionOf, negationOf } from './stance.ts';

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
/** How many hits further off are looked at for one that another act has not taken. */
const MOST_OTHERS = 3;
/** Which of several verdicts of one rule on one clause is the clause's: what is done for a part is done. */
const RANK: Record<Stance, number> = { says: 3, conditional: 2, unclear: 1, denies: 0 };

/** Tries one alternative of a rule's match on a clause that has something for each group; undefined where it does not hold. */
export function evaluateMatch(
  hits: Hits,
  match: PackMatch,
  groups: Uint8Array[],
  governing: Governing,
  concepts: Concepts,
): Verdict | undefined {
  if (match.under.length > 0 && !isUnder(hits, match, governing)) return undefined;
  const anchors = groups[match.anchor] as Uint8Array;
  let best: Verdict | undefined;
  let tries = 0;
  for (let at = 0; at < hits.count && tries < MOST_TRIES; at++) {
    if (anchors[hits.concept(at)] === 0 || isOpaque(hits, at)) continue;
    tries++;
    const picked = pick(hits, at, match, groups, governing.verbLast, concepts);
    if (!picked || !(governing.answersHeading || picked.some((hit) => hits.isOwn(hit)))) continue;
    const verdict = judge(hits, picked, match, governing, concepts);
    if (verdict && (!best || RANK[verdict.stance] > RANK[best.stance])) best = verdict;
    if (best?.stance === 'says') break;
  }
  return best;
}

/** Tries a rule's phrase on a clause: its parts one after the other, small words between them allowed. */
export function evaluatePhrase(
  hits: Hits,
  phrase: PackPhrase,
  conditions: [number, number][],
  text: string,
  concepts: Concepts,
): Verdict | undefined {
  for (let at = 0; at < hits.count; at++) {
    if (isOpaque(hits, at)) continue;
    const picked = follow(hits, at, phrase.parts, 0);
    if (!picked?.some((hit) => hits.isOwn(hit))) continue;
    const condition =
      phrase.stance === 'says' || phrase.stance === 'denies'
        ? conditionOf(hits, picked[0] as number, conditions, phrase.stance === 'denies', text, concepts)
        : -1;
    const stance = condition >= 0 ? 'conditional' : phrase.stance;
    return { stance, picked, negation: -1, condition, actor: 'nobody', actorBy: -1 };
  }
  return undefined;
}

function judge(
  hits: Hits,
  picked: number[],
  match: PackMatch,
  governing: Governing,
  concepts: Concepts,
): Verdict | undefined {
  const at = picked[match.stance] as number;
  // where verbs stand last, one right behind its object is the sentence's own
  if (match.main && (hits.flags(at) & (SUBORDINATE | (governing.verbLast ? DEPENDENT : ATTRIBUTE))) !== 0)
    return undefined;
  const { negated: found, by } = negationOf(hits, at, governing.text, concepts);
  if (!found && picked.some((hit) => hit !== at && isAbsent(hits, hit, concepts))) return undefined;
  const isSubordinate = (hits.flags(at) & SUBORDINATE) !== 0;
  // "if you do not want us to collect" asserts nothing
  if (found && isSubordinate) return undefined;
  let actor: Actor = 'nobody';
  let actorBy = -1;
  if (within(hits.concept(at), concepts.acts)) {
    ({ actor, by: actorBy } = actorOf(hits, at, concepts));
    if (!suits(actor, match.actor)) return undefined;
  }
  if (takesRecipientOfLead(hits, at, picked, concepts)) return undefined;
  const turned = governing.listsExceptions && !hits.isOwn(at) && found;
  const negated = found && !turned;
  let stance: Stance | 'silent' = match.as;
  if (negated) stance = match.negated === 'denies' && match.as === 'denies' ? 'says' : match.negated;
  if (stance === 'silent') return undefined;
  if (negated && isElsewhere(hits, at, picked)) return undefined;
  let condition = -1;
  if (!turned && (stance === 'says' || stance === 'denies')) {
    condition = conditionOf(hits, at, match.conditions, negated, governing.text, concepts);
    if (condition < 0 && governing.isRow && match.conditions.length > 0) condition = consentAlone(hits, concepts);
    if (condition >= 0) stance = 'conditional';
  }
  return { stance, picked, negation: negated ? by : -1, condition, actor, actorBy };
}

/** "We do not collect GPS data, and a search runs on the ZIP code": the denial does not reach another main part. */
function isElsewhere(hits: Hits, at: number, picked: number[]): boolean {
  return picked.some(
    (hit) =>
      hits.isOwn(hit) === hits.isOwn(at) && hits.part(hit) !== hits.part(at) && (hits.flags(hit) & SUBORDINATE) === 0,
  );
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
  if (wanted === 'company') return actor === 'company' || actor === 'nobody';
  return actor === wanted;
}

/** For each group the hit nearest to the anchor, all within the match's reach; undefined where one is missing. */
function pick(
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
    let nearest = nearestOf(hits, anchor, members, match.within, picked, verbLast ? concepts : undefined);
    // where verbs stand last, their objects stand before them
    let passed: number[] = [];
    while (!verbLast && nearest >= 0 && isNoPair(hits, anchor, nearest, groups, concepts)) {
      if (passed.length === MOST_OTHERS) return undefined;
      passed = [...passed, nearest];
      nearest = nearestOf(hits, anchor, members, match.within, [...picked, ...passed], undefined);
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

/** An act and data that are another act's object. */
function isNoPair(hits: Hits, anchor: number, other: number, groups: Uint8Array[], concepts: Concepts): boolean {
  const isAct = within(hits.concept(anchor), concepts.acts);
  if (isAct === within(hits.concept(other), concepts.acts)) return false;
  const act = isAct ? anchor : other;
  const object = isAct ? other : anchor;
  return within(hits.concept(object), concepts.data) && belongsToAnotherAct(hits, act, object, groups, concepts);
}

function nearestOf(
  hits: Hits,
  anchor: number,
  members: Uint8Array,
  reach: number,
  taken: number[],
  verbLast: Concepts | undefined,
): number {
  let nearest = -1;
  let least = reach + 12;
  const from = place(hits.from(anchor));
  const to = place(hits.to(anchor));
  for (let at = 0; at < hits.count; at++) {
    if (members[hits.concept(at)] === 0 || at === anchor || isOpaque(hits, at) || taken.includes(at)) continue;
    if (verbLast && hits.part(at) !== hits.part(anchor) && isBehindItsVerb(hits, at, anchor, verbLast)) continue;
    const otherFrom = place(hits.from(at));
    const otherTo = place(hits.to(at));
    const gap = otherFrom >= to ? otherFrom - to : from >= otherTo ? from - otherTo : 0;
    const distance = gap + (hits.part(at) === hits.part(anchor) ? 0 : 10);
    if (distance < least) {
      least = distance;
      nearest = at;
    }
  }
  return nearest;
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

function isOpaque(hits: Hits, at: number): boolean {
  return (hits.flags(at) & OPAQUE) !== 0;
}

function isUnder(hits: Hits, match: PackMatch, governing: Governing): boolean {
  for (const concept of governing.headings) if (withinAny(concept, match.under)) return true;
  for (let at = 0; at < hits.count; at++) {
    if (!hits.isOwn(at) && withinAny(hits.concept(at), match.under)) return true;
  }
  return false;
}

/** How many tokens may stand between two parts of a phrase, and how many a gap may swallow. */
const SMALL_WORDS = 2;
const GAP_WORDS = 8;

function follow(hits: Hits, at: number, parts: PackPhrase['parts'], index: number): number[] | undefined {
  const part = parts[index];
  if (part === undefined) return [];
  if (part === -1 || !within(hits.concept(at), part)) return undefined;
  if (index === parts.length - 1) return [at];
  const isGap = parts[index + 1] === -1;
  const next = isGap ? index + 2 : index + 1;
  const end = hits.to(at);
  const reach = isGap ? GAP_WORDS : SMALL_WORDS;
  for (let other = at + 1; other < hits.count; other++) {
    const from = hits.from(other);
    if (from < end) continue;
    if (from - end > reach) break;
    const rest = follow(hits, other, parts, next);
    if (rest) return [at, ...rest];
  }
  return undefined;
}
