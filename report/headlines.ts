import type { Audit, Severity } from '../engine/model/audit.ts';
import type { Question } from '../engine/model/question.ts';
import { type Verdict, verdictOf } from './verdict-of.ts';

/** One line of the summary: a question, its answer and the finding that shows it best. */
export interface Headline {
  question: Question;
  verdict: Verdict;
  /** Index into `audit.findings`. */
  finding: number;
  /** Points that this answer took off the score. */
  points: number;
}

/** What a reader should know first; each list has the weightiest first. */
export interface Headlines {
  against: Headline[];
  inFavour: Headline[];
  /** Questions that the reader is owed an answer to, and the policy is silent. */
  missing: Question[];
}

const RANK: Record<Severity, number> = { high: 3, medium: 2, low: 1, info: 0 };

/** The few answers that matter most, at most `limit` a list, each resting on a finding. */
export function headlinesOf(audit: Audit, questions: Question[], limit = 5): Headlines {
  const points = pointsByQuestion(audit);
  const lines: (Headline & { severity: number })[] = [];
  const missing: { question: Question; points: number }[] = [];
  for (const question of questions) {
    const answer = audit.answers[question.id];
    if (!answer) continue;
    const taken = points.get(question.id) ?? 0;
    if (answer.answer === 'silent' && taken > 0) missing.push({ question, points: taken });
    const finding = answer.findings[0];
    const verdict = verdictOf(question.yes, answer.answer);
    if (finding === undefined || verdict === 'plain') continue;
    lines.push({ question, verdict, finding, points: taken, severity: severityOf(audit, answer.findings) });
  }
  // Stable sorts: what weighs the same stays in the order of the questions, so the same audit gives the same report.
  lines.sort((a, b) => b.points - a.points || b.severity - a.severity);
  missing.sort((a, b) => b.points - a.points);
  const against = lines.filter((line) => line.verdict === 'bad' || (line.verdict === 'mixed' && line.points > 0));
  const inFavour = lines.filter((line) => line.verdict === 'good').sort((a, b) => b.severity - a.severity);
  return {
    against: against.slice(0, limit).map(plain),
    inFavour: inFavour.slice(0, limit).map(plain),
    missing: missing.slice(0, limit).map((line) => line.question),
  };
}

function pointsByQuestion(audit: Audit): Map<string, number> {
  const sums = new Map<string, number>();
  for (const part of audit.score?.parts ?? []) {
    for (const { question, points } of part.points) sums.set(question, (sums.get(question) ?? 0) + points);
  }
  return sums;
}

function severityOf(audit: Audit, findings: number[]): number {
  return Math.max(0, ...findings.map((index) => RANK[audit.findings[index]?.severity ?? 'info']));
}

function plain({ question, verdict, finding, points }: Headline): Headline {
  return { question, verdict, finding, points };
}
