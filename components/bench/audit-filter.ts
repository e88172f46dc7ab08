import type { Confidence, Finding, Severity, Stance } from '../../engine/model/audit.ts';
import type { Review } from '../../report/report.ts';

/** What an auditor narrows the findings to; an empty field lets all pass. */
export interface AuditFilter {
  topic: string;
  stance: Stance | '';
  severity: Severity | '';
  confidence: Confidence | '';
  /** A law's name as references begin with it: "GDPR", "CCPA". */
  law: string;
  review: Review['verdict'] | 'none' | '';
}

export const noFilter: AuditFilter = { topic: '', stance: '', severity: '', confidence: '', law: '', review: '' };

/** Whether a finding passes. `verdict` is its last review's, undefined where it has none. */
export function passesAudit(filter: AuditFilter, finding: Finding, verdict: Review['verdict'] | undefined): boolean {
  return (
    (!filter.topic || finding.answers.split('.')[0] === filter.topic) &&
    (!filter.stance || finding.stance === filter.stance) &&
    (!filter.severity || finding.severity === filter.severity) &&
    (!filter.confidence || finding.confidence === filter.confidence) &&
    (!filter.law || finding.law.some((reference) => lawOf(reference) === filter.law)) &&
    (!filter.review || (verdict ?? 'none') === filter.review)
  );
}

/** The law that a reference names: "CCPA-REGS" of "CCPA-REGS 7011(e)(1)(D)", "UK GDPR" of "UK GDPR 13". */
export function lawOf(reference: string): string {
  return reference.replace(/\s*\d.*$/s, '').trim() || reference;
}

/** Every law that the findings name, by name. */
export function lawsOf(findings: Finding[]): string[] {
  return [...new Set(findings.flatMap(({ law }) => law.map(lawOf)))].sort();
}
