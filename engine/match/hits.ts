import { LEAF_FLAGS } from '../compile/pack.ts';

/** A hit's flags beside those of the pack (1, 2, 4, 128, 256, 512). */
export const GAPPED = 8;
/** May be the subject of a verb behind it. */
export const SUBJECT = 16;
/** Stands in a subordinate part ("if you ..."). */
export const SUBORDINATE = 32;
/** Stands where nothing said is anybody's practice ("we are not responsible for ..."). */
export const OPAQUE = 64;
/** Says of data which they are ("the data we collect", "information collected by cookies"), not what is done with them. */
export const ATTRIBUTE = 1 << 15;
/** Stands in the clause itself, not in what leads it in. */
const OWN = 1 << 14;

/** Numbers a hit takes: concept, from, to, start, end, flags, part, duration. Neighbours in memory, since they are read together. */
const SIZE = 8;

/** Concept hits of one clause with all that governs it, in order of their place; reused from clause to clause. */
export class Hits {
  count = 0;
  /** What the hits are, all their bits of traits.ts together; of what was taken out or renamed since it was scanned, the bits stay. */
  traits = 0;
  private cells: Int32Array;

  /** @param cells where the hits lie, until more room is needed. */
  constructor(cells = new Int32Array(256 * SIZE)) {
    this.cells = cells;
  }

  clear(): void {
    this.count = 0;
    this.traits = 0;
  }

  /** Adds a hit and gives its index. Tokens of a lead-in have negative places; characters are UTF-16 code units. */
  push(concept: number, from: number, to: number, start: number, end: number, flags: number, own: 0 | 1): number {
    const at = this.count++;
    const cell = at * SIZE;
    if (cell === this.cells.length) this.grow();
    const { cells } = this;
    // "| 0" says that they are whole numbers: else each is made a float and back, which costs a quarter of this
    cells[cell] = concept | 0;
    cells[cell + 1] = from | 0;
    cells[cell + 2] = to | 0;
    cells[cell + 3] = start | 0;
    cells[cell + 4] = end | 0;
    cells[cell + 5] = own === 1 ? flags | OWN : flags | 0;
    cells[cell + 6] = 0;
    cells[cell + 7] = 0;
    return at;
  }

  /** Puts a hit of the clause itself where its first token belongs. */
  insert(concept: number, from: number, to: number, start: number, end: number): void {
    const last = this.push(concept, from, to, start, end, 0, 1);
    let at = last;
    while (at > 0 && this.from(at - 1) > from) at--;
    if (at === last) return;
    const cell = this.cells.slice(last * SIZE, last * SIZE + SIZE);
    this.cells.copyWithin((at + 1) * SIZE, at * SIZE, last * SIZE);
    this.cells.set(cell, at * SIZE);
  }

  /** Copies hit `at` of `other` to the end, moved by `shift` tokens; only the flags of its words come along. */
  copy(other: Hits, at: number, shift: number, own: 0 | 1): void {
    const to = this.push(
      other.concept(at),
      other.from(at) + shift,
      other.to(at) + shift,
      other.start(at),
      other.end(at),
      other.flags(at) & (LEAF_FLAGS | GAPPED),
      own,
    );
    this.cells[to * SIZE + 7] = other.cells[at * SIZE + 7] as number;
  }

  /** Moves hit `from` to the lower index `to`. */
  move(from: number, to: number): void {
    if (from === to) return;
    const { cells } = this;
    // one by one: the call of a function for eight numbers costs more than they do
    for (let part = 0; part < SIZE; part++) cells[to * SIZE + part] = cells[from * SIZE + part] as number;
  }

  concept(at: number): number {
    return this.cells[at * SIZE] as number;
  }

  /** First token; negative in a lead-in, the clause's own begin at 0. */
  from(at: number): number {
    return this.cells[at * SIZE + 1] as number;
  }

  /** One past the last token. */
  to(at: number): number {
    return this.cells[at * SIZE + 2] as number;
  }

  /** First UTF-16 code unit in the document's text. */
  start(at: number): number {
    return this.cells[at * SIZE + 3] as number;
  }

  /** One past the last UTF-16 code unit. */
  end(at: number): number {
    return this.cells[at * SIZE + 4] as number;
  }

  flags(at: number): number {
    return this.cells[at * SIZE + 5] as number;
  }

  /** Does the hit stand in the clause itself? */
  isOwn(at: number): boolean {
    return ((this.cells[at * SIZE + 5] as number) & OWN) !== 0;
  }

  /** Part of the sentence, see parts.ts. */
  part(at: number): number {
    return this.cells[at * SIZE + 6] as number;
  }

  /** A duration's number, to a tenth. */
  value(at: number): number {
    return Math.floor((this.cells[at * SIZE + 7] as number) / 8) / 10;
  }

  /** A duration's unit, as index in "HDWMY". */
  unit(at: number): number {
    return (this.cells[at * SIZE + 7] as number) % 8;
  }

  setConcept(at: number, concept: number): void {
    this.cells[at * SIZE] = concept;
  }

  addFlags(at: number, flags: number): void {
    const cell = at * SIZE + 5;
    this.cells[cell] = (this.cells[cell] as number) | flags;
  }

  setPart(at: number, part: number): void {
    this.cells[at * SIZE + 6] = part;
  }

  /** Makes the hit a duration that begins at an earlier token. */
  setDuration(at: number, concept: number, value: number, unit: number, from: number, start: number): void {
    const cell = at * SIZE;
    this.cells[cell] = concept;
    this.cells[cell + 1] = from;
    this.cells[cell + 3] = start;
    this.cells[cell + 7] = Math.round(Math.min(value, 1e6) * 10) * 8 + unit;
  }

  private grow(): void {
    const larger = new Int32Array(this.cells.length * 2 + 8 * SIZE);
    larger.set(this.cells);
    this.cells = larger;
  }
}

/** Room for many short lists of hits in one piece of memory: to ask for memory costs more than to fill it. */
export class HitStore {
  private cells = new Int32Array(512 * SIZE);
  private used = 0;

  /** Takes the room back: no list that was given out may be used any more. */
  clear(): void {
    this.used = 0;
  }

  /** An empty list with room for so many hits. */
  hitsFor(count: number): Hits {
    const size = count * SIZE;
    if (this.used + size > this.cells.length) {
      this.cells = new Int32Array(Math.max(512 * SIZE, size));
      this.used = 0;
    }
    this.used += size;
    return new Hits(this.cells.subarray(this.used - size, this.used));
  }
}

/** Stands the hit where nothing said is anybody's practice? */
export function isOpaque(hits: Hits, at: number): boolean {
  return (hits.flags(at) & OPAQUE) !== 0;
}
