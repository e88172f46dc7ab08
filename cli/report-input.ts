import { completenessOf } from '../engine/completeness.ts';
import type { Audit } from '../engine/model/audit.ts';
import type { PolicyDocument } from '../engine/model/document.ts';
import { sha256 } from '../page/sha256.ts';
import type { ReportInput } from '../report/report-input.ts';
import type { Auditor } from './auditor.ts';
import { readBytes } from './read-bytes.ts';

/** All that a report of an audited file is made of. @param withPage reads the file's own bytes once more, for the bundle. */
export async function reportInput(
  { audit, document, file }: { audit: Audit; document: PolicyDocument; file: string },
  { questions, pack: { rules, labels, regimes } }: Auditor,
  laws: string[] = [],
  withPage = false,
): Promise<ReportInput> {
  const completeness = completenessOf(audit, regimes, laws);
  // standard input can be read but once
  const page = withPage && file !== '-' ? await readBytes(file) : { failed: '' };
  return {
    audit,
    document,
    questions,
    rules,
    labels,
    completeness,
    reviews: [],
    ...('failed' in page ? {} : { page: { name: page.name, bytes: page.bytes } }),
    sha256,
  };
}
