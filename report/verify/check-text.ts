import type { Hash, Report } from '../report.ts';
import type { Check } from '../verify.ts';

/** Whether the text is the one that was read, and each quote its words; where not, the first place that differs. */
export async function checkText(report: Report, sha256: Hash): Promise<Check[]> {
  const { text, sha256: stored } = report.document;
  const isSame = (await sha256(text)) === stored;
  const checks: Check[] = [
    isSame
      ? { of: 'text', ok: true, says: `The text has its SHA-256, ${stored}.` }
      : { of: 'text', ok: false, says: `The text was changed: ${await placeOf(report, sha256)}` },
  ];
  for (const [at, quote] of report.report.quotes.entries()) {
    const { start, end } = report.findings[at]?.passage ?? { start: 0, end: 0 };
    const words = text.slice(start, end);
    if (words === quote) continue;
    checks.push({ of: 'quote', ok: false, finding: at, says: quoteWords(at, quote, words, isSame) });
  }
  if (checks.length === 1 && isSame)
    checks.push({ of: 'quote', ok: true, says: `All ${report.report.quotes.length} quotes are the text's words.` });
  return checks;
}

/** The first block whose words are not those that were summed. */
async function placeOf({ document, report }: Report, sha256: Hash): Promise<string> {
  const { text } = document;
  for (const [at, { start, end }] of report.document.blocks.entries()) {
    const words = text.slice(start, end);
    if ((await sha256(words)).slice(0, 16) === report.sums.blocks[at]) continue;
    return `first in block ${at + 1} of ${report.document.blocks.length}, at code unit ${start}: ${JSON.stringify(words.slice(0, 80))}.`;
  }
  return 'between its blocks, or at its end.';
}

function quoteWords(finding: number, quote: string, words: string, textIsSame: boolean): string {
  let at = 0;
  while (at < quote.length && quote[at] === words[at]) at++;
  const [has, should] = textIsSame ? [quote, words] : [words, quote];
  const what = textIsSame ? `The quote of finding ${finding}` : `The text at finding ${finding}`;
  const other = textIsSame ? 'the text' : 'the quote';
  return `${what} differs from ${other} at its character ${at + 1}: ${around(has, at)} where ${other} has ${around(should, at)}.`;
}

function around(text: string, at: number): string {
  return JSON.stringify(text.slice(Math.max(0, at - 12), at + 12));
}
