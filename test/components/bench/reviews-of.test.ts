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
  expect(lastReviews(withoutReview(reviews, review(3, 'B', 'rejected'))).get(3)?.verdict).toBe('confirmed');
});

test('an added finding that is taken back goes with all that was said of it, and those behind it move up', () => {
  const reviews = [
    review(0, 'A', 'confirmed'),
    review(5, 'A', 'added'),
    review(6, 'A', 'added'),
    review(5, 'B', 'rejected'),
    review(6, 'B', 'confirmed'),
  ];
  expect(withoutReview(reviews, review(5, 'A', 'added'))).toEqual([
    review(0, 'A', 'confirmed'),
    review(5, 'A', 'added'),
    review(5, 'B', 'confirmed'),
  ]);
  expect(withReview(reviews, review(5, 'A', 'confirmed'))).toHaveLength(6);
});
