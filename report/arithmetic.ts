import type { Audit, ScorePart, ScorePoint } from '../engine/model/audit.ts';
import type { Question } from '../engine/model/question.ts';
import { OUTCOME_WORDS } from './outcome-words.ts';

/** One line of a part's sum: so many points off, for this answer. */
export interface ArithmeticLine {
  points: number;
  label: string;
  answer: string;
  why: string;
  question: string;
}

/** One part of the score with every point of it, and how its value came about. */
export interface ArithmeticPart {
  title: string;
  value: number;
  weight: number;
  lines: ArithmeticLine[];
  /** "100 − 100 × 12 / 40 = 70" */
  formula: string;
}

/** The score so that a reader can do it again by hand. */
export interface Arithmetic {
  parts: ArithmeticPart[];
  /** "0.5 × 70 + 0.3 × 80 + 0.2 × 90 = 77" */
  formula: string;
}

/** The whole sum behind a letter; undefined where there is no score. */
export function arithmeticOf(audit: Audit, questions: Question[]): Arithmetic | undefined {
  const { score } = audit;
  if (!score) return undefined;
  const labels = new Map(questions.map(({ id, label }) => [id, label]));
  const sum = score.parts.map((part) => `${figure(part.weight)} × ${figure(part.value)}`).join(' + ');
  return {
    parts: score.parts.map((part) => partOf(part, labels)),
    formula: `${sum} = ${figure(score.value)}`,
  };
}

/** A number as the reports print it: at most two decimals, no trailing zeros, a full stop whatever the locale. */
export function figure(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function partOf(part: ScorePart, labels: Map<string, string>): ArithmeticPart {
  const off = part.points.reduce((sum, { points }) => sum + points, 0);
  return {
    title: part.title,
    value: part.value,
    weight: part.weight,
    lines: part.points.filter(({ points }) => points > 0).map((point) => lineOf(point, labels)),
    // Past the most that counts, the part is empty; the sum says so instead of going below nothing.
    formula:
      off > part.atMost
        ? `${figure(off)} points off, of which ${figure(part.atMost)} count: 0`
        : `100 − 100 × ${figure(off)} / ${figure(part.atMost)} = ${figure(part.value)}`,
  };
}

function lineOf({ points, question, answer, why }: ScorePoint, labels: Map<string, string>): ArithmeticLine {
  return { points, question, label: labels.get(question) ?? question, answer: OUTCOME_WORDS[answer], why };
}
