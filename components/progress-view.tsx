import { addressWords } from './address-words.ts';
import { LoupeMark } from './loupe-mark.tsx';
import type { Step } from './stage.ts';
import { words } from './words.ts';

/** What is being done, in words, while the reader waits. */
export function ProgressView({ step }: { step: Step }) {
  return (
    <main class="message progress">
      <div class="progress-loupe" aria-hidden="true">
        <LoupeMark size={56} />
      </div>
      <h2>{words.progress.title}</h2>
      <p role="status" class="progress-step">
        {stepWords(step)}
      </p>
      <p class="hint">{words.progress.stays}</p>
    </main>
  );
}

function stepWords(step: Step): string {
  if (step.step === 'looking') return words.progress.looking;
  if (step.step === 'auditing') return words.progress.auditing(step.characters);
  return words.progress[step.step](addressWords(step.url));
}
