import writeExcelFile, { type Row as CellRow } from 'write-excel-file/universal';
import { defuseCell } from './defuse-cell.ts';
import { provenanceOf } from './provenance.ts';
import type { ReportInput } from './report-input.ts';
import { COLUMNS, tableOf } from './table.ts';

/** Longest text that a cell of Excel holds, in UTF-16 code units. */
const LONGEST_CELL = 32_767;
/** Columns of long texts, in characters. */
const WIDTHS: Partial<Record<(typeof COLUMNS)[number], number>> = {
  quote: 80,
  asks: 50,
  context: 40,
  address: 30,
  policy: 30,
  law: 30,
  link: 30,
};

/**
 * The audit as an Excel workbook of four sheets: findings (the rows of the CSV, cell for cell), answers, completeness, about.
 * Every text is a text cell, never a formula; what looks like one is defused as in the CSV, lest it run when saved as that.
 */
export async function toXlsx(input: ReportInput): Promise<Uint8Array<ArrayBuffer>> {
  const { audit, questions, completeness, reviews } = input;
  const findings = tableOf(audit, questions, reviews).map((row) => COLUMNS.map((column) => cellOf(row[column])));
  const answers = questions.map(({ id, label, ask }) => {
    const { answer, findings: indices } = audit.answers[id] ?? { answer: 'silent', findings: [] };
    return [id, label, ask, answer, indices.length].map(cellOf);
  });
  const matrix = completeness.flatMap(({ title, applies, items }) =>
    items.map(({ id, title: item, law, where, state, findings: indices, says }) =>
      [title, applies.says, id, item, law, where, state, indices.join('; '), says].map(cellOf),
    ),
  );
  const about = provenanceOf(audit).map((line) => line.map(cellOf));
  const sheet = (name: string, names: readonly string[], rows: CellRow[], widths: number[]) => ({
    sheet: name,
    data: [names.map((value) => ({ type: String, value, fontWeight: 'bold' as const })), ...rows],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  });
  const workbook = writeExcelFile([
    sheet(
      'Findings',
      COLUMNS,
      findings,
      COLUMNS.map((column) => WIDTHS[column] ?? 14),
    ),
    sheet('Answers', ['question', 'label', 'asks', 'answer', 'findings'], answers, [26, 30, 70, 12, 10]),
    sheet(
      'Completeness',
      ['law', 'applies because', 'item', 'asks for', 'article', 'only where', 'state', 'findings', 'note'],
      matrix,
      [14, 30, 8, 36, 28, 30, 10, 16, 50],
    ),
    sheet('About', ['what', 'value'], about, [24, 100]),
  ]);
  return new Uint8Array(await (await workbook.toBlob()).arrayBuffer());
}

function cellOf(value: string | number | undefined): CellRow[number] {
  if (typeof value === 'number') return { type: Number, value };
  return value === undefined || value === '' ? null : { type: String, value: cellText(value) };
}

/** XML has no place for most control characters, nor for half a surrogate pair. */
export function cellText(value: string): string {
  const text = defuseCell(value)
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD')
    .toWellFormed();
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
}
