import { readPack } from '../../build/pack.ts';
import { audit } from '../../engine/audit.ts';
import { documentOfText } from '../../engine/document-of-text.ts';
import type { Audit } from '../../engine/model/audit.ts';
import type { PolicyDocument } from '../../engine/model/document.ts';
import { loadRules } from '../../engine/rules.ts';
import { sha256 } from '../../page/sha256.ts';
import { makeReport, type Report } from '../../report/report.ts';
import { readWrittenPolicy } from '../policies/read-policy.ts';

export const PACK = readPack();
const RULES = loadRules(PACK);

/** Audits with the real rules. */
export const auditDocument = (document: PolicyDocument): Audit => audit(document, RULES);

/** A written policy with its audit and its report. */
export async function reportOfPolicy(
  name: string,
): Promise<{ document: PolicyDocument; audit: Audit; report: Report }> {
  const { document } = await readWrittenPolicy(name);
  const result = auditDocument(document);
  return { document, audit: result, report: await makeReport(result, document, sha256) };
}

/** A plain text as a document. */
export async function documentOf(text: string): Promise<PolicyDocument> {
  return documentOfText(text, { sha256: await sha256(text), source: { route: 'paste' } });
}
