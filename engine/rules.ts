import type { Pack, PackMatch, PackPhrase, PackRule } from './compile/pack.ts';
import { Concepts } from './match/concepts.ts';
import { Language } from './match/language.ts';

/** One thing to try where a concept is met: an alternative of a rule's match, or one of its phrases. */
export interface Check {
  rule: PackRule;
  match?: PackMatch;
  phrase?: PackPhrase;
  /** Numbers of the sets of concepts of which each must be met in the clause. */
  needs: Int32Array;
  /** For each group of the match, 1 for every concept that is in it. */
  groups: Uint8Array[];
  /** Numbers of the sets of concepts of which none may be met. */
  bars: Int32Array;
}

/** A pack made ready to match: language by language, and for each concept the checks that start from it. */
export interface Rules {
  pack: Pack;
  concepts: Concepts;
  languages: Language[];
  checks: Check[];
  /** Indices into `checks`, by concept. */
  byConcept: Int32Array[];
  /** Numbers of the sets that a concept is in, by concept. */
  setsOf: Int32Array[];
  /** How many sets there are. */
  sets: number;
}

/** Builds the language of a compiled pack. Takes a few milliseconds; do it once. */
export function loadRules(pack: Pack): Rules {
  const checks: Check[] = [];
  const byConcept: number[][] = pack.concepts.map(() => []);
  const setsOf: number[][] = pack.concepts.map(() => []);
  const sets = new Map<string, number>();
  const members: Uint8Array[] = [];
  const setOf = (ranges: [number, number][]): number => {
    const key = JSON.stringify(ranges);
    const known = sets.get(key);
    if (known !== undefined) return known;
    const number = sets.size;
    sets.set(key, number);
    register(setsOf, number, ranges);
    members.push(membersOf(ranges, pack.concepts.length));
    return number;
  };
  for (const rule of pack.rules) {
    for (const match of rule.match) {
      const needs = Int32Array.from(match.all, setOf);
      const bars = match.none.length > 0 ? Int32Array.of(setOf(match.none)) : new Int32Array(0);
      checks.push({
        rule,
        match,
        needs,
        bars,
        groups: match.all.map((ranges) => members[setOf(ranges)] as Uint8Array),
      });
      register(byConcept, checks.length - 1, match.all[match.anchor] ?? []);
    }
    for (const phrase of rule.phrases) {
      const parts = phrase.parts.filter((part) => part !== -1);
      checks.push({
        rule,
        phrase,
        needs: Int32Array.from(parts, (part) => setOf([part])),
        bars: new Int32Array(0),
        groups: [],
      });
      register(byConcept, checks.length - 1, [phrase.parts[phrase.anchor] as [number, number]]);
    }
  }
  return {
    pack,
    concepts: new Concepts(pack.concepts),
    languages: pack.languages.map((language) => new Language(language)),
    checks,
    byConcept: byConcept.map((list) => Int32Array.from(list)),
    setsOf: setsOf.map((list) => Int32Array.from(list)),
    sets: sets.size,
  };
}

function membersOf(ranges: [number, number][], concepts: number): Uint8Array {
  const members = new Uint8Array(concepts);
  for (const [lowest, highest] of ranges) members.fill(1, lowest, highest + 1);
  return members;
}

/** Adds a number to the list of every concept of the ranges. */
function register(lists: number[][], number: number, ranges: [number, number][]): void {
  for (const [lowest, highest] of ranges) {
    for (let concept = lowest; concept <= highest; concept++) {
      const list = lists[concept] as number[];
      if (list.at(-1) !== number) list.push(number);
    }
  }
}
