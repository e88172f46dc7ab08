import { expect, test } from 'vitest';
import { lawOf, lawsOf, noFilter, passesAudit } from '../../../components/bench/audit-filter.ts';
import type { Finding } from '../../../engine/model/audit.ts';

const finding: Finding = {
  rule: 'sharing/sale',
  answers: 'sharing.sale',
  title: 'Sells personal data',
  stance: 'denies',
  passage: { start: 0, end: 9 },
  data: [],
  recipients: [],
  purposes: [],
  severity: 'high',
  law: ['CCPA 1798.120', 'CCPA-REGS 7011(e)(1)(D)', 'UK GDPR 13(1)(e)'],
  confidence: 'medium',
  because: [],
};

test('every field of the filter narrows by itself', () => {
  expect(passesAudit(noFilter, finding, undefined)).toBe(true);
  const right = { topic: 'sharing', stance: 'denies', severity: 'high', confidence: 'medium', law: 'UK GDPR' } as const;
  expect(passesAudit({ ...noFilter, ...right }, finding, undefined)).toBe(true);
  const wrong = { topic: 'rights', stance: 'says', severity: 'low', confidence: 'high', law: 'GDPR' } as const;
  for (const [field, value] of Object.entries(wrong))
    expect([field, passesAudit({ ...noFilter, ...right, [field]: value }, finding, undefined)]).toEqual([field, false]);
});

test('a filter by review knows what nobody has reviewed yet', () => {
  expect(passesAudit({ ...noFilter, review: 'none' }, finding, undefined)).toBe(true);
  expect(passesAudit({ ...noFilter, review: 'none' }, finding, 'rejected')).toBe(false);
  expect(passesAudit({ ...noFilter, review: 'rejected' }, finding, 'rejected')).toBe(true);
});

test('a law is what a reference names before its number', () => {
  expect(lawsOf([finding])).toEqual(['CCPA', 'CCPA-REGS', 'UK GDPR']);
  expect(lawOf('CalOPPA 22575(b)(5)')).toBe('CalOPPA');
});
