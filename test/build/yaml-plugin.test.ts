import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { moduleOf } from '../../build/yaml-plugin.ts';

function loaded(value: unknown): unknown {
  return new Function(moduleOf(value).replace('export default', 'return'))();
}

test('what is written into the script is what the file says', () => {
  const words = parse(readFileSync(new URL('../../rules/finding.yaml', import.meta.url), 'utf8'));
  expect(loaded(words)).toEqual(words);
  expect(moduleOf(words).length).toBeLessThan(JSON.stringify(words).length - 500);
});

test('words that hold the mark between words are kept as a list', () => {
  const value = { a: ['x|y', '"', '\u2028', ''], b: null, c: [1, true, ['one', 'two', 'three', 'four']] };
  expect(loaded(value)).toEqual(value);
});
