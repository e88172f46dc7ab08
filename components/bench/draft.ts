import type { Finding, Stance } from '../../engine/model/audit.ts';
import type { Span } from '../../engine/model/document.ts';
import type { Correction } from '../../report/report.ts';
import { findWords } from './find-words.ts';

/** A finding as an auditor writes it: all that can be corrected. The condition is in the policy's own words. */
export interface Draft {
  answers: string;
  stance: Stance;
  data: string[];
  recipients: string[];
  purposes: string[];
  /** ISO 8601; empty for none. */
  duration: string;
  condition: string;
}

export const emptyDraft: Draft = {
  answers: '',
  stance: 'says',
  data: [],
  recipients: [],
  purposes: [],
  duration: '',
  condition: '',
};

/** The machine's finding, ready to be corrected. */
export function draftOf(
  { answers, stance, data, recipients, purposes, duration = '', condition }: Finding,
  text: string,
): Draft {
  return {
    answers,
    stance,
    data,
    recipients,
    purposes,
    duration,
    condition: condition ? text.slice(condition.start, condition.end) : '',
  };
}

/**
 * What a draft says otherwise than what it began with; all of it where `from` is missing, for a finding that is added.
 * `unfound` where the condition's words do not stand in the policy: nothing is said without a quote.
 */
export function correctionOf(
  draft: Draft,
  from: Draft | undefined,
  text: string,
  passage: Span,
): { correction: Correction } | { unfound: string } {
  const correction: Correction = {};
  const differs = (member: keyof Draft): boolean => String(draft[member]) !== String(from?.[member] ?? '');
  if (differs('answers')) correction.answers = draft.answers;
  if (differs('stance')) correction.stance = draft.stance;
  for (const member of ['data', 'recipients', 'purposes'] as const)
    if (differs(member)) correction[member] = draft[member];
  if (differs('duration')) correction.duration = draft.duration;
  if (differs('condition')) {
    const span = draft.condition.trim() ? findWords(text, draft.condition, passage.start) : null;
    if (span === undefined) return { unfound: draft.condition };
    correction.condition = span;
  }
  return { correction };
}
