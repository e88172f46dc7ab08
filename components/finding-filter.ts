import type { Finding } from '../engine/model/audit.ts';
import type { Question } from '../engine/model/question.ts';
import { toneOfStance } from './tone.ts';

/** Which findings are shown. An empty topic means all. */
export interface FindingFilter {
  taking: 'all' | 'harm' | 'good';
  topic: string;
}

export const everything: FindingFilter = { taking: 'all', topic: '' };

/** Whether a finding passes the filter. Conditional and unclear ones count by what their question asks about. */
export function passes(filter: FindingFilter, finding: Finding, question: Question | undefined): boolean {
  if (!question) return filter.taking === 'all' && (!filter.topic || filter.topic === finding.answers);
  if (filter.topic && question.group !== filter.topic) return false;
  if (filter.taking === 'all') return true;
  const tone = toneOfStance(question.yes, finding.stance);
  if (tone === 'harm' || tone === 'good') return tone === filter.taking;
  return question.yes === (filter.taking === 'harm' ? 'harm' : 'protection');
}
