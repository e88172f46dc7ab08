import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { compileRules } from '../../build/pack.ts';
import { CONCEPTS, EN } from '../engine/small-rules.ts';

const ROOT = mkdtempSync(join(tmpdir(), 'policy-loupe-'));
const GOOD = `title: Sells personal data
answers: sharing.sale
severity: high
why: A buyer is not bound by this policy.
law: [CCPA 1798.120]
match:
  all: [act.sell, data]
examples:
  en:
    says: ["We may sell your personal information."]
    silent: ["Our best selling shoes."]
`;

beforeEach(() => {
  rmSync(ROOT, { recursive: true, force: true });
  mkdirSync(join(ROOT, 'sharing'), { recursive: true });
  mkdirSync(join(ROOT, 'vocabulary'));
  write('vocabulary/en.yaml', EN);
  write('concepts.yaml', CONCEPTS);
  write('scoring.yaml', 'letters: {A: 80, B: 60, C: 40, D: 20}\nparts: []\n');
  cpSync('rules/questions.yaml', join(ROOT, 'questions.yaml'));
  write('sharing/sale.yaml', GOOD);
});
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

function write(path: string, text: string): void {
  writeFileSync(join(ROOT, path), text);
}

/** "rules/a/b.yaml:3:4 message" and what would be valid, for problems of one file. */
function problemsIn(
  file: string,
): { at: string; message: string; value: string | undefined; valid: string[] | undefined }[] {
  return compileRules(ROOT)
    .problems.filter((problem) => problem.file === file)
    .map(({ line, column, message, value, valid }) => ({ at: `${line}:${column}`, message, value, valid }));
}

describe('a wrong rule is named with its place, its value and what would be valid', () => {
  test('a right one has no problem', () => expect(problemsIn('rules/sharing/sale.yaml')).toEqual([]));

  test('an unknown key', () => {
    write('sharing/sale.yaml', GOOD.replace('severity: high', 'severity: high\nseverety: low'));
    expect(problemsIn('rules/sharing/sale.yaml')).toEqual([
      { at: '4:1', message: 'unknown key "severety"', value: undefined, valid: undefined },
    ]);
  });

  test('a value that is none of the choices', () => {
    write('sharing/sale.yaml', GOOD.replace('severity: high', 'severity: huge'));
    expect(problemsIn('rules/sharing/sale.yaml')).toEqual([
      expect.objectContaining({ at: '3:11', value: 'huge', valid: ['high', 'medium', 'low', 'info'] }),
    ]);
  });

  test('a concept that is not there', () => {
    write('sharing/sale.yaml', GOOD.replace('act.sell, data', 'act.sel, data'));
    const [problem] = problemsIn('rules/sharing/sale.yaml');
    expect(problem).toEqual(
      expect.objectContaining({ at: '7:9', value: 'act.sel', message: 'no concept "act.sel" in rules/concepts.yaml' }),
    );
    expect(problem?.valid).toContain('act.sell');
  });

  test('a question that is not there', () => {
    write('sharing/sale.yaml', GOOD.replace('answers: sharing.sale', 'answers: sharing.sail'));
    const [problem] = problemsIn('rules/sharing/sale.yaml');
    expect(problem).toEqual(expect.objectContaining({ at: '2:10', value: 'sharing.sail' }));
    expect(problem?.valid).toContain('sharing.sale');
  });

  test('a key given twice; the rest of the file is still used', () => {
    write('sharing/sale.yaml', `${GOOD}severity: low\n`);
    expect(problemsIn('rules/sharing/sale.yaml')[0]).toEqual(
      expect.objectContaining({ at: '12:1', message: 'Map keys must be unique' }),
    );
    expect(compileRules(ROOT).pack.rules.map(({ id }) => id)).toEqual(['sharing/sale']);
  });

  test('a phrase with a mark that is not closed', () => {
    write('sharing/sale.yaml', `${GOOD}phrases:\n  en:\n    denies: ["none (of the data is sold"]\n`);
    expect(problemsIn('rules/sharing/sale.yaml')).toEqual([
      expect.objectContaining({ message: 'a "(" without its ")"', value: 'none (of the data is sold' }),
    ]);
  });

  test('what is no YAML at all', () => {
    write('sharing/sale.yaml', 'title: [unclosed\n');
    expect(problemsIn('rules/sharing/sale.yaml').length).toBeGreaterThan(0);
  });
});

test('one bad rule never sinks the others', () => {
  write('sharing/other.yaml', GOOD.replace('act.sell, data', 'act.nothing-like-it'));
  const { pack } = compileRules(ROOT);
  expect(pack.rules.find(({ id }) => id === 'sharing/sale')?.match).toHaveLength(1);
});

test('a concept of a vocabulary that is in no list is named', () => {
  const vocabulary = EN.replace('\nconcepts:\n', '\nconcepts:\n  act.sale-of-things:\n    words: [x]\n');
  write('vocabulary/en.yaml', vocabulary);
  const [problem] = problemsIn('rules/vocabulary/en.yaml');
  expect(problem).toEqual(expect.objectContaining({ value: 'act.sale-of-things' }));
});

describe('a wrong regime is named with its place, its value and what would be valid', () => {
  const REGIME = `title: Test law
full: A law for the test
applies: {names: [TestLaw]}
items:
  - {id: RI-1, title: Right of access, law: T 1, needs: {right: [rights.access]}}
`;
  const writeRegime = (text: string): void => {
    mkdirSync(join(ROOT, 'regimes'), { recursive: true });
    write('cues.yaml', 'RI-1: {en: [access]}\n');
    write('regimes/test.yaml', text);
  };

  test('a right one has no problem', () => {
    writeRegime(REGIME);
    expect(problemsIn('rules/regimes/test.yaml')).toEqual([]);
    expect(compileRules(ROOT).pack.regimes.map(({ id }) => id)).toEqual(['test']);
  });

  test('a question that is not there', () => {
    writeRegime(REGIME.replace('rights.access', 'rights.acess'));
    expect(problemsIn('rules/regimes/test.yaml')).toEqual([
      {
        at: expect.stringMatching(/^5:/),
        message: 'no such question or group of questions',
        value: 'rights.acess',
        valid: expect.arrayContaining(['rights.access']),
      },
    ]);
  });

  test('an id that is none, a key that is none, a regime that is not there', () => {
    writeRegime(REGIME.replace('RI-1', 'right-1'));
    expect(problemsIn('rules/regimes/test.yaml')[0]).toMatchObject({ value: 'right-1' });
    writeRegime(REGIME.replace('title: Right', 'tittle: Right'));
    expect(problemsIn('rules/regimes/test.yaml').map(({ message }) => message)).toContain('unknown key "tittle"');
    writeRegime(REGIME.replace('{names: [TestLaw]}', '{names: [TestLaw], along: [gdpr]}'));
    expect(problemsIn('rules/regimes/test.yaml')[0]).toMatchObject({ value: 'gdpr', valid: ['test'] });
  });
});
