import { type Concepts, within } from '../match/concepts.ts';
import { hasConcept, hasRange } from '../match/hit-lists.ts';
import type { Hits } from '../match/hits.ts';
import { ENTITLE, RIGHT } from '../match/traits.ts';
import type { Block } from '../model/document.ts';

/** How many paragraphs without a right in them may stand between two that belong to one place. */
const MOST_OTHERS = 3;

/**
 * The place whose readers a paragraph grants rights: it still holds for what the next sentence leads in ("Residents of some
 * states have rights. You may:"), and where only rights in general were spoken of, for those that the next sentences and
 * paragraphs name ("In Europe you have certain rights. They are ..."), up to the next heading that names no right.
 */
export class RegionOfRights {
  /** Conditions of place of the clauses read before. */
  readonly hits: Hits;
  private readonly concepts: Concepts;
  /** Did the last of them speak of rights in general? */
  private isGeneral = false;
  /** Were they spoken of in an earlier block? */
  private isCarried = false;
  private isHeading = false;
  /** Paragraphs since one that spoke of rights. */
  private others = 0;

  constructor(hits: Hits, concepts: Concepts) {
    this.hits = hits;
    this.concepts = concepts;
    this.forget();
  }

  /** A block begins, behind the block `before`. */
  enter(block: Block, before: Block | undefined, text: string): void {
    this.isHeading = block.kind === 'heading';
    if (this.hits.count === 0) return;
    // an entry of a menu ("Your Californian rights") limits nothing
    const isSaid = before?.kind === 'paragraph' && '.:;。'.includes(text[before.end - 1] ?? ' ');
    this.isCarried = this.isGeneral && (this.isCarried || isSaid);
    if (block.kind === 'paragraph') this.others++;
    if (!this.isCarried || this.others > MOST_OTHERS) this.forget();
  }

  /** Keeps the places that a clause names, where it speaks of rights. */
  keep(own: Hits): void {
    if (this.isHeading && !namesRight(own, this.concepts)) this.forget();
    if (this.isHeading || (own.traits & (RIGHT | ENTITLE)) === 0) return;
    this.others = 0;
    const { rights, anyRight, whenRegion } = this.concepts;
    if (!hasRange(own, whenRegion)) return;
    this.forget();
    this.isGeneral = hasRange(own, anyRight);
    for (let hit = 0; hit < own.count; hit++) {
      const concept = own.concept(hit);
      if (within(concept, whenRegion)) this.hits.copy(own, hit, 0, 1);
      else if (within(concept, rights) && !within(concept, anyRight)) this.isGeneral = false;
    }
  }

  /** Do the rights that a clause names belong to the place? Those of another paragraph must grant them. */
  holds(own: Hits): boolean {
    if (!this.isGeneral || this.hits.count === 0 || (own.traits & RIGHT) === 0) return false;
    if (this.isCarried && (own.traits & ENTITLE) === 0) return false;
    return (
      !hasRange(own, this.concepts.whenRegion) && !hasConcept(own, this.concepts.anywhere, Number.MAX_SAFE_INTEGER)
    );
  }

  /** Does the place hold for what a clause leads in? */
  leads(own: Hits): boolean {
    return this.hits.count > 0 && !this.isHeading && (!this.isCarried || (own.traits & ENTITLE) !== 0);
  }

  private forget(): void {
    this.hits.clear();
    this.isGeneral = false;
    this.isCarried = false;
  }
}

/** "Your rights in California", and below it "Right to know" at the same level: pages seldom set the rights one level lower. */
export function namesRight(hits: Hits, { rights, anyRight, whenRegion }: Concepts): boolean {
  let isNamed = false;
  for (let hit = 0; hit < hits.count; hit++) {
    const concept = hits.concept(hit);
    if (within(concept, whenRegion)) return false;
    if (within(concept, rights) && !within(concept, anyRight)) isNamed = true;
  }
  return isNamed;
}
