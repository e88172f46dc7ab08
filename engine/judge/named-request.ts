import { type Concepts, within } from '../match/concepts.ts';
import type { Hits } from '../match/hits.ts';

/**
 * Does hit `at` only name the request for a right ("we check every deletion request", "for access requests we may withhold some")?
 * Nothing is granted there. It is where the reader is entitled to make it ("you may send us a request to delete"), is told
 * whom to ask, or where it is honoured.
 */
export function isNamedRequest(hits: Hits, at: number, concepts: Concepts): boolean {
  if (!within(hits.concept(at), concepts.rights) || !hits.isOwn(at)) return false;
  const from = hits.from(at);
  const request = requestIn(hits, at, concepts);
  if (request < 0) return false;
  const mayBeVerb = hits.from(request) === from;
  // "Request access to what we hold": an item of a list of choices
  if (mayBeVerb && from === 0) return false;
  for (let other = 0; other < hits.count; other++) {
    const concept = hits.concept(other);
    // "to request deletion"
    if (mayBeVerb && concept === concepts.toward && hits.to(other) === from && hits.isOwn(other)) return false;
    if (within(concept, concepts.entitle) || within(concept, concepts.contact)) return false;
    if (concept === concepts.mailbox || concept === concepts.contactPoint) return false;
    if (within(concept, concepts.honour) && !isProcess(hits, other, concepts)) return false;
  }
  return true;
}

/** "deletion request", "requests to delete": the word for it, or -1. */
function requestIn(hits: Hits, at: number, { requestMade }: Concepts): number {
  for (let other = 0; other < hits.count; other++)
    if (hits.concept(other) === requestMade && hits.from(other) >= hits.from(at) && hits.to(other) <= hits.to(at))
      return other;
  return -1;
}

/** "a process of two steps" honours nothing. */
function isProcess(hits: Hits, at: number, { process }: Concepts): boolean {
  for (let other = 0; other < hits.count; other++)
    if (within(hits.concept(other), process) && hits.from(other) === hits.from(at) && hits.to(other) === hits.to(at))
      return true;
  return false;
}
