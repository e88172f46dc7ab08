import type { Audit } from '../engine/model/audit.ts';
import type { PolicyDocument } from '../engine/model/document.ts';
import { readReport } from './read-report.ts';
import { documentOfReport, type Hash, type Report } from './report.ts';
import { checkAgain } from './verify/check-again.ts';
import { checkSums } from './verify/check-sums.ts';
import { checkText } from './verify/check-text.ts';

/** One thing that was checked. `finding` is the index that it is about, where it is about one. */
export interface Check {
  of: 'hash' | 'text' | 'quote' | 'finding' | 'answers' | 'rest' | 'versions';
  ok: boolean;
  says: string;
  finding?: number;
}

/** What came of it: see `says` for people. */
export interface Verification {
  /**
   * identical: nothing was edited, and the rules give the same findings. edited: something was changed after the report was
   * made. different: its sums are right, but the rules do not give its findings (somebody made new sums). other-versions:
   * nothing was edited, but engine or rules are not the ones that made it, so they may find otherwise. unreadable: no report.
   */
  verdict: 'identical' | 'edited' | 'different' | 'other-versions' | 'unreadable';
  says: string;
  checks: Check[];
  /** The report, where it could be read. */
  report?: Report;
}

/** What verifying needs of the world. `audit` runs the present rules over a document. */
export interface Verifier {
  audit: (document: PolicyDocument) => Audit;
  sha256: Hash;
}

/**
 * Verifies a JSON report: that text, quotes, findings and all else are as they were when it was made, and that the rules,
 * run again on the stored text, give the same findings. A changed character is told to its place.
 */
export async function verify(file: string, { audit, sha256 }: Verifier): Promise<Verification> {
  const read = readReport(file);
  if ('failed' in read) return { verdict: 'unreadable', says: read.failed, checks: [] };
  const { report } = read;
  const edits = [...(await checkText(report, sha256)), ...(await checkSums(report, sha256))];
  const isEdited = edits.some(({ ok }) => !ok);
  const again = audit(documentOfReport(report));
  const sameVersions = JSON.stringify(sorted(report.versions)) === JSON.stringify(sorted(again.versions));
  const checks = [...edits, versionsCheck(report, again, sameVersions), ...checkAgain(report, again, sameVersions)];
  const verdict = isEdited
    ? 'edited'
    : !sameVersions
      ? 'other-versions'
      : checks.some(({ ok }) => !ok)
        ? 'different'
        : 'identical';
  return { verdict, says: wordsOf(verdict, checks), checks, report };
}

function sorted({ engine, rules, vocabulary }: Audit['versions']): unknown {
  return [engine, rules, Object.entries(vocabulary).sort(([a], [b]) => (a < b ? -1 : 1))];
}

function versionsCheck({ versions }: Report, again: Audit, ok: boolean): Check {
  return {
    of: 'versions',
    ok,
    says: ok
      ? `Made by the same versions: engine ${versions.engine}, rules ${versions.rules}.`
      : `Made by engine ${versions.engine}, rules ${versions.rules}; here are engine ${again.versions.engine}, rules ${again.versions.rules}. A difference in findings may come from that.`,
  };
}

function wordsOf(verdict: Exclude<Verification['verdict'], 'unreadable'>, checks: Check[]): string {
  const first = checks.find(({ ok, of }) => !ok && of !== 'hash' && of !== 'versions')?.says ?? '';
  switch (verdict) {
    case 'identical':
      return 'Nothing was changed, and the rules give the same findings on the stored text.';
    case 'edited':
      return `The report was changed after it was made. ${first}`.trim();
    case 'different':
      return `The report's sums are right, but the rules do not give its findings on the stored text: somebody changed it and made new sums. ${first}`.trim();
    case 'other-versions': {
      const differ = checks.some(({ of, ok }) => !ok && of !== 'versions');
      return `Nothing was changed. It was made by other versions of engine or rules, and these ${differ ? 'find otherwise' : 'give the same findings'}.`;
    }
  }
}
