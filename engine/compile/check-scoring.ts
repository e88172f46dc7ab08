import { nearest } from './language.ts';
import type { Problem } from './problem.ts';
import type { ScoringFile } from './schema.ts';

/** Names in `problems` every question of rules/scoring.yaml that rules/questions.yaml does not have. */
export function checkScoring(scoring: ScoringFile, questions: Set<string>, problems: Problem[]): void {
  scoring.parts.forEach((part, at) => {
    for (const [id, { owed }] of Object.entries(part.points)) {
      const path = ['parts', at, 'points', id];
      const named = [{ id, path }, ...owed.map((owing, index) => ({ id: owing, path: [...path, 'owed', index] }))];
      for (const { id: value, path } of named) {
        if (questions.has(value)) continue;
        const valid = nearest(value, [...questions]);
        problems.push({ file: 'rules/scoring.yaml', path, message: 'no such question', value, valid });
      }
    }
  });
}
