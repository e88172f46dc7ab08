import { type Concepts, within } from '../match/concepts.ts';
import { hasConcept, hasRange } from '../match/hit-lists.ts';
import type { Hits } from '../match/hits.ts';
import { ENTITLE, RIGHT } from '../match/traits.ts';
import type { Block } from '../model/document.ts';

/**
 * The place whose readers a paragraph grants rights: it still holds for what the next sentence leads in ("Residents of some
 * states have rights. You may:"), and where only rights in general were spoken of, for those that the next sentences and
 * paragraphs name ("In Europe you have certain rights. They are ..."), up to the next heading.
 */
export class RegionOfRights {
  /** Conditions of place of the clauses read before. */
  readonly hits: Hits;
  private readonly concepts: Concepts;
  /** Did the last of them speak of rights in general? */
  private isGeneral = false;
  /** Were they spoken of in an earlier block? */
  private isCarried = false;

  constructor(hits: Hits, concepts: Concepts) {
    this.hits = hits;
    this.concepts = concepts;
    this.forget();
  }

  /** A block begins, behind the block `before`. */
  enter(block: Block, before: Block | undefined, text: string): void {
    if (this.hits.count === 0) return;
    // an entry of a menu ("Your Californian rights") limits nothing
    const isSaid = before?.kind === 'paragraph' && '.:;。'.includes(text[before.end - 1] ?? ' ');
    this.isCarried = this.isGeneral && (this.isCarried || isSaid) && block.kind !== 'heading';
    if (!this.isCarried) this.forget();
  }

  /** Keeps the places that a clause names, where it speaks of rights. */
  keep(own: Hits): void {
    if ((own.traits & (RIGHT | ENTITLE)) === 0) return;
    const { rights, anyRight, whenRegion } = this.concepts;
    if (!hasRange(own, whenRegion)) return;
    if (this.isCarried) this.forget();
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
    return this.hits.count > 0 && (!this.isCarried || (own.traits & ENTITLE) !== 0);
  }

  private forget(): void {
    this.hits.clear();
    this.isGeneral = false;
    this.isCarried = false;
  }
}
