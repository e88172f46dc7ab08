// What a spreadsheet may take for the start of a formula, also as full-width forms, and also behind blanks and marks
// that are not seen: "=1+1", "＋1", " \t@SUM(...)", "\u200B-2". A tab or CR at the very start is one too (OWASP).
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠﹢﹣﹦﹫−])/u;

/**
 * A cell's text that no spreadsheet runs: what looks like a formula gets an apostrophe before it, everything else stays
 * as it is. A reader of the CSV takes off one leading apostrophe to have the exact quote; the JSON report is exact.
 */
export function defuseCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
