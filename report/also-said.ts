import type { Audit } from '../engine/model/audit.ts';
import { findingsOf } from './findings-of.ts';

/** What one rule found about a topic without answering any of its questions. */
export interface AlsoSaid {
  title: string;
  /** Indices into `audit.findings`, in the order of the text. */
  findings: number[];
}

/** What a policy says about a topic beside the answers: findings whose rules name only the topic, by rule. */
export function alsoSaid(audit: Audit, group: string): AlsoSaid[] {
  const byRule = new Map<string, AlsoSaid>();
  for (const index of findingsOf(audit, group)) {
    const finding = audit.findings[index];
    if (!finding) continue;
    const known = byRule.get(finding.rule);
    if (known) known.findings.push(index);
    else byRule.set(finding.rule, { title: finding.title, findings: [index] });
  }
  return [...byRule.values()];
}
