import { Buffers } from './buffers.ts';
import type { ConceptRange, Pack, PackMatch, PackPhrase, PackRule } from './compile/pack.ts';
import { Concepts } from './match/concepts.ts';
import { Language } from './match/language.ts';
import { Lists, Pairs } from './match/lists.ts';
import { OtherLanguages } from './match/other-languages.ts';
import { WordCounts } from './text/word-counts.ts';

/** One thing to try where a concept is met: an alternative of a rule's match, or one of its phrases. */
export interface Check {
  rule: PackRule;
  match?: PackMatch;
  phrase?: PackPhrase;
  /** For each group of the match, 1 for every concept that is in it. */
  groups: Uint8Array[];
}

/** A pack made ready to match: language by language, and for each concept the checks that start from it. */
export interface Rules {
  pack: Pack;
  concepts: Concepts;
  languages: Language[];
  /** Languages that are only told apart, not read. */
  others: OtherLanguages;
  wordCounts: WordCounts;
  checks: Check[];
  /** Indices into `checks` by concept: those whose anchor it is. */
  byConcept: Lists;
  /** How many sets of concepts the checks ask for. */
  sets: number;
  /** Numbers of the sets that a concept is in, by concept. */
  setsOf: Lists;
  /** Numbers of the sets of which each must be met in the clause beside the anchor, by check. */
  needs: Lists;
  /** Numbers of the sets of which none may be met, by check. */
  bars: Lists;
  /** Numbers of the sets of which one must stand in a heading above or in the lead-in, by check; none where it may stand anywhere. */
  under: Lists;
  buffers: Buffers;
}

/** Builds the language of a compiled pack. Takes a few milliseconds; do it once. */
export function loadRules(pack: Pack): Rules {
  const checks: Check[] = [];
  const needs = new Pairs();
  const bars = new Pairs();
  const under = new Pairs();
  const byConcept = new Pairs();
  const setsOf = new Pairs();
  const sets = new Map<string, number>();
  const setOf = (ranges: ConceptRange[]): number => {
    const key = ranges.join();
    const known = sets.get(key);
    if (known !== undefined) return known;
    register(setsOf, sets.size, ranges);
    sets.set(key, sets.size);
    return sets.size - 1;
  };
  const groups = new Map<string, Uint8Array>();
  const membersOf = (ranges: ConceptRange[]): Uint8Array => {
    const key = ranges.join();
    let members = groups.get(key);
    if (!members) {
      members = new Uint8Array(pack.concepts.length);
      for (const [lowest, highest] of ranges) members.fill(1, lowest, highest + 1);
      groups.set(key, members);
    }
    return members;
  };
  const add = (check: Check, all: ConceptRange[][], none: ConceptRange[], at: number): void => {
    const number = checks.push(check) - 1;
    register(byConcept, number, all[at] ?? []);
    // the anchor is met wherever the check is woken; what fewer concepts fill is missing sooner
    const others = all.filter((_, group) => group !== at).sort((a, b) => sizeOf(a) - sizeOf(b));
    for (const ranges of others) needs.add(number, setOf(ranges));
    if (none.length > 0) bars.add(number, setOf(none));
    const topics = check.match?.under ?? [];
    if (topics.length > 0) under.add(number, setOf(topics));
  };
  for (const rule of pack.rules) {
    for (const match of rule.match) {
      const groups = match.all.map(membersOf);
      add({ rule, match, groups }, match.all, match.none, match.anchor);
    }
    for (const phrase of rule.phrases) {
      const parts = phrase.parts.filter((part) => part !== -1);
      const anchor = parts.indexOf(phrase.parts[phrase.anchor] as ConceptRange);
      add(
        { rule, phrase, groups: [] },
        parts.map((part) => [part]),
        [],
        anchor,
      );
    }
  }
  const languages = pack.languages.map((language) => new Language(language));
  const others = new OtherLanguages(pack.others);
  const rules = {
    pack,
    concepts: new Concepts(pack.concepts),
    languages,
    others,
    wordCounts: new WordCounts(languages, others),
    checks,
    byConcept: new Lists(pack.concepts.length, byConcept),
    sets: sets.size,
    setsOf: new Lists(pack.concepts.length, setsOf),
    needs: new Lists(checks.length, needs),
    bars: new Lists(checks.length, bars),
    under: new Lists(checks.length, under),
  };
  return { ...rules, buffers: new Buffers(rules) };
}

/** How many concepts are in some ranges. */
function sizeOf(ranges: ConceptRange[]): number {
  let size = 0;
  for (const [lowest, highest] of ranges) size += highest - lowest + 1;
  return size;
}

/** Adds a number to the list of every concept of the ranges, once each. */
function register(lists: Pairs, number: number, ranges: ConceptRange[]): void {
  let next = 0;
  for (const [lowest, highest] of [...ranges].sort((a, b) => a[0] - b[0])) {
    for (let concept = Math.max(next, lowest); concept <= highest; concept++) lists.add(concept, number);
    next = Math.max(next, highest + 1);
  }
}
