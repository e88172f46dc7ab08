import type { Audit, Finding } from '../../engine/model/audit.ts';
import { canonicalOf } from '../canonical.ts';
import type { Report } from '../report.ts';
import type { Check } from '../verify.ts';

/** What differs between a report's findings and those that the rules give now, each in a sentence. */
export function checkAgain(report: Report, again: Audit, sameVersions: boolean): Check[] {
  const checks: Check[] = [];
  const most = Math.max(report.findings.length, again.findings.length);
  // of lists of unequal length all that follows the first difference would differ
  const all = report.findings.length === again.findings.length || !sameVersions;
  for (let at = 0; at < most; at++) {
    const says = differenceOf(at, report.findings[at], again.findings[at]);
    if (!says) continue;
    checks.push({ of: 'finding', ok: false, finding: at, says });
    if (!all || !sameVersions) break;
  }
  for (const [id, answer] of Object.entries(report.answers)) {
    const now = again.answers[id];
    if (canonicalOf(answer) === canonicalOf(now ?? null)) continue;
    const words = now ? `"${now.answer}" on ${now.findings.length} findings` : 'no such question';
    checks.push({
      of: 'answers',
      ok: false,
      says: `The answer to ${id} is "${answer.answer}" on ${answer.findings.length} findings; the rules give ${words}.`,
    });
  }
  for (const member of ['contradictions', 'score', 'coverage'] as const) {
    if (canonicalOf(report[member]) === canonicalOf(again[member])) continue;
    checks.push({ of: 'rest', ok: false, says: `The ${member} is not what the rules give.` });
  }
  if (checks.length === 0)
    checks.push({ of: 'finding', ok: true, says: `The rules give the same ${report.findings.length} findings again.` });
  return checks;
}

function differenceOf(at: number, stored: Finding | undefined, now: Finding | undefined): string | undefined {
  if (!stored) return `The rules give a finding ${at} (${now?.rule}) that the report does not have.`;
  if (!now) return `Finding ${at} (${stored.rule}) is not given by the rules.`;
  const names = [...new Set([...Object.keys(stored), ...Object.keys(now)])] as (keyof Finding)[];
  const name = names.find((each) => canonicalOf(stored[each] ?? null) !== canonicalOf(now[each] ?? null));
  if (!name) return undefined;
  const words = (finding: Finding): string => (JSON.stringify(finding[name]) ?? 'nothing').slice(0, 80);
  return `Finding ${at} (${stored.rule}) has ${name} ${words(stored)}; the rules give ${words(now)}.`;
}
