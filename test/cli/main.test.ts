import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Audit } from '../../engine/model/audit.ts';
import { audit, MAIN } from './ran.ts';

const SHOP = fileURLToPath(new URL('../policies/shopify-shop/policy.html', import.meta.url));
const POLICY = 'Privacy policy\n\nWe collect your e-mail address. We do not sell your personal data.\n';
const folder = mkdtempSync(join(tmpdir(), 'policy-loupe-'));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const linesOf = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

// The first run compiles the rules where they have changed.
beforeAll(() => audit(['-'], POLICY));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the audit command', () => {
  test('JSON holds the text untouched, every question, and passages that are there', async () => {
    const { status, out } = await audit([file('a.txt', POLICY), '--format', 'json']);
    const { document, answers, findings, format } = JSON.parse(out) as Audit;
    expect({ status, format, text: document.text }).toEqual({ status: 0, format: 1, text: POLICY });
    expect(Object.keys(answers)).toHaveLength(64);
    expect(answers['collection.contact']?.answer).toBe('yes');
    expect(answers['sharing.sale']?.answer).toBe('no');
    for (const { passage } of findings) expect(POLICY.slice(passage.start, passage.end).trim()).not.toBe('');
  });

  test('the same file gives the same bytes', async () => {
    const runs = await Promise.all([audit([SHOP, '--format', 'json']), audit([SHOP, '--format', 'json'])]);
    expect(runs[0]?.out).toBe(runs[1]?.out);
  });

  test('the text, the CSV and the HTML of a whole page agree with its JSON', async () => {
    const [json, text, csv, html] = await Promise.all(
      ['json', 'text', 'csv', 'html'].map((format) => audit([SHOP, '--format', format, '--explain'])),
    );
    const { score, findings, answers } = JSON.parse(json?.out ?? '') as Audit;
    expect(text?.out).toContain(`${score?.letter}  `);
    expect(text?.out).toContain(`: ${score?.value} of 100`);
    expect(text?.out).toContain('By their weights');
    const rows: Record<string, string>[] = parse(csv?.out ?? '', { columns: true, bom: true });
    expect(rows.filter((row) => row.finding !== '')).toHaveLength(findings.length);
    // what answers no question has no answer
    for (const row of rows) expect(row.answer).toBe(answers[row.question ?? '']?.answer ?? '');
    const { document } = parseHTML(html?.out ?? '');
    expect(document.querySelectorAll('.finding')).toHaveLength(findings.length);
    expect(document.querySelector('.lens')?.getAttribute('aria-label')).toBe(`Letter ${score?.letter}`);
  });

  test('standard input is read for -', async () => {
    const { status, out } = await audit(['-', '--format', 'json'], POLICY);
    expect(status).toBe(0);
    expect((JSON.parse(out) as Audit).document.source).toEqual({ route: 'stdin' });
  });

  test('what can not be read is said, and the others still are: status 1', async () => {
    const good = file('good.txt', POLICY);
    const pdf = file('a.pdf', '%PDF-1.4');
    const { status, out, err } = await audit([pdf, join(folder, 'none.txt'), folder, good, '--format', 'jsonl']);
    expect(status).toBe(1);
    expect(linesOf(out).map(({ error, audit: done }) => error?.code ?? done.format)).toEqual([
      'unreadable',
      'unreadable',
      'unreadable',
      1,
    ]);
    expect(err).toMatch(/a\.pdf: it is a PDF.*\n.*none\.txt: there is no such file.*\n.*it is a folder/);
  });

  test('several files as JSON are one list', async () => {
    const { out } = await audit([
      file('1.txt', POLICY),
      join(folder, 'none.txt'),
      file('2.txt', POLICY),
      '--format',
      'json',
    ]);
    expect(JSON.parse(out).map((entry: object) => Object.keys(entry)[1])).toEqual(['audit', 'error', 'audit']);
  });

  test('several files as CSV are one table', async () => {
    const { out } = await audit([file('1.txt', POLICY), file('2.txt', POLICY), '--format', 'csv']);
    const rows: Record<string, string>[] = parse(out, { columns: true, bom: true });
    expect(new Set(rows.map((row) => row.policy))).toEqual(new Set(['1.txt', '2.txt']));
  });

  test('an empty text has no score, and says why', async () => {
    const { status, out } = await audit([file('empty.txt', '')]);
    expect(status).toBe(0);
    expect(out).toMatch(/No score[\s\S]*no text/);
  });

  test('wrong usage is status 2', async () => {
    const runs = await Promise.all([audit([]), audit(['a', '--format', 'pdf']), audit(['--jsonl', 'a'])]);
    expect(runs.map(({ status, out }) => [status, out])).toEqual([
      [2, ''],
      [2, ''],
      [2, ''],
    ]);
  });

  test('--help prints the usage', async () => {
    expect(await audit(['--help'])).toMatchObject({ status: 0, out: expect.stringContaining('Exit status') });
  });

  test('five megabytes of text are read', async () => {
    const { status, out } = await audit([
      file('large.txt', POLICY.repeat(70_000).slice(0, 5_000_000)),
      '--format',
      'jsonl',
    ]);
    expect(status).toBe(0);
    expect(linesOf(out)[0].audit.coverage.read).toBe(5_000_000);
  });
});

describe('the audit command with --jsonl', () => {
  test('one line in, one line out, in order; what is wrong is said with its line, and the stream goes on', async () => {
    const { status, out } = await audit(
      ['--jsonl'],
      [
        JSON.stringify({ id: 'a', text: `${POLICY}\uD800 \r\n` }),
        'no json',
        JSON.stringify({
          id: 'b',
          html: '<html lang="en"><p>We collect your e-mail address.</p>',
          url: 'https://shop.test/p',
        }),
        '',
        JSON.stringify({ text: 'x' }),
        JSON.stringify({ id: 'c' }),
        JSON.stringify({ id: 'd', text: 'x', lang: 'no tag' }),
        '[1]',
        JSON.stringify({ id: 7, text: '', lang: 'ug' }),
      ].join('\n'),
    );
    const lines = linesOf(out);
    expect(status).toBe(1);
    expect(lines.map(({ id, error }) => [id, error?.code])).toEqual([
      ['a', undefined],
      [null, 'not-json'],
      ['b', undefined],
      [null, 'bad-request'],
      ['c', 'bad-request'],
      ['d', 'bad-request'],
      [null, 'bad-request'],
      [7, undefined],
    ]);
    expect(lines[0].audit.document.text).toBe(`${POLICY}\uD800 \r\n`);
    expect(lines[1].error.message).toMatch(/^line 2 /);
    expect(lines[2].audit.document).toMatchObject({
      text: 'We collect your e-mail address.',
      source: { url: 'https://shop.test/p' },
    });
    expect(lines[3].error.message).toMatch(/^line 5 /);
  });

  test('each answer is written before the next question comes', async () => {
    const child = spawn(process.execPath, [MAIN, '--jsonl']);
    const answers = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
    for (const id of ['a', 'b', 'c']) {
      child.stdin.write(`${JSON.stringify({ id, text: 'We collect your name.' })}\n`);
      let text = '';
      while (!text.endsWith('\n')) text += (await answers.next()).value;
      expect(JSON.parse(text).id).toBe(id);
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  test('a reader that stops early is no failure', async () => {
    const child = spawn(process.execPath, [MAIN, '--jsonl']);
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end(`${JSON.stringify({ id: 1, text: POLICY })}\n`.repeat(2000));
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(err).toBe('');
  });
});
