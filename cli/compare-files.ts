import { toComparisonText } from '../report/compare/text.ts';
import { compare, type Version } from '../report/compare.ts';
import { readReport } from '../report/read-report.ts';
import { documentOfReport } from '../report/report.ts';
import type { Auditor } from './auditor.ts';
import { readBytes } from './read-bytes.ts';
import { readPolicyFile } from './read-policy-file.ts';
import type { Terminal } from './terminal.ts';

/**
 * `compare A B`: two policies or JSON reports, in text or as JSON.
 * @returns 0 where the policy is as it was, 1 where it changed, 2 where one can not be read.
 */
export async function compareFiles(
  [one, other]: [string, string],
  format: 'text' | 'json',
  auditor: Auditor,
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  const [before, after] = [await versionOf(one, auditor), await versionOf(other, auditor)];
  for (const [file, version] of [
    [one, before],
    [other, after],
  ] as const) {
    if ('failed' in version) terminal.complain(`${file}: ${version.failed}`);
  }
  if ('failed' in before || 'failed' in after) return 2;
  const comparison = compare(before, after, { audit: auditor.audit });
  if (format === 'json') {
    await terminal.write(`${JSON.stringify(comparison, null, 2)}\n`);
  } else await terminal.write(toComparisonText(comparison, before, after, auditor.questions, terminal));
  return comparison.policyChanged ? 1 : 0;
}

async function versionOf(file: string, auditor: Auditor): Promise<Version | { failed: string }> {
  if (/\.json$/i.test(file)) {
    const read = await readBytes(file);
    if ('failed' in read) return read;
    const found = readReport(new TextDecoder().decode(read.bytes));
    if ('failed' in found) return found;
    const { report, ...audit } = found.report;
    return { document: documentOfReport(found.report), audit, reviews: report.reviews };
  }
  const document = await readPolicyFile(file);
  return 'failed' in document ? document : { document, audit: auditor.audit(document) };
}
