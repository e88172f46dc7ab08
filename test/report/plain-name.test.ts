import { expect, test } from 'vitest';
import { plainName } from '../../report/plain-name.ts';

test('no name turns the direction of what follows or breaks the line', () => {
  expect(plainName('cod\u202Etxt.exe')).toBe('codtxt.exe');
  expect(plainName('\u2066a\u2069\u200F/../b\n\tc\u0000 ')).toBe('a/../b c');
  expect(plainName('مەخپىيەتلىك سىياسىتى')).toBe('مەخپىيەتلىك سىياسىتى');
});
