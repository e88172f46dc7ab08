import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileRules } from '../../build/pack.ts';
import { type MeasuredRules, rulesPage } from '../../build/rules-page.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const measured = JSON.parse(read('test/accuracy/measured.json')) as MeasuredRules;

it('docs/rules.md says what the rules say: if not, `npm run rules-page` writes it anew', () => {
  expect(read('docs/rules.md')).toBe(rulesPage(compileRules().folder, measured));
});

it('a text of a rule is shown as written', () => {
  const { folder } = compileRules();
  const [id, rule] = [...folder.rules][0] as [string, NonNullable<ReturnType<typeof folder.rules.get>>];
  const page = rulesPage(
    { ...folder, rules: new Map([[id, { ...rule, title: 'Sells <b>you*</b>', why: '# no heading | no cell' }]]) },
    {},
  );
  expect(page).toContain('**Sells &lt;b>you\\*&lt;/b>.** \\# no heading \\| no cell');
});
