import Papa from 'papaparse';
import { figure } from '../report/arithmetic.ts';
import { defuseCell } from '../report/defuse-cell.ts';
import { forTerminal } from '../report/for-terminal.ts';
import { nameOf } from '../report/name-of.ts';
import { auditEach, type Result } from './audit-files.ts';
import type { Auditor } from './auditor.ts';
import type { Arguments } from './parse-arguments.ts';
import type { Terminal } from './terminal.ts';

const COLUMNS = [
  'file',
  'letter',
  'score',
  'answered',
  'findings',
  'contradictions',
  'languages',
  'warnings',
  'title',
] as const;
type Line = Record<(typeof COLUMNS)[number], string | number>;

/**
 * One line a policy: as a table for reading, as CSV or as JSON.
 * @returns 0; 1 where some input could not be read; 3 where a letter is worse than --at-least, or there is none.
 */
export async function summarise(args: Arguments, auditor: Auditor, terminal: Terminal): Promise<0 | 1 | 3> {
  const lines: Line[] = [];
  let isBelow = false;
  const status = await auditEach(args, auditor, terminal, async (result) => {
    const line = lineOf(result);
    lines.push(line);
    if (args.atLeast && !('error' in result)) isBelow ||= line.letter === '-' || line.letter > args.atLeast;
  });
  await terminal.write(tableOf(lines, args.format));
  return status === 0 && isBelow ? 3 : status;
}

function lineOf(result: Result): Line {
  if ('error' in result)
    return {
      file: result.id,
      letter: '-',
      score: '',
      answered: '',
      findings: '',
      contradictions: '',
      languages: '',
      warnings: result.error.message,
      title: '',
    };
  const { score, answers, findings, contradictions, document, coverage } = result.audit;
  return {
    file: result.id,
    letter: score?.letter ?? '-',
    score: score ? Number(figure(score.value)) : '',
    answered: Object.values(answers).filter(({ answer }) => answer !== 'silent').length,
    findings: findings.length,
    contradictions: contradictions.length,
    languages: document.languages.map(({ lang }) => lang).join(' '),
    warnings: coverage.warnings.map(({ code }) => code).join(' '),
    title: nameOf(result.audit),
  };
}

function tableOf(lines: Line[], format: Arguments['format']): string {
  if (format === 'json') return `${JSON.stringify(lines, null, 2)}\n`;
  const cells = [[...COLUMNS], ...lines.map((line) => COLUMNS.map((column) => line[column]))];
  if (format === 'csv') {
    const safe = cells.map((row) => row.map((cell) => (typeof cell === 'string' ? defuseCell(cell) : cell)));
    return `\uFEFF${Papa.unparse(safe, { newline: '\r\n' })}\r\n`;
  }
  const words = cells.map((row) => row.map((cell) => shortened(forTerminal(String(cell)))));
  const widths = COLUMNS.map((_, at) => Math.max(...words.map((row) => (row[at] as string).length)));
  return words
    .map(
      (row) =>
        `${row
          .map((cell, at) => cell.padEnd(widths[at] as number))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

const LONGEST = 48;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
