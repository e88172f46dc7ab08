import type { ClauseChange } from '../../report/compare.ts';

/** Clauses in a row that stayed as they are, or one that did not. */
export type ClauseRun = { kind: 'same'; clauses: ClauseChange[] } | { kind: 'change'; clause: ClauseChange };

/** Gathers what stayed the same into runs, so that only changes take room. */
export function clauseRuns(clauses: ClauseChange[]): ClauseRun[] {
  const runs: ClauseRun[] = [];
  for (const clause of clauses) {
    const last = runs.at(-1);
    if (clause.kind !== 'same') runs.push({ kind: 'change', clause });
    else if (last?.kind === 'same') last.clauses.push(clause);
    else runs.push({ kind: 'same', clauses: [clause] });
  }
  return runs;
}
