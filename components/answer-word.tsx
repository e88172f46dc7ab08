import type { Outcome } from '../engine/model/audit.ts';
import type { Tone } from './tone.ts';
import { words } from './words.ts';

/** "Yes", "No", "Conditional": an answer in its tone, with the tone in words for those who do not see it. */
export function AnswerWord({ outcome, tone }: { outcome: Outcome; tone: Tone }) {
  return (
    <span class={`answer-word tone-${tone}`}>
      {words.outcome[outcome]}
      {outcome !== 'silent' && outcome !== 'unclear' && <span class="unseen">, {words.tone[tone]}</span>}
    </span>
  );
}
