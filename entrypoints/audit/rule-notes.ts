import type { RuleNotes } from '../../components/bench/evidence-pane.tsx';
import type { Pack } from '../../engine/compile/pack.ts';

/** What the present rules say beside an audit: why a rule's matter matters, and what a concept is called. */
export function ruleNotes(pack: Pack): RuleNotes {
  const whys = new Map(pack.rules.map(({ id, why }) => [id, why]));
  return {
    whyOf: (rule) => whys.get(rule),
    conceptName: (concept) => pack.labels[concept]?.label ?? concept,
  };
}
