import { type Hash, type Report, selfHash, sumsOf } from '../report.ts';
import type { Check } from '../verify.ts';

const MEMBERS = {
  document: 'the document (text, address, time or title)',
  coverage: 'the coverage and its warnings',
  findings: 'the findings',
  answers: 'the answers',
  contradictions: 'the contradictions',
  score: 'the score',
  versions: 'the versions',
  quotes: 'the quotes',
  reviews: 'the reviews by hand',
} as const;

/** Whether the report has its own hash, and which of its members do not have their sums. */
export async function checkSums(report: Report, sha256: Hash): Promise<Check[]> {
  const { quotes, reviews, document, sums } = report.report;
  const own = await sumsOf(report, quotes, reviews, document.blocks, sha256);
  const members = (Object.keys(MEMBERS) as (keyof typeof MEMBERS)[]).filter((member) => own[member] !== sums[member]);
  const isWhole = (await selfHash(report, sha256)) === report.report.sha256;
  const checks: Check[] = members.map((member) => ({
    of: member === 'findings' ? 'finding' : member === 'quotes' ? 'quote' : member === 'answers' ? 'answers' : 'rest',
    ok: false,
    says: `Changed after the report was made: ${MEMBERS[member]}.`,
  }));
  if (!isWhole && checks.length === 0)
    checks.push({ of: 'rest', ok: false, says: 'Changed after the report was made: its blocks, sums or notes.' });
  checks.push({
    of: 'hash',
    ok: isWhole,
    says: isWhole
      ? `The report has its own SHA-256, ${report.report.sha256}.`
      : 'The report does not have its own SHA-256.',
  });
  return checks;
}
