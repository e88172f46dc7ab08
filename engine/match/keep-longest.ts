import type { Concepts } from './concepts.ts';
import { GAPPED, type Hits } from './hits.ts';

/** Drops of the hits that begin at one token those hidden by a longer one; returns how far fixed phrases reach. */
export function keepLongest(
  hits: Hits,
  first: number,
  place: number,
  kindEnd: Int32Array,
  fixedBefore: number,
  concepts: Concepts,
): number {
  const { kindOf, literalKind, isLookAlike } = concepts;
  if (hits.count === first + 1 && (hits.flags(first) & 4) === 0)
    return keepOnly(hits, first, place, kindEnd, fixedBefore, concepts);
  let fixedEnd = fixedBefore;
  let words = 0;
  let lookAlikes = 0;
  for (let at = first; at < hits.count; at++) {
    const concept = hits.concept(at);
    if ((hits.flags(at) & 4) !== 0 && hits.to(at) > fixedEnd) fixedEnd = hits.to(at);
    if (kindOf[concept] !== literalKind) words++;
    lookAlikes += isLookAlike[concept] as number;
  }
  let kept = first;
  for (let at = first; at < hits.count; at++) {
    const concept = hits.concept(at);
    const end = hits.to(at);
    const kind = kindOf[concept] as number;
    const isLiteral = kind === literalKind;
    const isFixed = (hits.flags(at) & 4) !== 0;
    let hidden = false;
    if (!isLiteral) {
      if (end <= (kindEnd[kind] as number)) hidden = true;
      else if (end <= fixedEnd && !(isFixed && end === fixedEnd)) hidden = end <= fixedBefore || !isFixed;
      if (!hidden && words > 1) {
        for (let other = first; other < hits.count && !hidden; other++) {
          if (other === at || hidesNothing(hits, other, concepts)) continue;
          if (kindOf[hits.concept(other)] !== kind) continue;
          const otherEnd = hits.to(other);
          if (otherEnd > end) hidden = true;
          else if (otherEnd < end) continue;
          // of two look-alikes by the same words one must stay, to hide the rest
          else if (isLookAlike[hits.concept(other)] === 1) hidden = isLookAlike[concept] === 0 || other < at;
          // the same concept by the same words twice
          else if (other < at && hits.concept(other) === concept && (hits.flags(other) === hits.flags(at) || !isFixed))
            hidden = true;
        }
      }
    }
    if (!hidden) hits.move(at, kept++);
  }
  hits.count = kept;
  for (let at = first; at < kept; at++) {
    if (hidesNothing(hits, at, concepts)) continue;
    const kind = kindOf[hits.concept(at)] as number;
    const end = hits.to(at);
    if (end > place + 1 && end > (kindEnd[kind] as number)) kindEnd[kind] = end;
  }
  if (lookAlikes > 0) dropLookAlikes(hits, first, concepts);
  return fixedEnd;
}

/** What stands in a phrase's gap is not the phrase's, but a look-alike hides that too. */
function hidesNothing(hits: Hits, at: number, { isLookAlike }: Concepts): boolean {
  return (hits.flags(at) & GAPPED) !== 0 && isLookAlike[hits.concept(at)] === 0;
}

/** What only looks like something ("by e-mail" is no e-mail address) has hidden the rest of its kind and goes. */
function dropLookAlikes(hits: Hits, first: number, concepts: Concepts): void {
  let kept = first;
  for (let at = first; at < hits.count; at++) {
    if (concepts.isLookAlike[hits.concept(at)] === 0) hits.move(at, kept++);
  }
  hits.count = kept;
}

/** The common case of one hit at a token. */
function keepOnly(
  hits: Hits,
  at: number,
  place: number,
  kindEnd: Int32Array,
  fixedEnd: number,
  concepts: Concepts,
): number {
  const kind = concepts.kindOf[hits.concept(at)] as number;
  const end = hits.to(at);
  if (kind !== concepts.literalKind && (end <= (kindEnd[kind] as number) || end <= fixedEnd)) hits.count--;
  else {
    if (end > place + 1 && !hidesNothing(hits, at, concepts) && end > (kindEnd[kind] as number)) kindEnd[kind] = end;
    if (concepts.isLookAlike[hits.concept(at)] === 1) hits.count--;
  }
  return fixedEnd;
}
