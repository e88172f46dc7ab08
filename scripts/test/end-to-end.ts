import { missingBrowsers } from './browsers.ts';
import { type Counts, run } from './step.ts';

/**
 * Runs the end-to-end tests and takes their counts from their own closing line. A missing browser is named loudly; with
 * CI set it counts as a failure there, and here even if both are missing.
 */
export async function endToEnd(): Promise<Counts & { output: string }> {
  const missing = missingBrowsers();
  if (missing.length > 0) {
    console.log(
      `\nMISSING: ${missing.join(', ')}. Nothing is tested in it. To have it: apt-get install ${missing.join(' ')}\n`,
    );
  }
  if (missing.length === 2 && !process.env.CI) return { passed: 0, failed: 0, skipped: 2, output: '' };
  const { status, output } = await run('npm run -s e2e');
  const closing = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  if (!closing) return { passed: 0, failed: 1, skipped: 0, output: `${output}\nThe end-to-end tests gave no count.` };
  const failed = Number(closing[2]);
  const unsaid = status !== 0 && failed === 0 ? 1 : 0;
  return { passed: Number(closing[1]), failed: failed + unsaid, skipped: missing.length, output };
}
