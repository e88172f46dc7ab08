import type { Finding } from '../../engine/model/audit.ts';
import type { Question } from '../../engine/model/question.ts';
import { resultKind } from './result-kind.ts';

/** GitHub refuses a run with more results, and of these it shows the five thousand of the highest severity. */
const MOST_RESULTS = 25_000;
const ORDER = ['error', 'warning', 'note', 'none'];

/**
 * Indices of the findings that a log takes, in the order of the text: all of them in any policy; of more than GitHub's code
 * scanning takes those that weigh most.
 */
export function takenResults(findings: Finding[], questions: Question[], most = MOST_RESULTS): number[] {
  const all = [...findings.keys()];
  if (all.length <= most) return all;
  const weights = findings.map((finding) => {
    const { kind, level } = resultKind(finding, questions);
    return ORDER.indexOf(level) * 2 + (kind === 'review' || level !== 'none' ? 0 : 1);
  });
  return all
    .sort((a, b) => (weights[a] as number) - (weights[b] as number) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}
