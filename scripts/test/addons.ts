import { type Counts, run } from './step.ts';

interface Message {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

/**
 * Preact assigns innerHTML for dangerouslySetInnerHTML, which we never use; the linter sees the assignment. pdfjs can compile
 * what a PDF draws by `new Function`; page/read-pdf.ts switches that off (isEvalSupported), and the manifest forbids it anyway.
 */
const ALLOWED: Record<string, number> = { UNSAFE_VAR_ASSIGNMENT: 3, DANGEROUS_EVAL: 3 };

/** Firefox's own linter on the Firefox build: no error, and no warning but the known ones. */
export async function addons(): Promise<Counts & { output: string }> {
  const { output } = await run('addons-linter .output/firefox-mv3 --output json');
  const seen: Record<string, number> = {};
  try {
    const report = JSON.parse(output.slice(output.indexOf('{'))) as { errors: Message[]; warnings: Message[] };
    const wrong = [
      ...report.errors,
      ...report.warnings.filter(({ code }) => {
        seen[code] = (seen[code] ?? 0) + 1;
        return seen[code] > (ALLOWED[code] ?? 0);
      }),
    ];
    const lines = wrong.map(({ code, message, file, line }) => `${file ?? 'manifest'}:${line ?? 1} ${code} ${message}`);
    return { passed: wrong.length === 0 ? 1 : 0, failed: wrong.length, skipped: 0, output: lines.join('\n') };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, output: `addons-linter gave no report:\n${output}` };
  }
}
