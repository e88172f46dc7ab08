import { FIRST_PERSON, NEGATED } from '../compile/pack.ts';
import { type Concepts, within } from './concepts.ts';
import { Hits } from './hits.ts';

/** Makes every hit of a range negated. */
export function refuseAll(hits: Hits, range: [number, number]): void {
  for (let at = 0; at < hits.count; at++) if (within(hits.concept(at), range)) hits.addFlags(at, NEGATED);
}

/** Notes what the hits are, see `Hits.traits`. */
export function noteTraits(hits: Hits, { traits }: Concepts): void {
  for (let at = 0; at < hits.count; at++) hits.traits |= traits[hits.concept(at)] as number;
}

/** Is there a hit of a concept that begins before a token? */
export function hasConcept(hits: Hits, concept: number, before: number): boolean {
  for (let at = 0; at < hits.count && hits.from(at) < before; at++) if (hits.concept(at) === concept) return true;
  return false;
}

/** Says more than that something includes something? */
export function says(hits: Hits, concepts: Concepts): boolean {
  for (let at = 0; at < hits.count; at++)
    if (within(hits.concept(at), concepts.acts) && hits.concept(at) !== concepts.include) return true;
  return false;
}

/** Puts the hits of the clause before in front, in order of place. */
export function prepend(hits: Hits, before: Hits, length: number): void {
  const own = new Hits();
  keepAll(own, hits);
  hits.clear();
  for (let at = 0; at < before.count; at++) hits.copy(before, at, -length, 1);
  for (let at = 0; at < own.count; at++) hits.copy(own, at, 0, 1);
}

/** Makes `to` a copy of `from`, all of it the clause's own lead. */
export function keepAll(to: Hits, from: Hits): void {
  to.clear();
  for (let at = 0; at < from.count; at++) to.copy(from, at, 0, 1);
}

/** Is there a hit of a range of concepts? */
export function hasRange(hits: Hits, range: [number, number]): boolean {
  for (let at = 0; at < hits.count; at++) if (within(hits.concept(at), range)) return true;
  return false;
}

/** Is there a word that is negative by its form? */
export function hasNegatedForm(hits: Hits): boolean {
  for (let at = 0; at < hits.count; at++) if ((hits.flags(at) & NEGATED) !== 0) return true;
  return false;
}

/** Has the clause its own subject and its own act ("We share ...")? Then a lead-in adds no act of its own. */
export function standsAlone(hits: Hits, concepts: Concepts, isTitle = false): boolean {
  let subject = false;
  // "to help us in analysing how our service is used" has no subject of its own before a comma
  let aside = opensWithAim(hits, concepts);
  let dataEnd = -1;
  for (let at = 0; at < hits.count; at++) {
    const concept = hits.concept(at);
    if (concept === concepts.indirect) aside = true;
    else if (concept === concepts.comma || concept === concepts.breaks) aside = false;
    if (aside) continue;
    if (within(concept, concepts.data)) dataEnd = hits.end(at);
    // "Information We Collect by Cookies" as a title: whoever says which data are meant does nothing further
    else if (within(concept, concepts.company)) subject = !(isTitle && hits.start(at) === dataEnd + 1);
    // "messages between you and our staff that you send": the nearest subject is somebody else
    else if (within(concept, concepts.actors)) subject = false;
    else if (subject && within(concept, concepts.acts)) return true;
    else if (within(concept, concepts.acts) && (hits.flags(at) & FIRST_PERSON) !== 0) return true;
  }
  return false;
}

/** "To provide the service", "For our own research" */
function opensWithAim(hits: Hits, { aims }: Concepts): boolean {
  for (let at = 0; at < hits.count && hits.from(at) === 0; at++) if (within(hits.concept(at), aims)) return true;
  return false;
}
