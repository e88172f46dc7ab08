import * as v from 'valibot';
import type { Report } from './report.ts';
import { ReportSchema } from './report-schema.ts';
import { toolOf } from './verify/tool-of.ts';
import { additionsOf } from './with-additions.ts';

/**
 * Reads a JSON report, or says in a sentence why it is none: truncated, of another tool or a later version, or with a
 * value where it can not be. A byte order mark is passed over. Nothing is verified yet: see verify.ts.
 */
export function readReport(file: string): { report: Report } | { failed: string } {
  let value: unknown;
  try {
    value = JSON.parse(file.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { failed: whyNoJson(file, error as Error) };
  }
  const other = toolOf(value);
  if (other) return { failed: other };
  const result = v.safeParse(ReportSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    const given = issue.input === undefined ? 'nothing' : JSON.stringify(issue.input)?.slice(0, 60);
    const expected = issue.type === 'regex' ? issue.message : `expected ${issue.expected}`;
    return {
      failed: `The report was damaged or edited: at ${v.getDotPath(issue) ?? 'its root'} it has ${given}, ${expected}.`,
    };
  }
  const report = value as Report;
  const outside = outOfText(report) ?? wrongReview(report);
  return outside ? { failed: outside } : { report };
}

function whyNoJson(file: string, error: Error): string {
  if (file.trim() === '') return 'The file is empty.';
  if (!/^\s*\{/.test(file.replace(/^\uFEFF/, ''))) return 'This is no JSON report: it does not begin with "{".';
  if (!/\}\s*$/.test(file)) {
    return `The report is cut short: after ${file.length} characters it ends before its last "}". Ask for the file again.`;
  }
  return `The report is no valid JSON: ${error.message}`;
}

/** A place that lies outside of what it points into would be a crash later on. */
function outOfText({ document, findings, answers, contradictions, report }: Report): string | undefined {
  const { length } = document.text;
  const isOut = ({ start, end }: { start: number; end: number }): boolean => start > end || end > length;
  const block = report.document.blocks.findIndex(
    (each, at) =>
      isOut(each) || each.parent >= at || (at > 0 && each.start < (report.document.blocks[at - 1]?.end ?? 0)),
  );
  if (block >= 0) return `The report was damaged or edited: block ${block} does not fit into the text.`;
  for (const [at, { passage, context, condition, because }] of findings.entries()) {
    const spans = [passage, context, condition, ...because.map(({ span }) => span)];
    if (spans.some((span) => span && isOut(span)))
      return `The report was damaged or edited: finding ${at} has a place outside of the text.`;
  }
  const indices = [...Object.values(answers), ...contradictions].flatMap((each) => each.findings);
  const missing = indices.find((at) => at >= findings.length);
  if (missing !== undefined)
    return `The report was damaged or edited: it speaks of finding ${missing}, but has only ${findings.length}.`;
  if (report.quotes.length !== findings.length)
    return `The report was damaged or edited: it has ${report.quotes.length} quotes for ${findings.length} findings.`;
  return undefined;
}

/** Reviews point to findings, and those that add one count on behind the machine's. */
function wrongReview({ document, findings, report: { reviews } }: Report): string | undefined {
  const { length } = document.text;
  let next = findings.length;
  for (const { finding, verdict, answers, stance, passage } of additionsOf(reviews)) {
    if (finding !== next++ || !answers || !stance || !passage)
      return `The report was damaged or edited: ${verdict} finding ${finding} lacks its question, stance or passage, or is out of order.`;
  }
  for (const [at, { finding, passage, condition }] of reviews.entries()) {
    if (finding >= next)
      return `The report was damaged or edited: review ${at} speaks of finding ${finding}, but there are only ${next}.`;
    if ([passage, condition].some((span) => span && (span.start > span.end || span.end > length)))
      return `The report was damaged or edited: review ${at} has a place outside of the text.`;
  }
  return undefined;
}
