import type { Finding } from '../../engine/model/audit.ts';
import type { Span } from '../../engine/model/document.ts';
import type { Case } from './measure-group.ts';
import { overlaps } from './overlap.ts';

const AROUND = 120;
const LONGEST = 420;

/** Prints what was wrong about a label: false cases by rule, the rule with most of them first, then the missed ones. */
export function printErrors(title: string, cases: Case[], limit: number, print: (line: string) => void): void {
  const wrong = cases.filter(({ kind }) => kind === 'wrong');
  const right = cases.filter(({ kind }) => kind === 'right');
  const missed = cases.filter(({ kind }) => kind === 'missed');
  print(`\n#### ${title}: ${right.length} right, ${wrong.length} false, ${missed.length} missed`);
  const byRule = new Map<string, Case[]>();
  for (const one of wrong)
    for (const rule of new Set(one.findings.map((finding) => finding.rule)))
      byRule.set(rule, [...(byRule.get(rule) ?? []), one]);
  for (const [rule, list] of [...byRule].sort((a, b) => b[1].length - a[1].length)) {
    const good = right.filter(({ findings }) => findings.some((finding) => finding.rule === rule)).length;
    print(`\n-- false by ${rule}: ${list.length} false, ${good} right`);
    for (const one of most(list, limit)) printFalse(one, rule, print);
  }
  print(`\n-- missed: ${missed.length}`);
  for (const one of most(missed, limit * 4)) printMissed(one, print);
}

function printFalse({ policy, findings }: Case, rule: string, print: (line: string) => void): void {
  const finding = findings.find((one) => one.rule === rule) as Finding;
  const because = finding.because.map(({ concept, span }) => `${concept} "${policy.text.slice(span.start, span.end)}"`);
  print(
    `\n  ${policy.id} ${finding.stance}${finding.context ? `, under "${quote(policy.text, finding.context, 80)}"` : ''}`,
  );
  print(`    ${inContext(policy.text, finding.passage)}`);
  print(`    ${because.join(', ')}`);
}

function printMissed({ policy, segments, label, others }: Case, print: (line: string) => void): void {
  for (const segment of segments.slice(0, 3)) {
    print(`\n  ${policy.id}`);
    print(`    ${inContext(policy.text, segment)}`);
    const marked = policy.spans.filter((span) => span.label.startsWith(label) && overlaps(span, segment));
    if (marked.length > 0)
      print(`    marked: ${[...new Set(marked.map((span) => quote(policy.text, span, 90)))].slice(0, 4).join(' | ')}`);
    const here = others.filter(({ passage }) => overlaps(passage, segment));
    if (here.length > 0)
      print(`    found there: ${[...new Set(here.map(({ rule, stance }) => `${rule} ${stance}`))].join(', ')}`);
  }
}

function most<T>(list: T[], limit: number): T[] {
  return limit === 0 ? list : list.slice(0, limit);
}

/** The passage in brackets with what stands around it, on one line. */
function inContext(text: string, span: Span): string {
  const before = oneLine(text.slice(Math.max(0, span.start - AROUND), span.start));
  const after = oneLine(text.slice(span.end, span.end + AROUND));
  return `…${before}[[${quote(text, span, LONGEST)}]]${after}…`;
}

function quote(text: string, span: Span, longest: number): string {
  const all = oneLine(text.slice(span.start, span.end));
  return all.length > longest ? `${all.slice(0, longest)}…` : all;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
