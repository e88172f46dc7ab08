import { LEAF_FLAGS } from '../compile/pack.ts';

/** A hit's flags beside those of the pack (1, 2, 4, 128, 256). */
export const GAPPED = 8;
/** May be the subject of a verb behind it. */
export const SUBJECT = 16;
/** Stands in a subordinate part ("if you ..."). */
export const SUBORDINATE = 32;
/** Stands where nothing said is anybody's practice ("we are not responsible for ..."). */
export const OPAQUE = 64;

/** Concept hits of one clause with all that governs it, in order of their place; reused from clause to clause. */
export class Hits {
  count = 0;
  concept: Int32Array;
  /** Token places; those of a lead-in are negative and end at 0, the clause's own begin at 0. */
  from: Int32Array;
  to: Int32Array;
  /** UTF-16 code units in the document's text. */
  start: Int32Array;
  end: Int32Array;
  flags: Uint16Array;
  /** Part of the sentence, see parts.ts. */
  part: Int32Array;
  /** 1 in the clause itself, 0 in what leads it in. */
  own: Uint8Array;
  /** Durations: the number, and the unit's index in "HDWMY". */
  value: Float64Array;
  unit: Uint8Array;

  /** @param capacity how many hits fit before it grows. */
  constructor(capacity = 256) {
    this.concept = new Int32Array(capacity);
    this.from = new Int32Array(capacity);
    this.to = new Int32Array(capacity);
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.flags = new Uint16Array(capacity);
    this.part = new Int32Array(capacity);
    this.own = new Uint8Array(capacity);
    this.value = new Float64Array(capacity);
    this.unit = new Uint8Array(capacity);
  }

  clear(): void {
    this.count = 0;
  }

  push(concept: number, from: number, to: number, start: number, end: number, flags: number, own: number): number {
    if (this.count === this.concept.length) this.grow();
    const at = this.count++;
    this.concept[at] = concept;
    this.from[at] = from;
    this.to[at] = to;
    this.start[at] = start;
    this.end[at] = end;
    this.flags[at] = flags;
    this.part[at] = 0;
    this.own[at] = own;
    this.value[at] = 0;
    this.unit[at] = 0;
    return at;
  }

  /** Copies hit `at` of `other` to the end, moved by `shift` tokens. */
  copy(other: Hits, at: number, shift: number, own: number): void {
    const to = this.push(
      other.concept[at] as number,
      (other.from[at] as number) + shift,
      (other.to[at] as number) + shift,
      other.start[at] as number,
      other.end[at] as number,
      (other.flags[at] as number) & (LEAF_FLAGS | GAPPED),
      own,
    );
    this.value[to] = other.value[at] as number;
    this.unit[to] = other.unit[at] as number;
  }

  private grow(): void {
    for (const key of ['concept', 'from', 'to', 'start', 'end', 'flags', 'part', 'own', 'value', 'unit'] as const) {
      const old = this[key];
      const larger = new (old.constructor as new (length: number) => typeof old)(old.length * 2 + 8);
      larger.set(old as never);
      (this as Record<string, unknown>)[key] = larger;
    }
  }
}
