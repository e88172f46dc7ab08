import { Buffers } from './buffers.ts';
import type { AuditPack, ConceptRange, PackMatch, PackPhrase, PackRule } from './compile/pack.ts';
import { type Conditions, ConditionsBuilder } from './judge/conditions.ts';
import { Concepts } from './match/concepts.ts';
import { Language } from './match/language.ts';
import { Lists, Pairs } from './match/lists.ts';
import type { OtherLanguage } from './match/other-language.ts';
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
  pack: AuditPack;
  concepts: Concepts;
  languages: Language[];
  /** Languages that are only told apart, not read. */
  others: OtherLanguage[];
  wordCounts: WordCounts;
  checks: Check[];
  /** Indices into `checks` by concept: those whose anchor it is. */
  byConcept: Lists;
  /** What each of the checks asks of the concepts of a clause beside that. */
  conditions: Conditions;
  buffers: Buffers;
}

/** Builds the language of a compiled pack. Takes a few milliseconds; do it once. */
export function loadRules(pack: AuditPack): Rules {
  const checks: Check[] = [];
  const conditions = new ConditionsBuilder();
  const byConcept = new Pairs();
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
    conditions.add(number, all, at, none, check.match?.under ?? []);
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
  const concepts = new Concepts(pack.concepts);
  const languages = pack.languages.map((language) => new Language(language, concepts));
  const rules = {
    pack,
    concepts,
    languages,
    others: pack.others,
    wordCounts: new WordCounts(languages, pack.others),
    checks,
    byConcept: new Lists(pack.concepts.length, byConcept),
    conditions: conditions.build(checks.length),
  };
  return { ...rules, buffers: new Buffers(rules) };
}

/** Adds a number to the list of every concept of the ranges, once each. */
function register(lists: Pairs, number: number, ranges: ConceptRange[]): void {
  let next = 0;
  for (const [lowest, highest] of [...ranges].sort((a, b) => a[0] - b[0])) {
    for (let concept = Math.max(next, lowest); concept <= highest; concept++) lists.add(concept, number);
    next = Math.max(next, highest + 1);
  }
}
