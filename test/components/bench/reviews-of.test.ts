import { expect, test } from 'vitest';
import { lastReviews, withoutReview, withReview } from '../../../components/bench/reviews-of.ts';
import type { Review } from '../../../report/report.ts';

const review = (finding: number, author: string, verdict: Review['verdict']): Review => ({
  finding,
  author,
  verdict,
  reason: 'so',
  at: '2026-02-01T08:00:00Z',
});

test('an author’s second review takes the place of the first, another author’s stands beside it', () => {
  const first = [review(3, 'A', 'confirmed'), review(3, 'B', 'rejected')];
  const next = withReview(first, review(3, 'A', 'rejected'));
  expect(next).toEqual([review(3, 'B', 'rejected'), review(3, 'A', 'rejected')]);
  expect(withReview(next, review(4, 'A', 'confirmed'))).toHaveLength(3);
});

test('the last review of a finding counts; what is taken back counts no more', () => {
  const reviews = [review(3, 'A', 'confirmed'), review(3, 'B', 'rejected')];
  expect(lastReviews(reviews).get(3)?.verdict).toBe('rejected');
  expect(lastReviews(withoutReview(reviews, { finding: 3, author: 'B' })).get(3)?.verdict).toBe('confirmed');
});
