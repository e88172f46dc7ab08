import type { Confidence, Finding } from './model/audit.ts';

const RANK: Record<Confidence, number> = { high: 2, medium: 1, low: 0 };

/**
 * Findings in the order of their passages, each said once: where several rules find the same answer in the same passage, the
 * one that is surest of it stays, the first of equals. What answers no question stays as it is, since it says no more than its
 * rule.
 * @param findings sorted by the starts of their passages.
 */
export function onceEach(findings: Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    const at = isQuestion(finding.answers) ? sameIn(kept, finding) : -1;
    if (at < 0) kept.push(finding);
    else if (RANK[finding.confidence] > RANK[(kept[at] as Finding).confidence]) kept[at] = finding;
  }
  return kept;
}

/** Index of the finding that says the same of the same passage, or -1. */
function sameIn(kept: Finding[], { answers, stance, passage }: Finding): number {
  for (let at = kept.length - 1; at >= 0; at--) {
    const other = kept[at] as Finding;
    if (other.passage.start !== passage.start) return -1;
    if (other.passage.end === passage.end && other.answers === answers && other.stance === stance) return at;
  }
  return -1;
}

/** "sharing.sale" is a question, "sharing" only a group of them. */
function isQuestion(answers: string): boolean {
  return answers.includes('.');
}
