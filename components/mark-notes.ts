import type { Finding, Stance } from '../engine/model/audit.ts';
import type { Question } from '../engine/model/question.ts';
import { type Tone, toneOfStance } from './tone.ts';

/** What a mark in the text must know of a finding. */
export interface MarkNote {
  label: string;
  tone: Tone;
  stance: Stance;
}

/** One note a finding, in the findings' order. */
export function markNotes(findings: Finding[], questions: Question[]): MarkNote[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return findings.map((finding) => {
    const question = byId.get(finding.answers);
    return {
      label: question?.label ?? finding.title,
      tone: toneOfStance(question?.yes ?? 'information', finding.stance),
      stance: finding.stance,
    };
  });
}
