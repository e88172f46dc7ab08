import type { Report } from './report.ts';

/**
 * A report (or any plain JSON) as a file, indented for people, with a line break at the end. Nothing is left out and
 * nothing added; hashes are of the canonical form, so blanks and the order of keys change nothing.
 */
export function toJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
