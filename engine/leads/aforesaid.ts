import type { ConceptRange } from '../compile/pack.ts';
import { type Concepts, within } from '../match/concepts.ts';
import type { Hits } from '../match/hits.ts';
import { DATA } from '../match/traits.ts';

const NONE: readonly number[] = [];

type Kind = 'heading' | 'item' | 'other';

/**
 * What "this information", "such data" and "it" stand for: the data named in the sentence, paragraph or list before, or in the
 * heading above.
 */
export class Aforesaid {
  private readonly concepts: Concepts;
  /** Data named in the present block, its latest clause that names any. */
  private here: number[] = [];
  /** The same in the block before, all items of a list together, or in the heading. */
  private before: number[] = [];
  /** Was it a heading that named them? "It" may stand for those, not for what an earlier paragraph named. */
  private byHeading = false;
  private kind: Kind = 'other';

  constructor(concepts: Concepts) {
    this.concepts = concepts;
  }

  /** A block begins. */
  enter(kind: Kind): void {
    if (this.here.length > 0) {
      this.before = this.kind === 'item' ? [...new Set([...this.before, ...this.here])] : this.here;
      this.byHeading = this.kind === 'heading';
    }
    if (kind === 'heading') this.before = [];
    this.here = [];
    this.kind = kind;
  }

  /**
   * Reads a clause: takes out of its hits each "it" that stands for no data, and returns the data that its other words of this
   * kind stand for. Then remembers what the clause itself names.
   */
  read(own: Hits): readonly number[] {
    if ((own.traits & DATA) === 0) return NONE;
    const { traits, it, aforesaid, information } = this.concepts;
    const antecedents = this.here.length > 0 ? this.here : this.before;
    const mayBeIt = this.here.length > 0 || (this.byHeading && this.before.length > 0);
    const named: number[] = [];
    let refers = false;
    let kept = 0;
    for (let at = 0; at < own.count; at++) {
      const concept = own.concept(at);
      if (((traits[concept] as number) & DATA) === 0) {
        own.move(at, kept++);
        continue;
      }
      if (concept === it && !(mayBeIt && isObject(own, at, this.concepts.acts))) continue;
      if (concept === it || concept === aforesaid) refers = true;
      else if (!within(concept, information) && !named.includes(concept)) named.push(concept);
      own.move(at, kept++);
    }
    own.count = kept;
    if (named.length > 0) this.here = named;
    return refers ? antecedents : NONE;
  }
}

/** "We keep it", "it will be deleted" (where the words before the act are part of the hit), but not "it collects". */
function isObject(own: Hits, at: number, acts: ConceptRange): boolean {
  const from = own.from(at);
  const to = own.to(at);
  for (let other = 0; other < own.count; other++) {
    if (!within(own.concept(other), acts)) continue;
    if (own.to(other) === from || (own.from(other) === to && to - from > 1)) return true;
  }
  return false;
}
