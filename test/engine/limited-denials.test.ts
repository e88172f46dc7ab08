import { describe, expect, test } from 'vitest';
import { readPack } from '../../build/pack.ts';
import { audit } from '../../engine/audit.ts';
import { documentOfText } from '../../engine/document-of-text.ts';
import { loadRules } from '../../engine/rules.ts';

const rules = loadRules(readPack());

function answersOf(text: string) {
  return audit(documentOfText(text, { sha256: '', source: { route: 'file' }, lang: 'en' }), rules).answers;
}

describe('a harm is only answered with no where it is denied as a whole', () => {
  test.each([
    ['a means', 'sharing.sale', 'We do not sell personal data through this form.', 'unclear'],
    ['a purpose', 'collection.sensitive', 'We do not process sensitive data for the purpose of profiling.', 'unclear'],
    ['as a rule', 'collection.biometric', 'We generally do not collect biometric data.', 'unclear'],
    ['some data', 'sharing.advertisers', 'We do not share your health data with advertisers.', 'unclear'],
    ['by e-mail', 'collection.sensitive', 'We never ask for your health data by e-mail.', 'unclear'],
    ['a joined act', 'sharing.sale', 'We do not sell or otherwise disclose personal data.', 'no'],
    ['its own words', 'use.profiling', 'We do not use personal data for automated decision-making.', 'no'],
    ['one whole', 'sharing.sale', 'We do not sell data through this form. We do not sell your data.', 'no'],
    ['joined acts', 'sharing.sale', 'We do not sell your data, or share your data for advertising.', 'no'],
    ['which data', 'sharing.sale', 'We do not sell personal data that identify you.', 'no'],
    ['not knowingly', 'collection.children', 'We do not knowingly collect data from children under 13.', 'no'],
    ['no longer', 'sharing.sale', 'We no longer sell your personal data.', 'no'],
  ])('%s: %s', (_, question, text, answer) => {
    expect(answersOf(text)[question]?.answer).toBe(answer);
  });
});
