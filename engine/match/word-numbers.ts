/** Two numbers a slot: the hash of a word, and its number + 1 (0 where the slot is empty). */
const SLOT = 2;
const FIRST_SLOTS = 1 << 11;

/** Gives words, told by their hashes, numbers from 0 on, in the order in which they come. */
export class WordNumbers {
  count = 0;
  private slots = new Int32Array(FIRST_SLOTS * SLOT);

  /** The word's number; a new one where it has none. */
  add(hash: number): number {
    const slot = this.slotOf(hash);
    const known = this.slots[slot + 1] as number;
    if (known !== 0) return known - 1;
    this.slots[slot] = hash;
    this.slots[slot + 1] = ++this.count;
    if (this.count * 4 * SLOT > this.slots.length) this.grow();
    return this.count - 1;
  }

  /** The word's number, or -1. */
  of(hash: number): number {
    return (this.slots[this.slotOf(hash) + 1] as number) - 1;
  }

  /** Where a word stands, or the empty slot where it would. */
  private slotOf(hash: number): number {
    const { slots } = this;
    const last = slots.length - 1;
    let slot = Math.imul(hash, SLOT) & last;
    while (slots[slot + 1] !== 0 && slots[slot] !== hash) slot = (slot + SLOT) & last;
    return slot;
  }

  /** Twice the slots: at most a quarter of them are ever taken, since most words that are asked for have no number. */
  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + 1] === 0) continue;
      const slot = this.slotOf(old[at] as number);
      this.slots[slot] = old[at] as number;
      this.slots[slot + 1] = old[at + 1] as number;
    }
  }
}
