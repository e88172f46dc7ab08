/** A row of bits, one for each concept, 32 to a word. */
export type ConceptBits = Int32Array;

/** A row without any of so many concepts. */
export function conceptBits(concepts: number): ConceptBits {
  return new Int32Array((concepts + 31) >> 5);
}

/** Adds a concept to the row. */
export function addBit(bits: ConceptBits, concept: number): void {
  const word = concept >> 5;
  bits[word] = (bits[word] as number) | (1 << concept);
}
