import type { AuditPack } from '../../engine/compile/pack.ts';
import { completenessOf } from '../../engine/completeness.ts';
import type { Audit } from '../../engine/model/audit.ts';
import type { PolicyDocument } from '../../engine/model/document.ts';
import { sha256 } from '../../page/sha256.ts';
import { loadReportPack } from '../../platform/load-pack.ts';
import { type FileFormat, fileOf, type ReportFile } from '../../report/file-of.ts';
import type { Review } from '../../report/report.ts';

/** An audit with all that it was made of, as a file. `chosen` are the regimes that an auditor says apply. */
export async function exportFile(
  audit: Audit,
  document: PolicyDocument,
  pack: AuditPack,
  format: FileFormat,
  reviews: Review[] = [],
  chosen: string[] = [],
): Promise<ReportFile> {
  const { questions, rules } = pack;
  const { labels, regimes } = await loadReportPack();
  const completeness = completenessOf(audit, regimes, chosen);
  return fileOf(format, { audit, document, questions, rules, labels, completeness, reviews, sha256 });
}
