import type { Review } from '../../report/report.ts';

/** The last review of each finding that has one. */
export function lastReviews(reviews: Review[]): Map<number, Review> {
  return new Map(reviews.map((review) => [review.finding, review]));
}

/** The reviews with one more: it takes the place of what the same author said of the same finding before. */
export function withReview(reviews: Review[], review: Review): Review[] {
  return [...reviews.filter((each) => each.verdict === 'added' || !isSame(each, review)), review];
}

/**
 * The reviews without this one. Where it added a finding, what others said of that finding goes with it, and those that were
 * added after it move up, so that their numbers go on behind the machine's without a gap.
 */
export function withoutReview(reviews: Review[], review: Review): Review[] {
  if (review.verdict !== 'added')
    return reviews.filter((each) => each.verdict !== review.verdict || !isSame(each, review));
  return reviews
    .filter(({ finding }) => finding !== review.finding)
    .map((each) => (each.finding > review.finding ? { ...each, finding: each.finding - 1 } : each));
}

function isSame(one: Review, other: Review): boolean {
  return one.finding === other.finding && one.author === other.author;
}
