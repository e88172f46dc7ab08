import type { ConceptRange } from '../compile/pack.ts';
import { Lists, Pairs } from '../match/lists.ts';
import type { ConceptBits } from './concept-bits.ts';

/** What a check asks of a set of concepts: that the clause has one of them, or that one stands above it. */
const NEEDED = 0;
const ABOVE = 1;
/** Bit of a set's first number that says which of these; above it stands how many masks follow. */
const KIND_BITS = 1;

/** What each check asks of the concepts of a clause: sets of them, each as masks of some words of a bit row. */
export class Conditions {
  private readonly sets: Lists;
  /** By check masks of the concepts that bar it. */
  private readonly bars: Lists;

  constructor(checks: number, sets: Pairs, bars: Pairs) {
    this.sets = new Lists(checks, sets);
    this.bars = new Lists(checks, bars);
  }

  /**
   * May the check hold on a clause with these concepts, if nothing bars it?
   * @param own those of the clause itself: one of the check's must be among them.
   * @param above those of the headings above and of what leads the clause in.
   */
  hold(check: number, present: ConceptBits, own: ConceptBits, above: ConceptBits): boolean {
    const { from, items } = this.sets;
    const end = from[check + 1] as number;
    let ofItsOwn = 0;
    for (let at = from[check] as number; at < end; ) {
      const head = items[at++] as number;
      const isAbove = (head & ABOVE) !== 0;
      const row = isAbove ? above : present;
      let met = 0;
      for (let left = head >> KIND_BITS; left > 0; left--) {
        const word = items[at++] as number;
        const mask = items[at++] as number;
        met |= (row[word] as number) & mask;
        if (!isAbove) ofItsOwn |= (own[word] as number) & mask;
      }
      if (met === 0) return false;
    }
    return ofItsOwn !== 0;
  }

  hasBars(check: number): boolean {
    return (this.bars.from[check + 1] as number) > (this.bars.from[check] as number);
  }

  /** Does one of these concepts bar the check? */
  isBarred(check: number, present: ConceptBits): boolean {
    const { from, items } = this.bars;
    const end = from[check + 1] as number;
    for (let at = from[check] as number; at < end; at += 2)
      if (((present[items[at] as number] as number) & (items[at + 1] as number)) !== 0) return true;
    return false;
  }
}

/** Collects the conditions of checks. */
export class ConditionsBuilder {
  private readonly sets = new Pairs();
  private readonly bars = new Pairs();
  private readonly known = new Map<string, number[]>();

  /** @param groups ranges of concepts, group by group; it starts from the one at `anchor`. */
  add(check: number, groups: ConceptRange[][], anchor: number, none: ConceptRange[], topics: ConceptRange[]): void {
    // what fewer concepts fill is missing sooner
    const others = groups.filter((_, group) => group !== anchor).sort((a, b) => sizeOf(a) - sizeOf(b));
    for (const group of others) this.addSet(check, NEEDED, group);
    if (topics.length > 0) this.addSet(check, ABOVE, topics);
    // what it starts from is met, but something of its own may be
    this.addSet(check, NEEDED, groups[anchor] ?? []);
    for (const number of this.masksOf(none)) this.bars.add(check, number);
  }

  build(checks: number): Conditions {
    return new Conditions(checks, this.sets, this.bars);
  }

  private addSet(check: number, kind: number, ranges: ConceptRange[]): void {
    const masks = this.masksOf(ranges);
    this.sets.add(check, ((masks.length / 2) << KIND_BITS) | kind);
    for (const number of masks) this.sets.add(check, number);
  }

  /** Pairs of a word's place and its mask. Many checks ask for the same set. */
  private masksOf(ranges: ConceptRange[]): number[] {
    const key = ranges.join();
    let masks = this.known.get(key);
    if (!masks) {
      masks = [];
      for (const [lowest, highest] of ranges)
        for (let word = lowest >> 5; word <= highest >> 5; word++) masks.push(word, maskOf(word, lowest, highest));
      this.known.set(key, masks);
    }
    return masks;
  }
}

/** The bits of a word of a bit row that stand for the concepts from the lowest to the highest. */
function maskOf(word: number, lowest: number, highest: number): number {
  const first = Math.max(lowest - word * 32, 0);
  const last = Math.min(highest - word * 32, 31);
  return (-1 << first) & (-1 >>> (31 - last));
}

/** How many concepts are in some ranges. */
function sizeOf(ranges: ConceptRange[]): number {
  let size = 0;
  for (const [lowest, highest] of ranges) size += highest - lowest + 1;
  return size;
}
