import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { documentOfText } from '../../engine/document-of-text.ts';
import { sha256 } from '../../page/sha256.ts';
import { toJson } from '../../report/json.ts';
import { makeReport, selfHash } from '../../report/report.ts';
import { publishedSchema } from '../../scripts/report-schema/published-schema.ts';
import { WRITTEN_POLICIES } from '../policies/read-policy.ts';
import { fixtureAudit } from './fixture-audit.ts';
import { reportOfPolicy } from './report-of-policy.ts';

const isValid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('docs/report.schema.json', 'utf8')));

test('docs/report.schema.json is what `npm run schema` writes', () => {
  expect(JSON.parse(readFileSync('docs/report.schema.json', 'utf8'))).toEqual(JSON.parse(publishedSchema()));
});

test.each(WRITTEN_POLICIES)(
  '%s: the report is the audit and its part, and valid by the published schema',
  async (name) => {
    const { audit, report } = await reportOfPolicy(name);
    const { report: part, ...rest } = JSON.parse(toJson(report));
    expect(rest).toEqual(audit);
    expect(part.quotes).toHaveLength(audit.findings.length);
    expect(isValid(JSON.parse(toJson(report))), JSON.stringify(isValid.errors)).toBe(true);
    expect(isValid({ ...report, findings: [{ ...audit.findings[0], stance: 'maybe' }] })).toBe(false);
  },
);

test('lone surrogates come back, and count as U+FFFD in the hash', async () => {
  const audit = fixtureAudit();
  audit.document.text += '\uD800';
  const document = documentOfText(audit.document.text, { sha256: '', source: audit.document.source });
  const report = await makeReport(audit, document, sha256);
  const file = toJson(report);
  expect(JSON.parse(file)).toEqual(report);
  expect(new TextDecoder().decode(new TextEncoder().encode(file))).toBe(file);
  const replaced = JSON.parse(file.replace('\\ud800', '\uFFFD'));
  expect(await selfHash(replaced, sha256)).toBe(report.report.sha256);
});
