import type { Finding, Outcome, Stance } from '../../engine/model/audit.ts';
import type { Question } from '../../engine/model/question.ts';
import { verdictOf } from '../verdict-of.ts';

const OUTCOMES: Record<Stance, Outcome> = { says: 'yes', denies: 'no', conditional: 'conditional', unclear: 'unclear' };
const LEVELS = { high: 'error', medium: 'warning', low: 'note', info: 'note' } as const;

/** How a finding strikes its reader, in SARIF's words. Only a failure may have a level (SARIF 3.27.10). */
export function resultKind(
  { stance, answers, severity }: Finding,
  questions: Question[],
): { kind: 'fail' | 'pass' | 'review' | 'informational'; level: 'error' | 'warning' | 'note' | 'none' } {
  if (stance === 'unclear') return { kind: 'review', level: 'none' };
  const taking = questions.find(({ id }) => id === answers)?.yes ?? 'information';
  switch (verdictOf(taking, OUTCOMES[stance])) {
    case 'bad':
      return { kind: 'fail', level: LEVELS[severity] };
    case 'mixed':
      return { kind: 'fail', level: 'note' };
    case 'good':
      return { kind: 'pass', level: 'none' };
    case 'plain':
      return { kind: 'informational', level: 'none' };
  }
}
