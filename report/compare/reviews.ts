import type { Span } from '../../engine/model/document.ts';
import type { Version } from '../compare.ts';
import type { Review } from '../report.ts';
import type { Alignment } from './align.ts';
import type { Clause } from './clauses.ts';

/** What became of the words that a review by hand of the version before rests on. */
export interface ReviewFate {
  review: Review;
  /** In the version before. */
  passage: Span;
  /** Every clause of it stands as it did; else the review is to be made again. */
  stands: boolean;
}

/** The reviews of the version before, in their order, each with what became of its words. */
export function reviewFates({ audit, reviews = [] }: Version, clauses: Clause[], alignment: Alignment[]): ReviewFate[] {
  if (reviews.length === 0) return [];
  const standing = new Set(
    alignment.flatMap(({ kind, before }) =>
      (kind === 'same' || kind === 'moved') && before !== undefined ? before : [],
    ),
  );
  return reviews.flatMap((review) => {
    const passage = review.verdict === 'added' ? review.passage : audit.findings[review.finding]?.passage;
    const added = reviews.find(({ finding, verdict }) => finding === review.finding && verdict === 'added');
    const words = passage ?? added?.passage;
    if (!words) return [];
    const stands = clauses.every(({ start, end }, at) => start >= words.end || end <= words.start || standing.has(at));
    return [{ review, passage: words, stands }];
  });
}

/** "3 reviews by hand: 2 rest on words that stand as they did, 1 on words that changed"; empty where there is none. */
export function reviewWords(fates: ReviewFate[]): string {
  if (fates.length === 0) return '';
  const changed = fates.filter(({ stands }) => !stands).length;
  const many = fates.length === 1 ? '1 review by hand' : `${fates.length} reviews by hand`;
  return `${many} of the version before: ${fates.length - changed} on words that stand as they did, ${changed} on words that changed${changed > 0 ? ' and are to be read again' : ''}.`;
}
