import type { Outcome } from '../engine/model/audit.ts';
import type { Taking } from '../engine/model/question.ts';

/** How an answer strikes the reader it is about. */
export type Verdict = 'good' | 'bad' | 'mixed' | 'plain';

/**
 * How a reader takes an answer: a harm that is denied is good, a protection that is refused is bad, what hangs on a
 * condition is mixed. Silence, the unclear and mere information are plain: they are listed, not judged.
 */
export function verdictOf(taking: Taking, outcome: Outcome): Verdict {
  if (taking === 'information' || outcome === 'silent' || outcome === 'unclear') return 'plain';
  if (outcome === 'conditional') return 'mixed';
  return (taking === 'harm') === (outcome === 'yes') ? 'bad' : 'good';
}
