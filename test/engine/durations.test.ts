import { describe, expect, test } from 'vitest';
import { readPack } from '../../build/pack.ts';
import { audit } from '../../engine/audit.ts';
import { exampleDocument } from '../../engine/compile/example.ts';
import { loadRules } from '../../engine/rules.ts';

const rules = loadRules(readPack());
const periods = (text: string, lang = 'en') =>
  audit(exampleDocument(text, lang), rules).findings.filter(({ rule }) => rule === 'retention/period');

describe('a period for keeping data, however it is written', () => {
  test.each([
    ['We keep your order data for 24 months.', 'P24M'],
    ['We keep your order data for twenty-four months.', 'P24M'],
    ['We keep your data for twenty four (24) months.', 'P24M'],
    ['We keep your data for one hundred and eighty days.', 'P180D'],
    ['We keep your data for two hundred days.', 'P200D'],
    ['We keep your data for 1,095 days.', 'P1095D'],
    ['We retain your personal data for two to three years.', 'P3Y'],
    ['We keep your data between 6 and 12 months.', 'P12M'],
    ['We keep your data for 12-24 months.', 'P24M'],
    ['Your analytics data are subject to a 13-month retention period.', 'P13M'],
    ['We keep your personal data for two fiscal years.', 'P2Y'],
    ['We store your personal data for half a year.', 'P6M'],
    ['We store your data for one and a half years.', 'P18M'],
    ['Recordings of your calls are stored for 72 hours.', 'PT72H'],
    ['We keep your data until you close your account plus 90 days.', 'P90D'],
    ['We keep your data for as long as your account exists and for 90 days afterwards.', 'P90D'],
    ['We keep your data for the duration of the contract and two (2) years thereafter.', 'P2Y'],
    ['We delete your data 30 days after you close your account.', 'P30D'],
    ['Your data is stored for no more than 60 days.', 'P60D'],
  ])('%s', (text, duration) => expect(periods(text).map((finding) => finding.duration)).toEqual([duration]));

  test('what is kept is named, item by item and row by row', () => {
    const list = periods('# How long we keep data\n- Order history: six months\n- Server logs: 14 days');
    expect(list.map(({ data, duration }) => [data, duration])).toEqual([
      [['data.purchases'], 'P6M'],
      [['data.logs'], 'P14D'],
    ]);
    const rows = periods('| Data | Purpose | Retention period |\n| Phone number | Delivery | 2 years |');
    expect(rows.map(({ data, duration }) => [data, duration])).toEqual([[['data.phone'], 'P2Y']]);
  });

  test.each([
    'In 2026 years of work ended.',
    'We keep your data for several months.',
    'You can return the shoes within fourteen days.',
  ])('%s states none', (text) => expect(periods(text)).toEqual([]));

  test('in Uyghur too', () =>
    expect(periods('زاكاز ئۇچۇرلىرى ئون ئىككى ئاي ساقلىنىدۇ.', 'ug').map(({ duration }) => duration)).toEqual([
      'P12M',
    ]));
});
