import { audit } from '../../engine/audit.ts';
import type { Rules } from '../../engine/rules.ts';
import { documentOfPolicy } from './document-of-policy.ts';
import type { SetSpec } from './label-file.ts';
import { type Case, GroupMeasure } from './measure-group.ts';
import { PhraseMeasure } from './measure-phrases.ts';
import { ScoreMeasure } from './measure-scores.ts';
import type { LabelledPolicy } from './policies.ts';
import { resultOfGroup, resultOfPhrases, type SetResult } from './result.ts';

interface Measures {
  groups: Map<string, GroupMeasure | PhraseMeasure>;
  scores: ScoreMeasure;
  policies: number;
  /** Milliseconds. */
  spent: number;
}

/**
 * Audits every policy of a set and counts, each language by itself. Policies in a language without a vocabulary are only
 * counted. Only one policy's audit is held at a time, unless somebody keeps the cases.
 */
export function measureSet(
  policies: Iterable<LabelledPolicy>,
  spec: SetSpec,
  rules: Rules,
  given: { plain: boolean; report?: (group: string, one: Case) => void },
): { byLang: Map<string, SetResult>; unread: number } {
  const byLang = new Map<string, Measures>();
  const known = new Set(rules.pack.languages.map(({ lang }) => lang));
  let unread = 0;
  for (const policy of policies) {
    if (!known.has(policy.lang)) {
      unread++;
      continue;
    }
    const measures = byLang.get(policy.lang) ?? newMeasures(spec, rules, given.report);
    byLang.set(policy.lang, measures);
    const start = performance.now();
    const document = documentOfPolicy(policy, given.plain);
    const result = audit(document, rules);
    for (const measure of measures.groups.values()) {
      if (measure instanceof PhraseMeasure) measure.add(policy, document, result.findings);
      else measure.add(policy, result.findings);
    }
    measures.scores.add(policy, result);
    measures.policies++;
    measures.spent += performance.now() - start;
  }
  return { byLang: new Map([...byLang].map(([lang, measures]) => [lang, resultOf(measures)])), unread };
}

function newMeasures(spec: SetSpec, rules: Rules, report?: (group: string, one: Case) => void): Measures {
  const groups: Measures['groups'] = new Map();
  for (const [name, group] of Object.entries(spec.groups ?? {})) {
    const tell = report && ((one: Case): void => report(name, one));
    groups.set(
      name,
      group.levels.includes('phrase') ? new PhraseMeasure(group, rules, tell) : new GroupMeasure(group, tell),
    );
  }
  return { groups, scores: new ScoreMeasure(spec.scores ?? {}), policies: 0, spent: 0 };
}

function resultOf({ groups, scores, policies, spent }: Measures): SetResult {
  const results: SetResult['groups'] = {};
  for (const [name, measure] of groups)
    results[name] = measure instanceof PhraseMeasure ? resultOfPhrases(measure) : resultOfGroup(measure);
  return { policies, seconds: spent / 1000, groups: results, scores: scores.rankings() };
}
