import type { Audit } from '../engine/model/audit.ts';

/**
 * The findings on one question, as indices into `audit.findings`: those that its answer rests on first, best evidence
 * first, then every other finding on the same question in the order of the text.
 */
export function findingsOf(audit: Audit, question: string): number[] {
  const chosen = audit.answers[question]?.findings ?? [];
  const others: number[] = [];
  audit.findings.forEach((finding, index) => {
    if (finding.answers === question && !chosen.includes(index)) others.push(index);
  });
  return [...chosen, ...others];
}
