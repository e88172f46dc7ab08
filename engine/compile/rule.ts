import { nearest } from './language.ts';
import type { ConceptRange, PackMatch, PackPhrase, PackRule } from './pack.ts';
import type { Problem } from './problem.ts';
import type { RulePhrase } from './rule-phrases.ts';
import type { MatchSpec, RuleFile } from './schema.ts';

/** What the names in a rule may refer to. */
export interface Known {
  /** Names of all concepts. */
  concepts: string[];
  /** A concept and all below it; undefined where nothing has that name. */
  rangeOf: (name: string) => ConceptRange | undefined;
  /** By id, with the group of each. */
  questions: Map<string, string>;
}

/** Compiles one rule; undefined where it answers no question. What else is wrong is left out and named in `problems`. */
export function compileRule(
  id: string,
  rule: RuleFile,
  phrases: RulePhrase[],
  known: Known,
  problems: Problem[],
): PackRule | undefined {
  const file = `rules/${id}.yaml`;
  const { concepts, rangeOf, questions } = known;
  if (!questions.has(rule.answers) && ![...questions.values()].includes(rule.answers)) {
    const ids = [...questions.keys()];
    const group = ids.filter((other) => other.startsWith(`${rule.answers.split('.')[0]}.`));
    problems.push({
      file,
      path: ['answers'],
      message: 'no such question or group of questions',
      value: rule.answers,
      valid: group.length > 0 ? group : ids,
    });
    return undefined;
  }
  const noConcept = (name: string, path: (string | number)[]): void => {
    const message = `no concept "${name}" in rules/concepts.yaml`;
    problems.push({ file, path, message, value: name, valid: nearest(name, concepts) });
  };
  const resolve = (name: string, path: (string | number)[]): ConceptRange[] => {
    const range = rangeOf(name);
    if (!range) noConcept(name, path);
    return range ? [range] : [];
  };
  const specs = rule.match === undefined ? [] : Array.isArray(rule.match) ? rule.match : [rule.match];
  const matches = specs.map((spec, at) =>
    compileMatch(spec, Array.isArray(rule.match) ? ['match', at] : ['match'], resolve, file, problems),
  );
  const compiled: PackPhrase[] = [];
  for (const { lang, stance, parts } of phrases) {
    const ranges = parts.map((part) => (part === -1 ? -1 : rangeOf(part)));
    const missing = ranges.indexOf(undefined);
    if (missing >= 0) noConcept(parts[missing] as string, ['phrases', lang]);
    else compiled.push({ lang, stance, parts: ranges as (ConceptRange | -1)[], anchor: 0 });
  }
  if (matches.length === 0 && phrases.length === 0)
    problems.push({ file, path: [], message: 'a rule needs "match" or "phrases"' });
  return {
    id,
    title: rule.title,
    answers: rule.answers,
    severity: rule.severity,
    why: rule.why,
    weak: rule.weak,
    apart: rule.apart,
    group: rule.answers.split('.')[0] as string,
    law: rule.law,
    match: matches.filter((match) => match.all.every((group) => group.length > 0)),
    phrases: compiled,
  };
}

function compileMatch(
  spec: MatchSpec,
  path: (string | number)[],
  resolve: (name: string, path: (string | number)[]) => ConceptRange[],
  file: string,
  problems: Problem[],
): PackMatch {
  const groups = spec.all.map((group) => (Array.isArray(group) ? group : [group]));
  const all = groups.map((names, at) => names.flatMap((name) => resolve(name, [...path, 'all', at])));
  let stance = 0;
  if (spec.stance !== undefined) {
    stance = groups.findIndex((names) => names.includes(spec.stance as string));
    if (stance < 0) {
      problems.push({
        file,
        path: [...path, 'stance'],
        message: 'the stance must be one of the concepts under "all"',
        value: spec.stance,
        valid: groups.flat(),
      });
      stance = 0;
    }
  }
  const ranges = (names: string[], key: string): ConceptRange[] =>
    names.flatMap((name, at) => resolve(name, [...path, key, at]));
  return {
    all,
    none: ranges(spec.none, 'none'),
    within: spec.within,
    stance,
    anchor: 0,
    actor: spec.actor,
    under: ranges(spec.under, 'under'),
    main: spec.main,
    opens: spec.opens,
    outward: spec.outward,
    conditions: ranges(spec.conditions, 'conditions'),
    as: spec.as,
    negated: spec.negated,
  };
}
