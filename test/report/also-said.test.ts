import { expect, test } from 'vitest';
import { toCsv } from '../../report/csv.ts';
import { toHtml } from '../../report/html.ts';
import { toText } from '../../report/text.ts';
import { fixtureAudit, QUESTIONS } from './fixture-audit.ts';

test('what answers no question stands under its topic in every report', () => {
  const audit = fixtureAudit();
  const model = audit.findings[0];
  if (!model) throw new Error('the fixture has no findings');
  audit.findings.push({
    ...model,
    rule: 'collection/somewhere',
    answers: 'collection',
    title: 'Says where data come from',
  });

  const text = toText(audit, QUESTIONS);
  expect(text.indexOf('Also     Says where data come from')).toBeGreaterThan(text.indexOf('What it collects'));
  expect(text.indexOf('Says where data come from')).toBeLessThan(text.indexOf('What it does with it'));
  expect(toHtml(audit, QUESTIONS)).toContain('Says where data come from');
  const row = toCsv(audit, QUESTIONS)
    .split('\r\n')
    .find((line) => line.includes('collection/somewhere'));
  expect(row).toContain(',collection,');
});
