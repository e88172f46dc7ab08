import { describe, expect, test } from 'vitest';
import { toText } from '../../report/text.ts';
import { fixtureAudit, QUESTIONS } from './fixture-audit.ts';

describe('toText', () => {
  const text = toText(fixtureAudit(), QUESTIONS, { explain: true });

  test('says letter, warning, headlines, every question', () => {
    expect(text).toContain('B   Mostly kind to its readers: 72 of 100');
    expect(text).toContain('! A frame <iframe> could not be read.');
    expect(text).toContain('Owed, and not said: Encryption, Portability');
    for (const { label } of QUESTIONS) expect(text).toContain(label);
  });

  test('wraps quotes to the width', () => {
    for (const width of [50, 80, 100]) {
      const lines = toText(fixtureAudit(), QUESTIONS, { width }).split('\n');
      expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(width);
    }
  });

  test('lets no control character of the policy reach the terminal', () => {
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    expect(text).toContain('We never sell your data.␣[31m');
  });

  test('is coloured only on demand', () => {
    const coloured = toText(fixtureAudit(), QUESTIONS, { explain: true, color: true });
    expect(coloured).toContain('\u001B[1m');
    expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(text);
  });

  test('explains the score so that the sum can be done again', () => {
    expect(text).toContain('−4  Location: Depends. Where you are says much.');
    expect(text).toContain('100 − 100 × 4 / 40 = 90');
    expect(text).toContain('100 − 100 × 11 / 20 = 45');
    expect(text).toContain('0.6 × 90 + 0.4 × 45 = 72, letter B');
    expect(toText(fixtureAudit(), QUESTIONS)).not.toContain('100 − 100');
  });

  test('says so where there is no score', () => {
    expect(toText({ ...fixtureAudit(), score: null }, QUESTIONS, { explain: true })).toContain('No score');
  });
});
