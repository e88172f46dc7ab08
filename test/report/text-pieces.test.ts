import { expect, test } from 'vitest';
import { textPieces } from '../../report/text-pieces.ts';

const passages = (...spans: [number, number][]) => spans.map(([start, end]) => ({ passage: { start, end } }));

test('passages that overlap, nest and run over lines are cut where they meet', () => {
  const lines = textPieces('ab cd\n\nef gh', passages([0, 5], [3, 9], [7, 9], [3, 4]));
  expect(lines.map((line) => line.map(({ text, within }) => [text, within]))).toEqual([
    [
      ['ab ', [0]],
      ['c', [0, 1, 3]],
      ['d', [0, 1]],
    ],
    [
      ['ef', [1, 2]],
      [' gh', []],
    ],
  ]);
  expect(lines.flat().flatMap(({ begins }) => begins)).toEqual([0, 1, 3, 2]);
  expect(lines.flat().flatMap(({ ends }) => ends)).toEqual([3, 0, 1, 2]);
});

test('a passage outside of the text, or empty, is left out', () => {
  const lines = textPieces('abc', passages([2, 9], [-1, 2], [1, 1]));
  expect(lines).toEqual([[{ text: 'abc', within: [], begins: [], ends: [] }]]);
});

test('a text without passages is its lines', () => {
  expect(textPieces('', [])).toEqual([]);
  expect(textPieces('a\r\nb', []).map((line) => line.map(({ text }) => text))).toEqual([['a\r'], ['b']]);
});

test('five megabytes and five thousand passages take no more than a second or two', () => {
  const text = 'We collect data of yours. '.repeat(200_000);
  const spans = Array.from({ length: 5000 }, (_, at): [number, number] => [at * 900, at * 900 + 1200]);
  const pieces = textPieces(text, passages(...spans)).flat();
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
}, 5000);
