import type { Outcome } from '../engine/model/audit.ts';

/** The six outcomes' words as every report and the popup say them. */
export const OUTCOME_WORDS: Record<Outcome, string> = {
  yes: 'Yes',
  no: 'No',
  conditional: 'Depends',
  unclear: 'Unclear',
  silent: 'Silent',
};

/** The letters' meaning in a line. */
export const LETTER_WORDS: Record<'A' | 'B' | 'C' | 'D' | 'E', string> = {
  A: 'Kind to its readers',
  B: 'Mostly kind to its readers',
  C: 'Takes some, gives some',
  D: 'Takes more than it gives',
  E: 'Takes much, gives little',
};

/** The states of the completeness matrix. */
export const STATE_WORDS = {
  found: 'Found',
  partly: 'Partly',
  missing: 'Not found',
  unknown: 'Cannot tell',
} as const;
