import { describe, expect, test } from 'vitest';
import { foldWord } from '../../engine/text/characters.ts';
import { hashWord } from '../../engine/text/hash-word.ts';
import { tokenize } from '../../engine/text/tokenize.ts';
import { NUMBER, Tokens } from '../../engine/text/tokens.ts';

const ABBREVIATIONS = new Set(['inc', 'art', 'e', 'g'].map((word) => hashWord(word)));

function read(text: string): { words: string[]; clauses: string[]; tokens: Tokens } {
  const tokens = new Tokens();
  tokenize(tokens, text, 0, text.length, (hash) => ABBREVIATIONS.has(hash));
  const words = Array.from({ length: tokens.count }, (_, at) => text.slice(tokens.start[at], tokens.end[at]));
  const clauses = Array.from({ length: tokens.clauseCount }, (_, at) =>
    text.slice(tokens.start[tokens.clauses[at] as number], tokens.clauseEnd[at]).trim(),
  );
  return { words, clauses, tokens };
}

describe('words', () => {
  test('keep apostrophes inside and lose the possessive', () =>
    expect(read("we don't sell the user’s data").words).toEqual(['we', "don't", 'sell', 'the', 'user', 'data']));
  test('are parted at hyphens', () =>
    expect(read('third-party opt-out').words).toEqual(['third', 'party', 'opt', 'out']));
  test('say nothing where they are the number one in brackets', () => {
    const { tokens } = read('(i) I');
    expect(tokens.check[0]).not.toBe(tokens.check[1]);
  });
  test('in quotation marks are parted by no comma where they are small, others are', () => {
    expect(read('Tern (“we,” “us”, or “our”)').words).toEqual(['Tern', 'we', 'us', 'or', 'our']);
    expect(read('“cookies,” “beacons”').words).toEqual(['cookies', ',', 'beacons']);
    expect(read('we, "us"').words).toEqual(['we', ',', 'us']);
  });
  test('hash alike whatever their case and invisible characters', () => {
    const { tokens } = read('SELL sell s\u200bell s\u00adell');
    expect(new Set(tokens.hash.slice(0, 4)).size).toBe(1);
    expect(tokens.hash[0]).toBe(hashWord(foldWord('Sell')));
  });
  test('survive lone surrogates and NUL', () => expect(read('a\ud800 b \u0000 c').words).toEqual(['a', 'b', 'c']));
});

describe('numbers', () => {
  test.each([
    ['24', 24],
    ['1,000', 1000],
    ['1.5', 1.5],
    ['٢٤', 24],
    ['۳۰', 30],
  ])('%s is %d', (text, value) => {
    const { tokens } = read(text);
    expect(tokens.kind[0]).toBe(NUMBER);
    expect(tokens.numberAt(0)).toBe(value);
  });
});

describe('sentences end', () => {
  test('not after a number in brackets that opens them', () =>
    expect(read('(iv). Your street. (You may.) We do.').clauses).toEqual(['iv). Your street.', 'You may.)', 'We do.']));
  test('at full stops before white space', () => expect(read('We sell it. You buy it.').clauses).toHaveLength(2));
  test('not behind abbreviations, initials and list numbers', () => {
    expect(read('Under Art. 6 of the U.S. law of Example Inc. we act.').clauses).toHaveLength(1);
    expect(read('1. What we collect').clauses).toEqual(['1. What we collect']);
  });
  test('without white space in scripts without capitals, and before a capital', () => {
    expect(read('ئۈمىد قىلىدۇ.ئىشەنچ بىلەن').clauses).toHaveLength(2);
    expect(read('We keep your data.We delete it').clauses).toHaveLength(2);
  });
  test('behind a "No." that answers, not behind one that counts', () => {
    expect(read('No. We keep it to ourselves.').clauses).toHaveLength(2);
    expect(read('Registered under No. 12345 in Kiel.').clauses).toHaveLength(1);
  });
  test('not inside addresses', () => expect(read('Write to privacy@shop.example.com today').clauses).toHaveLength(1));
  test('at the marks of other scripts', () => expect(read('سىز كىم؟ بىز بىلمەيمىز.').clauses).toHaveLength(2));
  test('somewhere, even in a text without any', () => {
    const { tokens } = read('sell '.repeat(1000));
    expect(tokens.clauseCount).toBeGreaterThan(5);
  });
});
