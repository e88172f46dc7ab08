import { expect, test } from 'vitest';
import { readPack } from '../../build/pack.ts';
import { audit } from '../../engine/audit.ts';
import { exampleDocument } from '../../engine/compile/example.ts';
import { loadRules } from '../../engine/rules.ts';

const rules = loadRules(readPack());
const found = (text: string): string[] =>
  audit(exampleDocument(text, 'en'), rules).findings.map(({ rule, stance }) => `${rule} ${stance}`);

test.each([
  ['# Do we sell your data?\nNo.', 'sharing/sale denies'],
  ['# Do you sell my data?\nNo, never.', 'sharing/sale denies'],
  [
    '# Do you share my personal information with third parties?\nNo. We keep it to ourselves.',
    'sharing/third-parties denies',
  ],
  ['# Is my data sold?\nIt is not.', 'sharing/sale denies'],
  ['# Do you use cookies?\nYes.', 'tracking/cookies says'],
  ['# Do you collect my location?\nOnly with your consent.', 'collection/location conditional'],
  ['# Can I delete my account?\nYes, in the settings.', 'rights/erasure says'],
  ['# Will my data be transferred abroad?\nYes, to the United States.', 'transfer/abroad says'],
  ['# Do you respond to Do Not Track?\nNo.', 'tracking/do-not-track denies'],
])('the body answers the heading: %s', (text, expected) => expect(found(text)).toContain(expected));

test.each([
  ['# Do you sell my data?\nNo shop on this street is open on Sundays.'],
  ['# Do you sell my data?\nA good question.'],
  ['# Do you have to tell us your name?\nNo.'],
])('and what is no answer answers nothing: %s', (text) =>
  expect(found(text).filter((line) => /^(sharing|collection)/.test(line))).toEqual([]),
);
