import type { MeasuredRules } from '../../build/rules-page.ts';
import type { RunResult } from './result.ts';

/** Fewer passages than this say nothing of a rule. */
const LEAST = 5;
/** Most labels kept of a rule: those that fit it best, by the harmonic mean of precision and recall. */
const MOST = 3;

/**
 * What a run says of each rule: for each label that its findings mean, the share of its passages that carry the label, and the
 * share of the label's passages that it found. Passages are segments of English policies that people labelled.
 */
export function measuredRules({ sets }: RunResult): MeasuredRules {
  const measured: MeasuredRules = {};
  for (const [set, { groups }] of Object.entries(sets)) {
    for (const { levels, rules } of Object.values(groups)) {
      for (const [label, counts] of Object.entries(rules)) {
        const support = levels.passage?.labels[label]?.support ?? 0;
        for (const [rule, { right, wrong }] of Object.entries(counts)) {
          if (right + wrong < LEAST || support === 0) continue;
          const list = measured[rule] ?? [];
          measured[rule] = list;
          list.push({
            set,
            label,
            passages: right + wrong,
            precision: rounded(right / (right + wrong)),
            recall: rounded(right / support),
          });
        }
      }
    }
  }
  const sorted = Object.entries(measured).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([rule, list]) => [rule, list.sort((a, b) => closeness(b) - closeness(a)).slice(0, MOST)]),
  );
}

function closeness({ precision, recall }: { precision: number; recall: number }): number {
  return (precision * recall) / (precision + recall || 1);
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
