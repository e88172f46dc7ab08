import { within } from '../match/concepts.ts';
import { ATTRIBUTE, type Hits } from '../match/hits.ts';
import type { Rules } from '../rules.ts';
import { addBit, type ConceptBits, conceptBits } from './concept-bits.ts';
import type { Governing } from './evaluate.ts';

/**
 * Chooses the checks that a clause wakes: those that start from one of its concepts, have something for each of their groups,
 * and their topic above them. It asks only which concepts there are, not where, so that a clause that
 * wakes none need not be looked at more closely.
 */
export class Chooser {
  /** The checks that the clause wakes, in the order of the first hits that they start from, `chosen` of them; see `checkAt`. */
  chosen = 0;
  private readonly rules: Omit<Rules, 'buffers'>;
  /** By place the first hit of a check and, below it, the check: one number to sort by. */
  private keys = new Float64Array(64);
  /** The concepts of the clause with all that leads it in; of the clause itself; of what stands above it; of the headings alone. */
  private readonly present: ConceptBits;
  private readonly own: ConceptBits;
  private readonly above: ConceptBits;
  private readonly inHeadings: ConceptBits;
  /** Those of the clause that may bar a check, and which clause it was. */
  private readonly barring: ConceptBits;
  private barsOf = 0;
  /** Those that some check starts from. */
  private readonly anchors: ConceptBits;
  private headings: readonly number[] = [];
  /** By concept its first hit in the clause, if it has one. */
  private readonly firstHit: Int32Array;
  /** The clause in which each check was last woken, and its place among those chosen, or -1. */
  private readonly woken: Int32Array;
  private readonly place: Int32Array;
  private clause = 0;

  constructor(rules: Omit<Rules, 'buffers'>) {
    const concepts = rules.pack.concepts.length;
    this.rules = rules;
    this.present = conceptBits(concepts);
    this.own = conceptBits(concepts);
    this.barring = conceptBits(concepts);
    this.above = conceptBits(concepts);
    this.inHeadings = conceptBits(concepts);
    this.anchors = conceptBits(concepts);
    this.firstHit = new Int32Array(concepts);
    this.woken = new Int32Array(rules.checks.length);
    this.place = new Int32Array(rules.checks.length);
    const { from } = rules.byConcept;
    for (let concept = 0; concept < concepts; concept++)
      if ((from[concept + 1] as number) > (from[concept] as number)) addBit(this.anchors, concept);
  }

  /** Is there any check that may hold on the clause? Then `checkAt` tells which. */
  choose(hits: Hits, { headings, answersHeading }: Governing): boolean {
    this.clause++;
    this.chosen = 0;
    if (headings !== this.headings) this.meetHeadings(headings);
    this.meet(hits);
    const { present, anchors } = this;
    // "No." has nothing of its own
    const own = answersHeading ? present : this.own;
    for (let word = 0; word < present.length; word++) {
      let left = (present[word] as number) & (anchors[word] as number);
      while (left !== 0) {
        this.wake(word * 32 + 31 - Math.clz32(left & -left), own);
        left &= left - 1;
      }
    }
    if (this.chosen > 1) this.sort();
    return this.chosen > 0;
  }

  /** The index of the check at a place among those chosen. */
  checkAt(place: number): number {
    return (this.keys[place] as number) % this.woken.length;
  }

  /**
   * Is that check barred by a concept of the clause? Ask it when the hits are divided: an act that only says which data are meant
   * ("the data that you provide") or in what case bars nothing.
   */
  isBarred(check: number, hits: Hits, verbLast: boolean): boolean {
    const { conditions } = this.rules;
    if (!conditions.hasBars(check)) return false;
    if (this.barsOf !== this.clause) this.noteBars(hits, verbLast ? 0 : ATTRIBUTE);
    return conditions.isBarred(check, this.barring);
  }

  /** The first hit from which that check starts. */
  firstAt(place: number): number {
    return Math.floor((this.keys[place] as number) / this.woken.length);
  }

  /** Notes the concepts of the clause. It goes backwards, so that the first hit of each is the last to be noted. */
  private meet(hits: Hits): void {
    const { present, own, above, inHeadings, firstHit } = this;
    for (let word = 0; word < present.length; word++) {
      present[word] = 0;
      own[word] = 0;
      above[word] = inHeadings[word] as number;
    }
    for (let hit = hits.count - 1; hit >= 0; hit--) {
      const concept = hits.concept(hit);
      firstHit[concept] = hit;
      addBit(present, concept);
      addBit(hits.isOwn(hit) ? own : above, concept);
    }
  }

  /** @param idle the flag of acts that bar nothing; where verbs stand last, every one stands behind its data. */
  private noteBars(hits: Hits, idle: number): void {
    const { acts } = this.rules.concepts;
    this.barsOf = this.clause;
    this.barring.fill(0);
    for (let hit = 0; hit < hits.count; hit++) {
      const concept = hits.concept(hit);
      if (!within(concept, acts) || (hits.flags(hit) & idle) === 0) addBit(this.barring, concept);
    }
  }

  /** Notes the concepts of the headings; they stay the same for many clauses. */
  private meetHeadings(headings: readonly number[]): void {
    this.headings = headings;
    this.inHeadings.fill(0);
    for (const concept of headings) addBit(this.inHeadings, concept);
  }

  /** Chooses what may hold of the checks that start from a concept. */
  private wake(concept: number, own: ConceptBits): void {
    const { woken, place, clause, present, above } = this;
    const { byConcept, conditions } = this.rules;
    const { from, items } = byConcept;
    const first = this.firstHit[concept] as number;
    const end = from[concept + 1] as number;
    for (let at = from[concept] as number; at < end; at++) {
      const check = items[at] as number;
      const key = first * woken.length + check;
      if (woken[check] !== clause) {
        woken[check] = clause;
        place[check] = conditions.hold(check, present, own, above) ? this.add(key) : -1;
      } else if ((place[check] as number) >= 0 && key < (this.keys[place[check] as number] as number)) {
        this.keys[place[check] as number] = key;
      }
    }
  }

  private add(key: number): number {
    if (this.chosen === this.keys.length) {
      const larger = new Float64Array(this.keys.length * 2);
      larger.set(this.keys);
      this.keys = larger;
    }
    this.keys[this.chosen] = key;
    return this.chosen++;
  }

  /** There are few of them. */
  private sort(): void {
    const { keys } = this;
    for (let at = 1; at < this.chosen; at++) {
      const key = keys[at] as number;
      let to = at;
      while (to > 0 && (keys[to - 1] as number) > key) {
        keys[to] = keys[to - 1] as number;
        to--;
      }
      keys[to] = key;
    }
  }
}
