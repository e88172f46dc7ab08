import type { Review } from '../../report/report.ts';

/** The last review of each finding that has one. */
export function lastReviews(reviews: Review[]): Map<number, Review> {
  return new Map(reviews.map((review) => [review.finding, review]));
}

/** The reviews with one more: it takes the place of what the same author said of the same finding before. */
export function withReview(reviews: Review[], review: Review): Review[] {
  return [...withoutReview(reviews, review), review];
}

/** The reviews without what this author said of this finding. */
export function withoutReview(reviews: Review[], { finding, author }: Pick<Review, 'finding' | 'author'>): Review[] {
  return reviews.filter((each) => each.finding !== finding || each.author !== author);
}
