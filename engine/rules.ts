import type { Pack, PackMatch, PackPhrase, PackRule } from './compile/pack.ts';
import { Concepts } from './match/concepts.ts';
import { LanguageTables } from './match/tables.ts';

/** One thing to try where a concept is met: an alternative of a rule's match, or one of its phrases. */
export interface Check {
  rule: PackRule;
  match?: PackMatch;
  phrase?: PackPhrase;
}

/** A pack made ready to match: tables by language, and for each concept the checks that start from it. */
export interface Rules {
  pack: Pack;
  concepts: Concepts;
  languages: LanguageTables[];
  checks: Check[];
  /** Indices into `checks`, by concept. */
  byConcept: number[][];
}

/** Builds the tables of a compiled pack. Takes a few milliseconds; do it once. */
export function loadRules(pack: Pack): Rules {
  const checks: Check[] = [];
  const byConcept: number[][] = pack.concepts.map(() => []);
  for (const rule of pack.rules) {
    for (const match of rule.match) {
      checks.push({ rule, match });
      register(byConcept, checks.length - 1, match.all[match.anchor] ?? []);
    }
    for (const phrase of rule.phrases) {
      checks.push({ rule, phrase });
      const literal = phrase.parts.find((part) => part !== -1 && pack.concepts[part[0]]?.startsWith('lit.'));
      const first = literal ?? phrase.parts.find((part) => part !== -1);
      register(byConcept, checks.length - 1, first === undefined || first === -1 ? [] : [first]);
    }
  }
  return {
    pack,
    concepts: new Concepts(pack.concepts),
    languages: pack.languages.map((language) => new LanguageTables(language)),
    checks,
    byConcept,
  };
}

function register(byConcept: number[][], check: number, ranges: [number, number][]): void {
  for (const [lowest, highest] of ranges) {
    for (let concept = lowest; concept <= highest; concept++) {
      const list = byConcept[concept] as number[];
      if (list.at(-1) !== check) list.push(check);
    }
  }
}
