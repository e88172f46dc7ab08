import type { ConceptRange } from '../compile/pack.ts';

/** What a concept is, one bit each: to ask for a bit costs less than to compare with a range, and a clause has the bits of all its hits. */
export const ACT = 1 << 0;
export const OTHER_VERB = 1 << 1;
export const DATA = 1 << 2;
export const ACTOR = 1 << 3;
export const COMPANY = 1 << 4;
export const READER = 1 << 5;
export const RECIPIENT = 1 << 6;
export const THIRD_PARTY = 1 << 7;
export const PURPOSE = 1 << 14;
export const AIM = 1 << 8;
export const RIGHT = 1 << 9;
export const ENTITLE = 1 << 10;
/** A third party by its name, or what the author calls itself. */
export const NAME = 1 << 11;
/** "This section" */
export const SECTION = 1 << 12;
/** What parts a sentence: commas, "and", "if", negations, prepositions. */
export const MARK = 1 << 13;
/** A length of time with its number. */
export const DURATION = 1 << 15;
/** What limits what is said: "with your consent", "unless". */
export const WHEN = 1 << 16;
export const NOT_BEFORE = 1 << 17;
/** "please", "do not" at a sentence's head. */
export const ORDER = 1 << 18;
/** "how", "what" before a question that asserts nothing. */
export const INDIRECT = 1 << 19;
export const TECHNIQUE = 1 << 20;

/** The bits of each of so many concepts. */
export function traitsOf(concepts: number, ranges: [bit: number, of: ConceptRange][]): Int32Array {
  const traits = new Int32Array(concepts);
  for (const [bit, [first, last]] of ranges)
    for (let concept = first; concept <= last; concept++) traits[concept] = (traits[concept] as number) | bit;
  return traits;
}
