import { expect, test } from 'vitest';
import { packNumbers, unpackNumbers } from '../../engine/compile/packed-numbers.ts';

test('numbers come back as they were, also after a file of JSON', () => {
  const numbers = [0, 1, 44, 79, 80, 976, 5_999, 55_247];
  const packed = JSON.parse(JSON.stringify(packNumbers(numbers))) as string;
  expect([...unpackNumbers(packed)]).toEqual(numbers);
  expect(new TextDecoder().decode(new TextEncoder().encode(packed))).toBe(packed);
});

test('a number that no character stands for is refused', () => {
  expect(() => packNumbers([55_248])).toThrow('55248');
  expect(() => packNumbers([-1])).toThrow('-1');
});
