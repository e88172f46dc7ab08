import { missingBrowsers } from './browsers.ts';
import { type Counts, run } from './step.ts';

/** Runs the end-to-end tests and takes their counts from their own closing line. */
export async function endToEnd(): Promise<Counts & { output: string }> {
  const missing = missingBrowsers();
  const required = Boolean(process.env.CI);
  const notice = missing
    .map((browser) => `${browser} IS MISSING: nothing was tested in it. apt-get install chromium firefox-esr`)
    .join('\n');
  if (notice) console.log(`\n${notice}\n`);
  if (missing.length === 2) {
    return { passed: 0, failed: required ? missing.length : 0, skipped: missing.length, output: notice };
  }
  const { status, output } = await run('npm run -s e2e');
  const closing = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1);
  if (!closing) return { passed: 0, failed: 1, skipped: 0, output: `${output}\nThe end-to-end tests gave no count.` };
  const [, passed, failed, skipped = 0] = closing.map(Number);
  const hidden = status !== 0 && failed === 0 ? 1 : 0;
  const lacking = required ? missing.length : 0;
  return { passed: passed ?? 0, failed: (failed ?? 0) + hidden + lacking, skipped: skipped || 0, output };
}
