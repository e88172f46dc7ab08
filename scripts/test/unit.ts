import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, run } from './step.ts';

interface VitestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}

/** Runs vitest and counts its tests. A file that can not even be loaded has no test in it, and counts as one failure. */
export async function unit(): Promise<Counts & { output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-loupe-'));
  const file = join(folder, 'vitest.json');
  try {
    const { status, output } = await run(`vitest run --reporter=default --reporter=json --outputFile.json="${file}"`);
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    const broken = report.numFailedTests === 0 && (status !== 0 || !report.success) ? 1 : 0;
    const failed = report.numFailedTests + broken;
    return { passed: report.numPassedTests, failed, skipped: report.numPendingTests, output };
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, output: `vitest left no report: ${(error as Error).message}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
