import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { documentOfText } from '../engine/document-of-text.ts';
import { sha256 } from '../page/sha256.ts';
import { toCsv } from '../report/csv.ts';
import { defuseCell } from '../report/defuse-cell.ts';
import { COLUMNS, tableOf } from '../report/table.ts';
import { cellText, toXlsx } from '../report/xlsx.ts';
import { readWrittenPolicy, WRITTEN_POLICIES } from '../test/policies/read-policy.ts';
import { reportInputOf } from '../test/report/report-input-of.ts';

/**
 * `npm run spreadsheets [-- FILE ...]`: opens CSV and XLSX reports of the written policies (and of the text files named) in
 * LibreOffice without a window (apt-get install libreoffice-calc), and compares what it reads with the table, cell by cell.
 * Exit status 1 where any cell differs, 2 where there is no LibreOffice.
 */
const SOFFICE = 'soffice';
// comma, quotation mark, UTF-8, from line 1; export: every text quoted, cells as they are stored
const READ_CSV = 'CSV:44,34,76,1,,0,false,false,false';
const WRITE_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false';

if (spawnSync(SOFFICE, ['--version']).status !== 0) {
  console.error('There is no LibreOffice: apt-get install --no-install-recommends libreoffice-calc');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'policy-loupe-sheets-'));
let differences = 0;
for (const name of [...WRITTEN_POLICIES, ...process.argv.slice(2)]) {
  const isWritten = WRITTEN_POLICIES.includes(name);
  const document = isWritten
    ? (await readWrittenPolicy(name)).document
    : documentOfText(readFileSync(name, 'utf8'), {
        sha256: await sha256(readFileSync(name)),
        source: { route: 'file', url: name },
      });
  if (isWritten) document.source = { route: 'page', url: `https://${name}.example/privacy`, title: `=${name}` };
  const input = reportInputOf(document);
  const rows = tableOf(input.audit, input.questions).map((row) => COLUMNS.map((column) => row[column] ?? ''));
  const expected = (clean: (text: string) => string): string[][] => [
    [...COLUMNS],
    ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? clean(cell) : String(cell)))),
  ];
  const stem = name.replace(/[^\w.-]+/g, '_');
  writeFileSync(join(folder, `${stem}-a.csv`), toCsv(input.audit, input.questions));
  writeFileSync(join(folder, `${stem}-b.xlsx`), await toXlsx(input));
  for (const [file, cells] of [
    [`${stem}-a.csv`, expected(defuseCell)],
    [`${stem}-b.xlsx`, expected((text) => (text === '' ? '' : cellText(text)))],
  ] as const) {
    const wrong = compare(cells, throughLibreOffice(file));
    differences += wrong.length;
    console.log(`${file}: ${cells.length} rows, ${cells.length * COLUMNS.length} cells, ${wrong.length} differ`);
    for (const line of wrong.slice(0, 5)) console.log(`  ${line}`);
  }
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = differences === 0 ? 0 : 1;

/** Opens a file and gives the cells of its first sheet as LibreOffice has them. */
function throughLibreOffice(file: string): string[][] {
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  const reading = file.endsWith('.csv') ? [`--infilter=${READ_CSV}`] : [];
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const ran = spawnSync(
    SOFFICE,
    [profile, '--headless', ...reading, '--convert-to', WRITE_CSV, '--outdir', out, join(folder, file)],
    { encoding: 'utf8' },
  );
  if (ran.status !== 0) throw new Error(`LibreOffice could not read ${file}: ${ran.stderr}`);
  return parse(readFileSync(join(out, file.replace(/\.\w+$/, '.csv'))), { bom: true, relax_column_count: true });
}

function compare(expected: string[][], got: string[][]): string[] {
  const wrong: string[] = [];
  if (expected.length !== got.length) wrong.push(`${expected.length} rows are ${got.length}`);
  for (const [at, row] of expected.entries()) {
    for (const [column, cell] of row.entries()) {
      const other = got[at]?.[column] ?? '';
      if (cell !== other)
        wrong.push(
          `row ${at + 1}, ${COLUMNS[column]}: ${JSON.stringify(cell.slice(0, 80))} is ${JSON.stringify(other.slice(0, 80))}`,
        );
    }
  }
  return wrong;
}
