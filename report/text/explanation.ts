import type { Audit } from '../../engine/model/audit.ts';
import type { Question } from '../../engine/model/question.ts';
import { arithmeticOf, figure } from '../arithmetic.ts';
import type { Ink } from '../ink.ts';
import { wrapped } from '../wrapped.ts';

/** The score's arithmetic, a line for each point taken off, so that the sum can be done again by hand. */
export function explanation(audit: Audit, questions: Question[], ink: Ink, width: number): string {
  const sum = arithmeticOf(audit, questions);
  if (!sum || !audit.score) return ink.bold('There is no score to explain.');
  const lines = [ink.bold(`Why ${audit.score.letter}`), ink.dim('(values are rounded to whole points)')];
  for (const part of sum.parts) {
    lines.push('', `  ${ink.bold(part.title)}, weight ${figure(part.weight)}`);
    for (const { points, label, answer, why } of part.lines) {
      const first = `  ${`−${figure(points)}`.padStart(6)}  `;
      lines.push(wrapped(`${label}: ${answer}. ${why}`, width, ' '.repeat(10), first));
    }
    lines.push(`  ${part.formula}`);
  }
  lines.push('', wrapped(`By their weights: ${sum.formula}, letter ${audit.score.letter}`, width, '  ', ''));
  return lines.join('\n');
}
