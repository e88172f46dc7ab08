import type { RuleNotes } from '../../components/bench/evidence-pane.tsx';
import type { Pack } from '../../engine/compile/pack.ts';

/** What the present rules say beside an audit: why a rule's matter matters, and what a concept is called. */
export function ruleNotes(pack: Pack): RuleNotes {
  const whys = new Map(pack.rules.map(({ id, why }) => [id, why]));
  const below = (prefix: string) =>
    Object.entries(pack.labels)
      .filter(([id]) => id.startsWith(prefix))
      .map(([id, { label }]) => ({ id, label }))
      .sort((a, b) => (a.label < b.label ? -1 : 1));
  return {
    whyOf: (rule) => whys.get(rule),
    concepts: { data: below('data.'), recipients: below('recipient.'), purposes: below('purpose.') },
    conceptName: (concept) => pack.labels[concept]?.label ?? concept,
  };
}
