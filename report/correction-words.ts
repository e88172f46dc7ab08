import type { Review } from './report.ts';

/** What a review corrects, a line each: "stance: denies", "data: data.email, data.phone", "duration: none". */
export function correctionWords(review: Review, text: string): string[] {
  if (review.verdict !== 'corrected') return [];
  const { answers, stance, passage, data, recipients, purposes, duration, condition } = review;
  const wordsOf = (span: { start: number; end: number }) => `“${text.slice(span.start, span.end)}”`;
  const lines: [string, string | undefined][] = [
    ['question', answers],
    ['stance', stance],
    ['passage', passage && wordsOf(passage)],
    ['data', listed(data)],
    ['recipients', listed(recipients)],
    ['purposes', listed(purposes)],
    ['duration', duration === '' ? NONE : duration],
    ['condition', condition === null ? NONE : condition && wordsOf(condition)],
  ];
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
}

/** "corrected (stance: denies; duration: none)": the verdict with what it corrects. */
export function verdictWords(review: Review, text: string): string {
  const words = correctionWords(review, text);
  return words.length > 0 ? `${review.verdict} (${words.join('; ')})` : review.verdict;
}

const NONE = 'none';

function listed(ids: string[] | undefined): string | undefined {
  return ids && (ids.join(', ') || NONE);
}
