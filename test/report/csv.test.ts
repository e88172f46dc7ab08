import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../report/csv.ts';
import { defuseCell } from '../../report/defuse-cell.ts';
import { COLUMNS } from '../../report/table.ts';
import { fixtureAudit, QUESTIONS, TEXT } from './fixture-audit.ts';

function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true, bom: true, record_delimiter: '\r\n' });
}

describe('toCsv, read again by another parser', () => {
  const audit = fixtureAudit();
  const csv = toCsv(audit, QUESTIONS);
  const rows = rowsOf(csv);

  test('begins with a byte order mark and the columns, ends with a line break', () => {
    expect(csv.startsWith(`\uFEFF${COLUMNS.join(',')}\r\n`)).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  test('has one row a finding, and one for each question without any', () => {
    const findings = rows.filter((row) => row.finding !== '').map((row) => Number(row.finding));
    expect(findings.toSorted((a, b) => a - b)).toEqual(audit.findings.map((_, index) => index));
    const silent = rows.filter((row) => row.finding === '');
    expect(silent.map((row) => `${row.question} ${row.answer}`)).toEqual([
      'rights.portability silent',
      'security.encryption silent',
    ]);
    expect(rows).toHaveLength(audit.findings.length + 2);
  });

  test('gives every quote back, but for the apostrophe before what a spreadsheet would run', () => {
    for (const row of rows.filter((each) => each.finding !== '')) {
      const quote = TEXT.slice(Number(row.start), Number(row.end));
      expect(row.quote).toBe(defuseCell(quote));
    }
    expect(rows.filter((row) => row.quote?.startsWith("'")).map((row) => row.quote?.slice(0, 3))).toEqual([
      "'＋1",
      "'=H",
    ]);
  });

  test('can be written without mark and names, to follow on another', () => {
    const two = csv + toCsv(audit, QUESTIONS, { mark: false, header: false });
    expect(rowsOf(two)).toEqual([...rows, ...rows]);
  });

  test('is empty where there is nothing to say', () => {
    expect(toCsv(audit, [], { mark: false, header: false })).toBe('');
  });
});

describe('defuseCell', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\tplain',
    ' =1',
    '\u00A0=1',
    '\u200B=1',
    '\uFEFF=1',
    '\u202E=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '﹣1',
    '−1',
  ])('%j is defused', (text) => {
    expect(defuseCell(text)).toBe(`'${text}`);
  });

  test.each(['We keep it = 2 years', 'a-b', '', '1+1', "'quoted'", ' plain', '“=”', '(+49) 30'])('%j stays', (text) => {
    expect(defuseCell(text)).toBe(text);
  });
});
