import type { Audit } from '../engine/model/audit.ts';
import type { Question } from '../engine/model/question.ts';
import { answersSection } from './html/answers-section.ts';
import { completenessSection } from './html/completeness-section.ts';
import { coverageSection } from './html/coverage-section.ts';
import { policySection } from './html/policy-section.ts';
import { scoreSection } from './html/score-section.ts';
import { STYLE } from './html/style.ts';
import { summarySection } from './html/summary-section.ts';
import { Markup, markup } from './markup.ts';
import { nameOf } from './name-of.ts';
import type { ReportInput } from './report-input.ts';
import { withAdditions } from './with-additions.ts';

/**
 * The audit as one HTML file that needs nothing else: no script, no font, no picture is fetched, and its own
 * Content-Security-Policy forbids all of them. Side by side on a wide screen, one column on a narrow one and on paper.
 */
export function toHtml(
  audit: Audit,
  questions: Question[],
  {
    completeness = [],
    reviews = [],
    document,
  }: Partial<Pick<ReportInput, 'completeness' | 'reviews' | 'document'>> = {},
): string {
  const name = nameOf(audit);
  const shown = withAdditions(audit, reviews);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Policy Loupe ${audit.versions.engine}">
<title>${name} · Policy Loupe</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#policy">To the policy's text</a>
<main class="report" id="report" aria-label="Report">
${summarySection(audit, questions)}
${answersSection(shown, questions, reviews)}
${scoreSection(audit, questions)}
${completenessSection(audit, completeness)}
${coverageSection(audit)}
</main>
${policySection(shown, questions, document?.blocks)}
</body>
</html>
`.html;
}
