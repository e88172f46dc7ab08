import { expect, test } from 'vitest';
import { completenessOf } from '../../engine/completeness.ts';
import type { PolicyDocument } from '../../engine/model/document.ts';
import { readWrittenPolicy } from '../policies/read-policy.ts';
import { auditDocument, PACK } from '../report/report-of-policy.ts';

const matrixOf = (document: PolicyDocument, chosen: string[] = []) =>
  completenessOf(auditDocument(document), PACK.regimes, chosen);
const statesOf = (matrix: ReturnType<typeof matrixOf>, id: string) =>
  Object.fromEntries(matrix.find(({ regime }) => regime === id)?.items.map((item) => [item.id, item.state]) ?? []);

test('a Dutch marketplace that names the GDPR: why it applies, what is found and with which words', async () => {
  const { document } = await readWrittenPolicy('marketplace');
  const matrix = matrixOf(document);
  const gdpr = matrix.find(({ regime }) => regime === 'gdpr');
  const { by, evidence } = gdpr?.applies ?? {};
  expect(by).toBe('policy');
  expect(document.text.slice(evidence?.start, evidence?.end)).toMatch(/GDPR|General Data Protection|EEA|European/);
  expect(statesOf(matrix, 'gdpr')).toMatchObject({
    'ID-1': 'found',
    'LB-1': 'found',
    'RI-10': 'found',
    'ST-1': 'found',
  });
  const item = gdpr?.items.find(({ id }) => id === 'RI-10');
  expect(item?.findings.length).toBeGreaterThan(0);
  expect(matrix.map(({ regime }) => regime)).toContain('eprivacy');
  expect(matrix.map(({ regime }) => regime)).not.toContain('lgpd');
});

test('what is not there is missing, what only a word hints at can not be told', async () => {
  const { document } = await readWrittenPolicy('generator-shop');
  const gdpr = matrixOf(document, ['gdpr', 'uk-gdpr']);
  expect(gdpr.find(({ regime }) => regime === 'gdpr')?.applies.by).toBe('user');
  expect(statesOf(gdpr, 'gdpr')).toMatchObject({ 'RI-6': 'missing', 'RI-10': 'missing', 'PU-2': 'unknown' });
  expect(statesOf(gdpr, 'uk-gdpr')).toMatchObject({ 'RI-10': 'missing', 'RI-11': 'missing' });
});

test('nothing is missing from a policy that was not wholly read, or in a draft vocabulary, or in no known language', async () => {
  const { document } = await readWrittenPolicy('generator-shop');
  const partly = { ...document, coverage: { ...document.coverage, read: 10 } };
  const { document: uyghur } = await readWrittenPolicy('uyghur-shop');
  const unknown = { ...document, text: 'Dit is niet te lezen. '.repeat(60) };
  for (const each of [partly, uyghur, unknown]) {
    const states = matrixOf(each, ['gdpr', 'ccpa']).flatMap(({ items }) => items.map(({ state }) => state));
    expect(states).toContain('unknown');
    expect(states).not.toContain('missing');
  }
});

test('the country of the site makes a law apply; a name inside another word does not', async () => {
  const { document } = await readWrittenPolicy('generator-shop');
  const at = (url: string, text = document.text) =>
    matrixOf({ ...document, text, source: { route: 'page', url } }).map(({ regime }) => regime);
  expect(at('https://shop.example.ch/privacy')).toContain('fadp');
  expect(at('https://shop.example.ch.evil.test/privacy')).not.toContain('fadp');
  expect(at('https://a.test/', `${document.text} ELGPDX`)).not.toContain('lgpd');
  expect(at('https://a.test/', `${document.text} LGPD.`)).toContain('lgpd');
});

test('every regime has what the checklist of the laws names', () => {
  expect(PACK.regimes.map(({ id }) => id)).toEqual([
    'caloppa',
    'ccpa',
    'coppa',
    'eprivacy',
    'fadp',
    'gdpr',
    'lgpd',
    'pipl',
    'uk-gdpr',
  ]);
  const ccpa = PACK.regimes.find(({ id }) => id === 'ccpa');
  for (const letter of 'ABCDEFGHIJK')
    expect(
      ccpa?.items.some(({ law }) => law.includes(`7011(e)(1)(${letter})`)),
      letter,
    ).toBe(true);
});
