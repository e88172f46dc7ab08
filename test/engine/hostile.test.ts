import { describe, expect, test } from 'vitest';
import { audit } from '../../engine/audit.ts';
import { documentOfText } from '../../engine/document-of-text.ts';
import type { Audit } from '../../engine/model/audit.ts';
import { smallRules } from './small-rules.ts';

const { rules } = smallRules();
const read = (text: string): Audit => audit(documentOfText(text, { sha256: '', source: { route: 'file' } }), rules);
const codes = (result: Audit): string[] => result.coverage.warnings.map(({ code }) => code);

describe('what is no policy has no score, and says why', () => {
  test.each([
    ['', 'empty'],
    [' \n\u00a0\n', 'empty'],
    ['We sell your data.', 'too-short'],
    [`${'The cat and the dog are in the house of your friend. '.repeat(40)}`, 'not-a-policy'],
    [
      `${'Nous vendons vos données à des annonceurs et à leurs partenaires commerciaux. '.repeat(20)}`,
      'unknown-language',
    ],
    [`${'隐私政策 我们 不会 出售 您的 个人 信息 '.repeat(40)}`, 'unknown-language'],
    [`${'Shoes\nShirts\nHats\nNew arrivals\n'.repeat(60)}`, 'not-a-policy'],
  ])('%#', (text, code) => {
    const result = read(text);
    expect(result.score).toBeNull();
    expect(codes(result)).toContain(code);
    expect(Object.keys(result.answers)).toHaveLength(4);
  });
});

describe('any text is read', () => {
  test.each([
    ['lone surrogates', '\ud800 We sell your data. \udfff'],
    ['NUL and controls', 'We sell\u0000 your\u0007 data.'],
    ['zero-width characters', 'We s\u200bell your da\u200dta.'],
    ['bidi controls', '\u202eWe sell your data.\u202c'],
    ['markup', '<script>alert(1)</script> We sell your data. <img src=x onerror=alert(1)>'],
  ])('%s', (_, text) => {
    const { findings } = read(text);
    expect(findings.map(({ rule }) => rule)).toEqual(['sharing/sale']);
  });

  test('five megabytes, and one word of a megabyte', () => {
    const text = `${'The weather in the garden of your house is what it is. '.repeat(19)}We collect your name. `.repeat(
      5000,
    );
    expect(text.length).toBeGreaterThan(5_000_000);
    expect(read(text).findings).toHaveLength(5000);
    expect(read(`We sell ${'x'.repeat(1_000_000)} your data.`).findings).toHaveLength(1);
  });
});

test('of a text with more findings than a tab can hold the rest is called unread, and nothing missing', () => {
  const text = 'We sell your data. '.repeat(200_002);
  const { findings, coverage, score } = read(text);
  expect(findings).toHaveLength(200_000);
  expect(coverage.read).toBe(findings.at(-1)?.passage.end);
  expect(coverage.read).toBeLessThan(coverage.characters);
  expect(coverage.warnings.map(({ code }) => code)).toContain('too-many-findings');
  expect(score).toBeNull();
});

test('the same text gives the same audit, byte for byte, in any order of work', () => {
  const text =
    'Privacy\n\nWe collect:\n- your name\n- your email address\n\nWe do not sell your data, except as described below.';
  const first = JSON.stringify(read(text));
  read('We keep your data for 24 months. '.repeat(500));
  expect(JSON.stringify(read(text))).toBe(first);
});

test('audits are plain JSON', () => {
  const result = read('We sell your data.');
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});
