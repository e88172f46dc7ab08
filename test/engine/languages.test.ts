import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readPack } from '../../build/pack.ts';
import { audit } from '../../engine/audit.ts';
import { documentOfText } from '../../engine/document-of-text.ts';
import { loadRules } from '../../engine/rules.ts';

const rules = loadRules(readPack());
const folder = fileURLToPath(new URL('../languages/', import.meta.url));
const texts = new Map(
  readdirSync(folder).map((file) => [file.replace('.txt', ''), readFileSync(folder + file, 'utf8')] as const),
);
const audited = (text: string, lang?: string) =>
  audit(documentOfText(text, { sha256: 'x', source: { route: 'paste' }, ...(lang ? { lang } : {}) }), rules);

const ENGLISH = `Privacy policy

We collect your name, your postal address and your email address when you place an order in our shop.

What we share

We do not sell your personal data to anyone. We share your address with the carrier who brings the parcel to you.

Device data: model, operating system, browser, screen size, time zone, language settings, network operator.

Your rights

You may ask us for a copy of your personal data or ask us to delete it at any time.`;

test.each([...texts])('%s is told, and no word of it is taken for English', (lang, text) => {
  const { document, findings, coverage, score } = audited(text);
  expect(document.languages.filter(({ share }) => share > 0.03)).toEqual([{ lang, share: expect.closeTo(1, 1) }]);
  expect([findings.length, score, coverage.warnings.map(({ code }) => code)]).toEqual([0, null, ['unknown-language']]);
});

test('a language of which nothing is known is not English either', () => {
  const esperanto = `Politiko pri privateco

Ĉi tiu paĝo diras, kiujn datumojn nia vendejo kolektas pri vi kaj kion ĝi faras per ili.

- via nomo
- via adreso

Kiam vi mendas ion ĉe ni, ni konservas vian nomon kaj vian adreson. Ni ne vendas viajn datumojn al iu ajn.`;
  const { document, findings, coverage } = audited(esperanto);
  expect([document.languages, findings]).toEqual([[{ lang: 'und', share: 1 }], []]);
  expect(coverage.warnings[0]?.message).toContain('in a language that Policy Loupe has no vocabulary for yet');
});

test('a page that gives a wrong language for all of itself is not believed', () => {
  expect(audited(texts.get('nl') as string, 'en').document.languages).toEqual([{ lang: 'nl', share: 1 }]);
});

test('English with foreign names, and without small words in a list, is English', () => {
  const names = `${ENGLISH}\n\nSociété de la Paix S.A., Place de la Gare 5, Luxembourg, is our partner.\n\nDe La Rue, Van der Berg`;
  expect(audited(names).document.languages).toEqual([{ lang: 'en', share: 1 }]);
});

test('a list of data kinds without a small word is in the language around it, whatever words another has too', () => {
  const labels = 'Personal Data collected: postal address; Usage Data; Device Data; Log Data.';
  const { document, findings } = audited(`${ENGLISH}\n\n${labels}`);
  expect(document.languages).toEqual([{ lang: 'en', share: 1 }]);
  expect(findings.some(({ passage }) => document.text.slice(passage.start, passage.end).includes('Log Data'))).toBe(
    true,
  );
});

test('of a page in two languages each part is read for itself, and what was not read is said', () => {
  const alone = audited(ENGLISH);
  const { document, findings, coverage } = audited(`${ENGLISH}\n\n${texts.get('nl')}`);
  expect(document.languages.map(({ lang }) => lang)).toEqual(['nl', 'en']);
  expect(findings.map(({ rule }) => rule)).toEqual(alone.findings.map(({ rule }) => rule));
  expect(coverage.warnings.map(({ message }) => message)).toEqual([
    'Most of this text is in Dutch, which Policy Loupe has no vocabulary for yet, so it was not audited and has no score.',
  ]);
  const mostlyEnglish = audited(`${ENGLISH}\n\n${ENGLISH}\n\n${texts.get('pl')}`);
  expect(mostlyEnglish.coverage.warnings.map(({ message }) => message)[0]).toMatch(
    /^\d+ % of this text is in Polish, which Policy Loupe has no vocabulary for yet; that part was not audited\.$/,
  );
});
