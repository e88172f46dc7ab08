import { expect, test } from 'vitest';
import { markSegments, passagesOf } from '../../components/mark-segments.ts';

const at = (start: number, end: number) => ({ passage: { start, end } });

test('segments put together are the stretch again, however passages overlap', () => {
  const passages = passagesOf([at(2, 8), at(5, 12), at(5, 8), at(0, 30), at(11, 11)], () => true);
  const segments = markSegments({ start: 3, end: 20 }, passages);
  expect(segments.map(({ start, end }) => [start, end])).toEqual([
    [3, 5],
    [5, 8],
    [8, 12],
    [12, 20],
  ]);
  expect(segments.map(({ findings }) => [...findings].sort())).toEqual([[0, 3], [0, 1, 2, 3], [1, 3], [3]]);
});

test('findings on the very same words share one passage', () => {
  expect(passagesOf([at(4, 9), at(0, 2), at(4, 9)], () => true)).toEqual([
    { start: 0, end: 2, findings: [1] },
    { start: 4, end: 9, findings: [0, 2] },
  ]);
});
