import type { Concepts } from '../match/concepts.ts';
import { within } from '../match/concepts.ts';
import type { Hits } from '../match/hits.ts';

/**
 * "We do not use cookies to identify you", "we keep no passwords in cookies": what is denied is what for, or what is kept, and
 * the cookies are there all the same.
 */
export function isTechniqueUsedOtherwise(hits: Hits, act: number, picked: number[], concepts: Concepts): boolean {
  const technique = picked.find((hit) => within(hits.concept(hit), concepts.techniques)) ?? -1;
  if (technique < 0 || !hits.isOwn(technique) || hits.from(technique) < hits.to(act)) return false;
  let data = false;
  for (let other = act + 1; other < technique; other++) {
    if (hits.from(other) < hits.to(act)) continue;
    if (within(hits.concept(other), concepts.data) && hits.to(other) < hits.from(technique)) data = true;
    // "in cookies", "by means of the cookies"
    if (data && hits.concept(other) === concepts.preposition && hits.from(technique) - hits.to(other) <= 1) return true;
  }
  return isFollowedByAim(hits, technique, concepts);
}

/** "cookies or beacons to collect ..." */
function isFollowedByAim(hits: Hits, technique: number, concepts: Concepts): boolean {
  let end = hits.to(technique);
  let to = -1;
  for (let next = technique + 1; next < hits.count && hits.from(next) <= Math.max(end, to); next++) {
    const concept = hits.concept(next);
    if (within(concept, concepts.aims) && hits.from(next) === end) return true;
    if (hits.from(next) === to && (within(concept, concepts.acts) || within(concept, concepts.otherVerbs))) return true;
    if (concept === concepts.toward && hits.from(next) === end) to = hits.to(next);
    else if (concept === concepts.and || concept === concepts.comma || within(concept, concepts.techniques))
      end = Math.max(end, hits.to(next));
  }
  return false;
}
