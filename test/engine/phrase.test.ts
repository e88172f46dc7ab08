import { describe, expect, test } from 'vitest';
import { expandPhrase, PhraseError } from '../../engine/compile/phrase.ts';

const shown = (phrase: string): string[] =>
  expandPhrase(phrase).map((parts) =>
    parts
      .map((part) => ('words' in part ? part.words.join('|') : 'gap' in part ? '...' : `<${part.concept}>`))
      .join(' '),
  );

describe('a phrase', () => {
  test('stands as it is', () => expect(shown('on our behalf')).toEqual(['on our behalf']));
  test('treats hyphens as spaces and drops a possessive', () =>
    expect(shown("third-party's cookies")).toEqual(['third party cookies']));
  test('keeps alternatives of one word together', () => expect(shown('(is|are) sold')).toEqual(['are|is sold']));
  test('multiplies alternatives of several words', () =>
    expect(shown('(is|will be) sold').sort()).toEqual(['is sold', 'will be sold']));
  test('multiplies endings inside a word', () => expect(shown('offer(s|ed)?')).toEqual(['offer', 'offers', 'offered']));
  test('leaves out what is optional', () =>
    expect(shown('your personal? data').sort()).toEqual(['your data', 'your personal data']));
  test('has gaps only inside', () => expect(shown('... offer ... for sale ...')).toEqual(['offer ... for sale']));
  test('names concepts', () =>
    expect(shown('none of <data> (is|are) <act.sell>')).toEqual(['none of <data> are|is <act.sell>']));
});

test.each([
  ['(is|are sold', 1],
  ['sold)', 5],
  ['is | are', 4],
  ['<data is', 1],
  ['? sold', 1],
])('%s is refused with the column of the mark', (phrase, column) => {
  expect(() => expandPhrase(phrase)).toThrow(PhraseError);
  try {
    expandPhrase(phrase);
  } catch (error) {
    expect((error as PhraseError).column).toBe(column);
  }
});

test('a phrase that stands for too many variants is refused', () => {
  expect(() =>
    expandPhrase('(a b|c d|e f|g h) (a b|c d|e f|g h) (a b|c d|e f|g h) (a b|c d|e f|g h) (a b|c d|e f|g h)'),
  ).toThrow(/variants/);
});
