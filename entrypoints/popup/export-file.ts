import type { ExportFormat } from '../../components/export-format.ts';
import type { Audit } from '../../engine/model/audit.ts';
import type { PolicyDocument } from '../../engine/model/document.ts';
import type { Question } from '../../engine/model/question.ts';
import { sha256 } from '../../page/sha256.ts';
import { toCsv } from '../../report/csv.ts';
import { toHtml } from '../../report/html.ts';
import { toJson } from '../../report/json.ts';
import { makeReport, type Review } from '../../report/report.ts';

/** An audit as a file: its name, its type and its text. */
export async function exportFile(
  audit: Audit,
  document: PolicyDocument,
  questions: Question[],
  format: ExportFormat,
  reviews: Review[] = [],
): Promise<{ name: string; type: string; text: string }> {
  const name = `${stem(audit)}.${format}`;
  if (format === 'json')
    return { name, type: 'application/json', text: toJson(await makeReport(audit, document, sha256, reviews)) };
  if (format === 'csv') return { name, type: 'text/csv', text: toCsv(audit, questions) };
  return { name, type: 'text/html', text: toHtml(audit, questions) };
}

/** "policy-loupe-shop.example-2026-01-05": only letters that every file system takes. */
function stem(audit: Audit): string {
  const { url, finalUrl, title, capturedAt } = audit.document.source;
  const address = finalUrl ?? url;
  const site = address && URL.canParse(address) ? new URL(address).host : (title ?? '');
  const plain = site
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);
  return ['policy-loupe', plain, capturedAt?.slice(0, 10)].filter(Boolean).join('-');
}
