import type { Concepts } from '../match/concepts.ts';
import { within } from '../match/concepts.ts';
import { type Hits, SUBJECT } from '../match/hits.ts';

/** How far back data are looked for that an act's words may be part of, in tokens. */
const LONGEST_DATA = 6;
/** How far behind an act that gives "to" may stand, in tokens: "are only passed on by us to". */
const GIVEN_TOWARD = 4;

/**
 * Is the data hit `object` the object of another act than the act hit `act`? In "we collect your position to show your profile"
 * the profile is shown, in "we collect and use your profile" both acts share it, and in "we collect what you enter, such as your
 * profile" the relative clause between them takes nothing. Acts that the match itself names take nothing from each other.
 */
export function belongsToAnotherAct(
  hits: Hits,
  act: number,
  object: number,
  groups: Uint8Array[],
  concepts: Concepts,
): boolean {
  if (hits.isOwn(act) !== hits.isOwn(object)) return false;
  if (hits.to(act) > hits.from(object)) return isOfAnotherPart(hits, act, object, groups, concepts);
  const start = hits.to(act);
  let taken = false;
  for (let other = object - 1; other > act; other--) {
    if (hits.to(other) > hits.from(object) || hits.from(other) < start) continue;
    // "such as your name": an example of what stands before it, whatever the verbs between
    if (hits.concept(other) === concepts.example || hits.concept(other) === concepts.include) return false;
    if (taken || !isVerb(hits, other, concepts) || isOfMatch(hits.concept(other), groups)) continue;
    if (isChained(hits, act, other, concepts) || isAskedFor(hits, act, other, concepts)) continue;
    taken = !isRelative(hits, act, other, concepts) || !isDivided(hits, other, object, concepts);
  }
  return taken;
}

/** Is the concept in one of the groups of the match? */
function isOfMatch(concept: number, groups: Uint8Array[]): boolean {
  for (const group of groups) if (group[concept] === 1) return true;
  return false;
}

/** "pages are counted while our app is used": data before an act of another part are not its subject. */
function isOfAnotherPart(hits: Hits, act: number, object: number, groups: Uint8Array[], concepts: Concepts): boolean {
  // "your position, if you choose to share it"
  if (within(hits.concept(act), concepts.provide)) return false;
  if (hits.to(object) > hits.from(act)) return false;
  // "your messages, provide support": the support is given
  if (givesWhatFollows(hits, act, concepts)) return true;
  return hits.part(object) !== hits.part(act) || isBehindItsSubject(hits, act, object, groups, concepts);
}

/** Does an act that gives have its object behind it? "Provide customer support", "provides you with a form", but not "is provided to them". */
function givesWhatFollows(hits: Hits, act: number, { give, toward }: Concepts): boolean {
  if (!within(hits.concept(act), give)) return false;
  const end = hits.to(act);
  for (let at = 0; at < hits.count; at++) {
    if (hits.concept(at) !== toward || hits.isOwn(at) !== hits.isOwn(act)) continue;
    // "sent to" has it among its own words
    if (hits.to(at) > hits.from(act) && hits.from(at) - end <= GIVEN_TOWARD) return false;
  }
  return true;
}

/** "Your activity on the sites of advertisers who use our tools": whom another names stands between the data and what is done. */
function isBehindItsSubject(
  hits: Hits,
  act: number,
  object: number,
  groups: Uint8Array[],
  concepts: Concepts,
): boolean {
  // "we share your data with firms that work on our behalf": they are the object of the match's first act
  for (let at = 0; at < act; at++)
    if (within(hits.concept(at), concepts.acts) && isOfMatch(hits.concept(at), groups)) return false;
  for (let at = act - 1; at > object; at--) {
    if (hits.from(at) < hits.to(object)) break;
    if ((hits.flags(at) & SUBJECT) === 0 || !within(hits.concept(at), concepts.thirdParty)) continue;
    for (let before = at - 1; before > object; before--)
      if (hits.concept(before) === concepts.relative && hits.from(before) >= hits.to(object)) return false;
    return true;
  }
  return false;
}

/** An act whose words name no data ("contact details", "name", "order history"). */
function isVerb(hits: Hits, at: number, concepts: Concepts): boolean {
  if (!within(hits.concept(at), concepts.acts) && !within(hits.concept(at), concepts.otherVerbs)) return false;
  const from = hits.from(at);
  const to = hits.to(at);
  let first = at;
  while (first > 0 && from - hits.from(first - 1) < LONGEST_DATA) first--;
  for (let other = first; other < hits.count && hits.from(other) < to; other++)
    if (hits.to(other) > from && within(hits.concept(other), concepts.data)) return false;
  // "deposits, transfers, ...": what a comma follows takes nothing
  for (let next = at + 1; next < hits.count && hits.from(next) <= to; next++)
    if (hits.from(next) === to && hits.concept(next) === concepts.comma) return false;
  return true;
}

/** "collect, store and use": nothing between the two that the first could have for itself. */
function isChained(hits: Hits, first: number, second: number, concepts: Concepts): boolean {
  const start = hits.to(first);
  const end = hits.from(second);
  for (let at = first + 1; at < second; at++) {
    if (hits.from(at) < start || hits.to(at) > end) continue;
    const concept = hits.concept(at);
    if (within(concept, concepts.data) || within(concept, concepts.techniques)) return false;
    if (concept === concepts.if || concept === concepts.breaks || concept === concepts.preposition) return false;
  }
  return true;
}

/** "we ask you to provide your name": what the reader is to give is asked for. */
function isAskedFor(hits: Hits, first: number, second: number, concepts: Concepts): boolean {
  const isAsking = within(hits.concept(first), concepts.request) || within(hits.concept(first), concepts.require);
  if (!isAsking) return false;
  // one word may be several acts: "provide" is also "give"
  for (let at = second; at >= 0 && hits.from(at) === hits.from(second); at--)
    if (within(hits.concept(at), concepts.provide) || within(hits.concept(at), concepts.send)) return true;
  for (let at = second + 1; at < hits.count && hits.from(at) === hits.from(second); at++)
    if (within(hits.concept(at), concepts.provide) || within(hits.concept(at), concepts.send)) return true;
  return false;
}

/** "that you provide", "you provide", "depending on what you use": it has a word for its subject, and that is not who does the first. */
function isRelative(hits: Hits, first: number, second: number, concepts: Concepts): boolean {
  for (let at = second - 1; at > first; at--) {
    if (hits.to(at) > hits.from(second)) continue;
    const concept = hits.concept(at);
    if (concept === concepts.relative) return true;
    // "what you view or access"
    if (concept === concepts.and && joinsActs(hits, at, second, concepts)) continue;
    if (concept === concepts.and || concept === concepts.comma || concept === concepts.breaks) return false;
    if (within(concept, concepts.purposes) || within(concept, concepts.company)) return false;
    if ((hits.flags(at) & SUBJECT) !== 0) return true;
  }
  return false;
}

/** Stands an act just before this "and", and the other just behind it? */
function joinsActs(hits: Hits, and: number, act: number, concepts: Concepts): boolean {
  if (hits.to(and) !== hits.from(act)) return false;
  for (let at = and - 1; at >= 0 && hits.from(and) - hits.from(at) < LONGEST_DATA; at--)
    if (hits.to(at) === hits.from(and) && within(hits.concept(at), concepts.acts)) return true;
  return false;
}

/** Does "and", a comma, or "such as" stand between the relative clause's act and the data? */
function isDivided(hits: Hits, act: number, object: number, concepts: Concepts): boolean {
  const end = hits.from(object);
  for (let at = act + 1; at < object; at++) {
    if (hits.from(at) < hits.to(act) || hits.to(at) > end) continue;
    const concept = hits.concept(at);
    if (
      concept === concepts.comma ||
      concept === concepts.and ||
      concept === concepts.include ||
      concept === concepts.breaks ||
      concept === concepts.preposition
    )
      return true;
  }
  return false;
}
