import { expect, test } from 'vitest';
import { toJson } from '../../report/json.ts';
import { fixtureAudit } from './fixture-audit.ts';

test('the JSON is the audit, lone surrogates and all', () => {
  const audit = fixtureAudit();
  audit.document.text += '\uD800';
  expect(JSON.parse(toJson(audit))).toEqual(audit);
  expect(new TextDecoder().decode(new TextEncoder().encode(toJson(audit)))).toBe(toJson(audit));
});
