import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { audit } from './ran.ts';

const folder = mkdtempSync(join(tmpdir(), 'policy-loupe-reports-'));
const BANK = 'test/policies/bank/policy.txt';
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('verify: 0 as it was made, 1 with one character changed, 1 for what is no report', async () => {
  const { out } = await audit([BANK, '--format', 'json']);
  const report = file('report.json', out);
  expect(await audit(['verify', report])).toMatchObject({ status: 0, out: expect.stringContaining('identical') });
  const at = out.indexOf('Calder Ridge');
  const edited = file('edited.json', `${out.slice(0, at)}B${out.slice(at + 1)}`);
  const both = await audit(['verify', report, edited, join(folder, 'none.json')]);
  expect(both.status).toBe(1);
  expect(both.out).toMatch(/identical[\s\S]*edited\.json: edited\. .*The text was changed/);
  expect(both.err).toContain('none.json: there is no such file.');
});

test('compare: 0 the same, 1 changed, 2 not readable; policies and reports alike', async () => {
  const { out } = await audit(['test/compare/before.txt', '--format', 'json']);
  const before = file('before.json', out);
  const changed = await audit(['compare', before, 'test/compare/after.txt']);
  expect(changed.status).toBe(1);
  expect(changed.out).toContain('12 clauses changed, 0 new, 0 gone, 3 moved, 40 untouched.');
  expect(changed.out).toContain('[-3 March 2024-]{+9 February 2026+}');
  expect(await audit(['compare', before, 'test/compare/before.txt'])).toMatchObject({ status: 0 });
  expect(await audit(['compare', before, join(folder, 'none')])).toMatchObject({ status: 2 });
  expect(await audit(['compare', before])).toMatchObject({ status: 2, err: expect.stringContaining('two files') });
});

test('a folder gives a table, a letter that is not reached another status', async () => {
  const inside = join(folder, 'shops');
  mkdirSync(inside);
  writeFileSync(join(inside, '=cmd\u202E.txt'), '=1+1 We sell your personal data.');
  writeFileSync(join(inside, 'bank.txt'), readFileSync(BANK));
  writeFileSync(join(inside, 'notes.bin'), 'no policy');
  const table = await audit([inside, '--summary']);
  expect(table.status).toBe(0);
  expect(table.out.trimEnd().split('\n')).toHaveLength(3);
  expect(table.out).not.toContain('\u202E');
  const csv = await audit([inside, '--summary', '--format', 'csv', '--at-least', 'A']);
  expect(csv.status).toBe(3);
  expect(csv.out).not.toMatch(/^=|,=/m);
  const list = file('list.txt', `# policies\n${BANK}\n${join(folder, 'none.txt')}\n`);
  expect(await audit(['--list', list, '--summary', '--format', 'json'])).toMatchObject({ status: 1 });
});

test('many policies in a format of one go to a folder, each under a name that leads nowhere else', async () => {
  const odd = file('..\u202Efdp.txt', '=1+1 We sell your personal data.');
  const out = join(folder, 'out');
  const { status } = await audit([odd, BANK, BANK, '--format', 'bundle', '--out', out, '--law', 'gdpr']);
  expect(status).toBe(0);
  expect(readdirSync(out).sort()).toEqual(['fdp.zip', 'policy-2.zip', 'policy.zip']);
  const files = unzipSync(readFileSync(join(out, 'policy.zip')));
  expect(strFromU8(files['page/policy.txt'] as Uint8Array)).toBe(readFileSync(BANK, 'utf8'));
  expect(strFromU8(files['report.html'] as Uint8Array)).toContain('You chose it.');
  expect(await audit([BANK, '--law', 'gpdr'])).toMatchObject({ status: 2, err: expect.stringContaining('gdpr') });
});
