import { describe, expect, test } from 'vitest';
import { auditExample, smallRules } from './small-rules.ts';

const { rules, problems } = smallRules();

/** "sharing/sale denies": every finding of an example. */
function found(text: string, lang?: string): string[] {
  return auditExample(rules, text, lang).findings.map(({ rule, stance }) => `${rule} ${stance}`);
}

test('the small rules compile', () => expect(problems).toEqual([]));

describe('a practice', () => {
  test.each([
    ['We sell your personal data.', ['sharing/sale says']],
    ['Your personal data is sold.', ['sharing/sale says']],
    ['Our best selling shoes keep your data dry.', []],
    ['If our company is sold, your data may be shared.', []],
    ['You sell your data to us.', []],
    ['Third parties sell your data.', []],
    ['Your data is sold by third parties.', []],
    ['We are not responsible for third parties who sell your data.', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('a denial', () => {
  test.each([
    ['We do not sell your data.', ['sharing/sale denies']],
    ['We never share, rent or sell your data.', ['sharing/sale denies']],
    ['We do not and will not sell your data.', ['sharing/sale denies']],
    ['None of your data is sold.', ['sharing/sale denies']],
    ['No personal information is sold.', ['sharing/sale denies']],
    [
      'We do not sell your data, but we share it with advertisers.',
      ['sharing/sale denies', 'sharing/advertisers says'],
    ],
    [
      'We do not sell your data, and we share your name with advertisers.',
      ['sharing/sale denies', 'sharing/advertisers says'],
    ],
    ['We not only sell your data.', ['sharing/sale says']],
    ['If you do not agree, we sell your data.', ['sharing/sale says']],
  ])('%s', (text, expected) => expect(found(text).sort()).toEqual([...expected].sort()));
});

describe('a condition', () => {
  test.each([
    ['We sell your data with your consent.', ['sharing/sale conditional']],
    ['We do not sell your data without your consent.', ['sharing/sale conditional']],
    ['We sell your data without your consent.', ['sharing/sale says']],
    ['We do not sell your data except as described below.', ['sharing/sale conditional']],
    ['# For readers in France\nWe sell your data.', ['sharing/sale conditional']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('lists and headings', () => {
  test('a lead-in governs its items', () => {
    const { findings } = auditExample(rules, 'We collect:\n- your name\n- your shoe size\n- your email address');
    expect(findings.map(({ rule, stance }) => `${rule} ${stance}`)).toEqual([
      'collection/contact says',
      'collection/contact says',
    ]);
    expect(findings.map(({ data }) => data)).toEqual([['data.name'], ['data.email']]);
    expect(findings[0]?.context).toEqual({ start: 0, end: 11 });
    expect(findings[0]?.confidence).toBe('medium');
  });
  test('a denial in a lead-in denies each item', () => {
    expect(found('We do not collect:\n- your name\n- your email address')).toEqual([
      'collection/contact denies',
      'collection/contact denies',
    ]);
  });
  test('items under a denial with exceptions are what is done', () => {
    expect(found('Except as follows, we do not share your data:\n- with advertisers')).toEqual([
      'sharing/advertisers says',
    ]);
  });
  test('a heading lends its verb to fragments', () =>
    expect(found('# Data we collect\nYour name and your email address.')).toEqual(['collection/contact says']));
  test('a heading that asks is answered by its body', () => {
    expect(found('# Do we sell your data?\nNo.')).toEqual(['sharing/sale denies']);
    expect(found('# Do we sell your data?\nYes.')).toEqual(['sharing/sale says']);
    expect(found('# Do we sell your data?\nWe care about you.')).toEqual([]);
  });
  test('the header of a table names its columns', () => {
    const { findings } = auditExample(
      rules,
      '# How long we keep data\n| Data we keep | Period |\n| name | 24 months |\n| email address | thirty (30) days |',
    );
    expect(
      findings.filter(({ rule }) => rule === 'retention/period').map(({ data, duration }) => [data, duration]),
    ).toEqual([
      [['data.name'], 'P24M'],
      [['data.email'], 'P30D'],
    ]);
  });
});

describe('a duration', () => {
  test.each([
    ['We keep your data for 24 months.', 'P24M'],
    ['We keep your data for thirty (30) days.', 'P30D'],
    ['We keep your data for six months.', 'P6M'],
    ['We keep your data for 12 to 24 months.', 'P24M'],
    ['We keep your data for a 13-month period.', 'P13M'],
  ])('%s', (text, iso) => expect(auditExample(rules, text).findings[0]?.duration).toBe(iso));
});

describe('a language with person and negation in the verb', () => {
  test.each([
    ['шахси маълумотларни сотаймыз', ['sharing/sale says']],
    ['шахси маълумот сетмаймыз', ['sharing/sale denies']],
    ['шахси маълумотлар сетмайди', ['sharing/sale denies']],
  ])('%s', (text, expected) => expect(found(text, 'xx')).toEqual(expected));
});

describe('longer phrases', () => {
  test('hide shorter ones of their kind', () => {
    expect(auditExample(rules, 'We collect your email address.').findings[0]?.data).toEqual(['data.email']);
  });
});

test('every reason lies in the text and every finding says why', () => {
  const { findings, document } = auditExample(rules, 'We do not sell your data with your consent to third parties.');
  const shown = findings[0]?.because.map(
    ({ concept, role, span }) => `${role} ${concept} "${document.text.slice(span.start, span.end)}"`,
  );
  expect(shown).toEqual([
    'match act.sell "sell"',
    'match data.personal "data"',
    'negation negation "not"',
    'condition when.consent "with your consent"',
    'actor actor.company "We"',
  ]);
});
