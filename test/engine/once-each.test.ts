import { expect, it } from 'vitest';
import { readPack } from '../../build/pack.ts';
import { audit, findAll } from '../../engine/audit.ts';
import { documentOfText } from '../../engine/document-of-text.ts';
import { loadRules } from '../../engine/rules.ts';

const rules = loadRules(readPack());
const document = documentOfText(
  'We use your personal data to process your order and to deliver the goods. We use your postcode to show you shops.',
  { sha256: '', source: { route: 'file' }, lang: 'en' },
);
const purposes = (findings: ReturnType<typeof audit>['findings']) =>
  findings.filter(({ answers }) => answers === 'use.purposes').map(({ passage }) => passage.start);

it('an answer that several rules find in one passage is said once, and no passage is lost', () => {
  const all = purposes(findAll(document, rules).findings);
  const once = purposes(audit(document, rules).findings);
  expect(all.length).toBeGreaterThan(once.length);
  expect(once).toEqual([...new Set(all)]);
  expect(once.length).toBe(2);
});
