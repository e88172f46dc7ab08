import { expect, test } from 'vitest';
import { inALine } from '../../report/in-a-line.ts';

test('cells and lines of a passage stay apart where it is shown in one line', () => {
  expect(inALine('Order data\nbookkeeping\r\n seven years')).toBe('Order data · bookkeeping · seven years');
  expect(inALine('We keep it for seven years.')).toBe('We keep it for seven years.');
});
