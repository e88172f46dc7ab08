import Papa from 'papaparse';
import type { Audit } from '../engine/model/audit.ts';
import type { Question } from '../engine/model/question.ts';
import { defuseCell } from './defuse-cell.ts';
import { findingsOf } from './findings-of.ts';
import { groupQuestions } from './group-questions.ts';
import { addressOf, nameOf } from './name-of.ts';

/** The columns, in their order. New ones are only ever added at the end: others script against these. */
export const CSV_COLUMNS = [
  'policy',
  'address',
  'question',
  'asks',
  'answer',
  'finding',
  'rule',
  'stance',
  'quote',
  'context',
  'condition',
  'duration',
  'data',
  'recipients',
  'purposes',
  'actor',
  'severity',
  'confidence',
  'law',
  'start',
  'end',
  'letter',
  'score',
  'sha256',
  'engine',
  'rules',
] as const;

type Row = Partial<Record<(typeof CSV_COLUMNS)[number], string | number>>;

// Without it spreadsheets read UTF-8 as the machine's old code page, and a Uyghur quote becomes rubbish.
const BYTE_ORDER_MARK = '\uFEFF';

/** Whether the file begins with a byte order mark and the line of column names; both true unless said otherwise. */
export interface CsvOptions {
  mark?: boolean;
  header?: boolean;
}

/**
 * The audit as CSV (RFC 4180: commas, CRLF, UTF-8): one row a finding, and one row for each question without any. A finding
 * that answers no question has its group in the column `question`.
 * Lists are joined by "; ". `finding` is the index into the JSON report's findings; `start` and `end` are UTF-16 code
 * units. Cells that a spreadsheet would run are defused (`defuseCell`).
 */
export function toCsv(audit: Audit, questions: Question[], { mark = true, header = true }: CsvOptions = {}): string {
  const rows = groupQuestions(questions).flatMap(({ id, questions: list }) => [
    ...list.flatMap((question) => rowsOf(audit, question)),
    ...findingsOf(audit, id).map((index) => ({ ...commonOf(audit), question: id, ...evidenceOf(audit, index) })),
  ]);
  const cells = rows.map((row) => CSV_COLUMNS.map((column) => cellOf(row[column])));
  const lines = header ? [[...CSV_COLUMNS], ...cells] : cells;
  const text = Papa.unparse(lines, { newline: '\r\n' });
  return `${mark ? BYTE_ORDER_MARK : ''}${text}${text ? '\r\n' : ''}`;
}

function cellOf(value: string | number | undefined): string | number {
  return typeof value === 'string' ? defuseCell(value) : (value ?? '');
}

function rowsOf(audit: Audit, question: Question): Row[] {
  const common: Row = {
    ...commonOf(audit),
    question: question.id,
    asks: question.ask,
    answer: audit.answers[question.id]?.answer ?? '',
  };
  const findings = findingsOf(audit, question.id);
  return findings.length === 0 ? [common] : findings.map((index) => ({ ...common, ...evidenceOf(audit, index) }));
}

function commonOf(audit: Audit): Row {
  return {
    policy: nameOf(audit),
    address: addressOf(audit),
    letter: audit.score?.letter ?? '',
    score: audit.score?.value ?? '',
    sha256: audit.document.sha256,
    engine: audit.versions.engine,
    rules: audit.versions.rules,
  };
}

function evidenceOf(audit: Audit, index: number): Row {
  const finding = audit.findings[index];
  if (!finding) return {};
  const words = (span?: { start: number; end: number }) =>
    span ? audit.document.text.slice(span.start, span.end) : '';
  return {
    finding: index,
    rule: finding.rule,
    stance: finding.stance,
    quote: words(finding.passage),
    context: words(finding.context),
    condition: words(finding.condition),
    duration: finding.duration ?? '',
    data: finding.data.join('; '),
    recipients: finding.recipients.join('; '),
    purposes: finding.purposes.join('; '),
    actor: finding.actor ?? '',
    severity: finding.severity,
    confidence: finding.confidence,
    law: finding.law.join('; '),
    start: finding.passage.start,
    end: finding.passage.end,
  };
}
