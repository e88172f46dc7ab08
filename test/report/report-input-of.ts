import { completenessOf } from '../../engine/completeness.ts';
import type { PolicyDocument } from '../../engine/model/document.ts';
import { sha256 } from '../../page/sha256.ts';
import type { ReportInput } from '../../report/report-input.ts';
import { auditDocument, PACK } from './report-of-policy.ts';

/** Everything that a report is made of, for a document audited with the real rules. */
export function reportInputOf(document: PolicyDocument, more: Partial<ReportInput> = {}): ReportInput {
  const audit = auditDocument(document);
  const { questions, rules, labels, regimes } = PACK;
  const completeness = completenessOf(audit, regimes, ['gdpr']);
  return { audit, document, questions, rules, labels, completeness, reviews: [], sha256, ...more };
}
