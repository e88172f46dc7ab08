import type { Since } from './since.ts';
import { words } from './words.ts';

/** A quiet line: whether the policy was changed since it was last kept, and the way to the comparison. */
export function SinceLine({ since, onSince }: { since: Since; onSince(): void }) {
  const { change, keptAt } = since;
  return (
    <p class={`since since-${change}`}>
      {words.since[change](keptAt.slice(0, 10))}{' '}
      {change !== 'none' && (
        <button type="button" class="quiet" onClick={onSince}>
          {words.since.see}
        </button>
      )}
    </p>
  );
}
