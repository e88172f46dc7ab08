import { Buffers } from './buffers.ts';
import type { ConceptRange, Pack, PackMatch, PackPhrase, PackRule } from './compile/pack.ts';
import { Concepts } from './match/concepts.ts';
import { Language } from './match/language.ts';
import { Lists } from './match/lists.ts';
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
  const needs: number[][] = [];
  const bars: number[][] = [];
  const under: number[][] = [];
  const byConcept: number[][] = pack.concepts.map(() => []);
  const setsOf: number[][] = pack.concepts.map(() => []);
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
    register(byConcept, checks.push(check) - 1, all[at] ?? []);
    // the anchor is met wherever the check is woken; what fewer concepts fill is missing sooner
    const others = all.filter((_, group) => group !== at).sort((a, b) => sizeOf(a) - sizeOf(b));
    needs.push(others.map(setOf));
    bars.push(none.length > 0 ? [setOf(none)] : []);
    const topics = check.match?.under ?? [];
    under.push(topics.length > 0 ? [setOf(topics)] : []);
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
    byConcept: new Lists(byConcept),
    sets: sets.size,
    setsOf: new Lists(setsOf),
    needs: new Lists(needs),
    bars: new Lists(bars),
    under: new Lists(under),
  };
  return { ...rules, buffers: new Buffers(rules) };
}

/** How many concepts are in some ranges. */
function sizeOf(ranges: ConceptRange[]): number {
  let size = 0;
  for (const [lowest, highest] of ranges) size += highest - lowest + 1;
  return size;
}

/** Adds a number to the list of every concept of the ranges. */
function register(lists: number[][], number: number, ranges: ConceptRange[]): void {
  for (const [lowest, highest] of ranges) {
    for (let concept = lowest; concept <= highest; concept++) {
      const list = lists[concept] as number[];
      if (list.at(-1) !== number) list.push(number);
    }
  }
}
