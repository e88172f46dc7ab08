import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunResult } from './result.ts';

/** Below node_modules/, one file for each folder of data, so that two folders are never compared with each other. */
function fileOf(data: string): string {
  const name = createHash('sha256').update(resolve(data)).digest('hex').slice(0, 8);
  return fileURLToPath(new URL(`../../node_modules/.cache/policy-loupe/accuracy-${name}.json`, import.meta.url));
}

/** The last run on this data, or undefined. */
export function readLastRun(data: string): RunResult | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(data), 'utf8')) as RunResult;
  } catch {
    return undefined;
  }
}

/** Keeps this run; sets that it left out stay as they were. */
export function keepRun(run: RunResult): void {
  const file = fileOf(run.data);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...run, sets: { ...readLastRun(run.data)?.sets, ...run.sets } }));
}
