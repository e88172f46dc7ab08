import type { Audit, Finding } from '../engine/model/audit.ts';
import type { Review } from './report.ts';

/** The rule of a finding that a person added: no rule of ours found it. */
export const BY_HAND = 'by-hand';

/**
 * The audit with the findings that were added by hand behind the machine's, each at the number that its review gives it, and
 * listed with the question that it answers. What the answers, score and contradictions say stays the machine's.
 */
export function withAdditions(audit: Audit, reviews: Review[]): Audit {
  const added = additionsOf(reviews);
  if (added.length === 0) return audit;
  const answers = { ...audit.answers };
  for (const { finding, answers: question = '' } of added) {
    const answer = answers[question];
    if (answer) answers[question] = { ...answer, findings: [...answer.findings, finding] };
  }
  return { ...audit, findings: [...audit.findings, ...added.map(findingOf)], answers };
}

/** The reviews that add a finding, in the order of their numbers. */
export function additionsOf(reviews: Review[]): Review[] {
  return reviews.filter(({ verdict }) => verdict === 'added').sort((a, b) => a.finding - b.finding);
}

function findingOf(review: Review): Finding {
  const { answers = '', stance = 'unclear', passage = { start: 0, end: 0 }, condition, duration } = review;
  return {
    rule: BY_HAND,
    answers,
    title: 'Added by hand',
    stance,
    passage,
    data: review.data ?? [],
    recipients: review.recipients ?? [],
    purposes: review.purposes ?? [],
    ...(condition ? { condition } : {}),
    ...(duration ? { duration } : {}),
    severity: 'info',
    law: [],
    confidence: 'high',
    because: [],
  };
}
