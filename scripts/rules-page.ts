import { readFileSync, writeFileSync } from 'node:fs';
import { compileRules } from '../build/pack.ts';
import type { MeasuredRules } from '../build/rules-page.ts';
import { rulesPage } from '../build/rules-page.ts';

/** `npm run rules-page`: writes docs/rules.md from rules/ and the figures last measured. */
const measured = JSON.parse(readFileSync('test/accuracy/measured.json', 'utf8')) as MeasuredRules;
writeFileSync('docs/rules.md', rulesPage(compileRules().folder, measured));
console.log('docs/rules.md is written');
