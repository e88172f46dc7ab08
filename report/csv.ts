import Papa from 'papaparse';
import type { Audit } from '../engine/model/audit.ts';
import type { Question } from '../engine/model/question.ts';
import { defuseCell } from './defuse-cell.ts';
import type { Review } from './report.ts';
import { COLUMNS, tableOf } from './table.ts';

// Without it spreadsheets read UTF-8 as the machine's old code page, and a Uyghur quote becomes rubbish.
const BYTE_ORDER_MARK = '\uFEFF';

/** Whether the file begins with a byte order mark and the line of column names; both true unless said otherwise. */
export interface CsvOptions {
  mark?: boolean;
  header?: boolean;
  reviews?: Review[];
}

/**
 * The audit's table (`tableOf`) as CSV (RFC 4180: commas, CRLF, UTF-8). Cells that a spreadsheet would run are defused
 * (`defuseCell`).
 */
export function toCsv(
  audit: Audit,
  questions: Question[],
  { mark = true, header = true, reviews = [] }: CsvOptions = {},
): string {
  const cells = tableOf(audit, questions, reviews).map((row) => COLUMNS.map((column) => cellOf(row[column])));
  const lines = header ? [[...COLUMNS], ...cells] : cells;
  const text = Papa.unparse(lines, { newline: '\r\n' });
  return `${mark ? BYTE_ORDER_MARK : ''}${text}${text ? '\r\n' : ''}`;
}

function cellOf(value: string | number | undefined): string | number {
  return typeof value === 'string' ? defuseCell(value) : (value ?? '');
}
