import type { RuleNotes } from '../../components/bench/evidence-pane.tsx';
import type { Pack } from '../../engine/compile/pack.ts';
import concepts from '../../rules/concepts.yaml';

/** What the present rules say beside an audit: why a rule's matter matters, and what a concept is called. */
export function ruleNotes(pack: Pack): RuleNotes {
  const whys = new Map(pack.rules.map(({ id, why }) => [id, why]));
  const names = concepts as Record<string, { label?: string }>;
  return {
    whyOf: (rule) => whys.get(rule),
    conceptName: (concept) => names[concept]?.label ?? concept,
  };
}
