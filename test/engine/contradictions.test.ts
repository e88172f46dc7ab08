import { describe, expect, test } from 'vitest';
import { readPack } from '../../build/pack.ts';
import { audit } from '../../engine/audit.ts';
import { documentOfText } from '../../engine/document-of-text.ts';
import { loadRules } from '../../engine/rules.ts';

const rules = loadRules(readPack());

function auditOf(text: string) {
  return audit(documentOfText(text, { sha256: '', source: { route: 'file' }, lang: 'en' }), rules);
}

describe('a flat denial contradicts what is plainly said', () => {
  test.each([
    ['collection.contact', 'We collect your e-mail address. We do not collect your e-mail address.'],
    ['collection.biometric', 'We collect your fingerprints. We do not collect biometric data.'],
    ['sharing.sale', 'We may sell your personal data to data brokers. We never sell your personal data.'],
  ])('%s: %s', (question, text) => {
    const { answers, contradictions } = auditOf(text);
    expect(contradictions.map(({ answers: of }) => of)).toContain(question);
    expect(answers[question]?.answer).toBe('unclear');
  });
});

describe('a denial that leaves something open contradicts nothing', () => {
  test.each([
    [
      'a product',
      'collection.contact',
      'We collect your e-mail address. We do not collect your e-mail address through this form.',
    ],
    [
      'a case',
      'collection.contact',
      'We collect your phone number. If you only look around, we do not collect your phone number.',
    ],
    ['a means', 'collection.payment', 'We collect your card number. We do not directly collect your card number.'],
    [
      'which data',
      'collection.device',
      'We collect your IP address. We never log an IP address that could be tied to you.',
    ],
    ['narrower data', 'collection.location', 'We collect your location. We do not collect your precise location.'],
    [
      'somebody else',
      'collection.contact',
      'We collect your phone number. The chat tool does not collect your phone number.',
    ],
  ])('%s', (_limit, question, text) => {
    const { answers, contradictions, findings } = auditOf(text);
    expect(findings.some(({ answers: of, stance }) => of === question && stance === 'denies')).toBe(true);
    expect(contradictions).toEqual([]);
    expect(answers[question]?.answer).toBe('yes');
  });
});

test('the words that limit a denial stand in its finding', () => {
  const text = 'We do not collect your e-mail address through this form.';
  const { findings } = auditOf(text);
  const denial = findings.find(({ answers, stance }) => answers === 'collection.contact' && stance === 'denies');
  expect(text.slice(denial?.condition?.start, denial?.condition?.end)).toBe('through this');
});
