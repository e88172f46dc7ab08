import { spawn } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';

/**
 * `npm run lines-memory -- FILE.jsonl`: audits the lines by `audit --jsonl` and prints the process's resident memory after each
 * tenth of them, so that one sees whether it stays flat. Linux only: it reads /proc.
 */
const [file] = process.argv.slice(2);
if (!file) {
  console.error('npm run lines-memory -- FILE.jsonl');
  process.exit(2);
}
const lines = readFileSync(file, 'utf8').trimEnd().split('\n').length;
const child = spawn(process.execPath, ['cli/main.ts', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
createReadStream(file).pipe(child.stdin);

const tenths: number[] = [];
let done = 0;
let most = 0;
child.stdout.on('data', (chunk: Buffer) => {
  for (const byte of chunk) if (byte === 10) done++;
  const megabytes = residentMegabytes(child.pid as number);
  most = Math.max(most, megabytes);
  const tenth = Math.floor((10 * done) / lines) - 1;
  if (tenth >= 0) tenths[tenth] = megabytes;
});
child.on('close', () => {
  console.log(`${done} policies of ${file}, ${Math.round(readFileSync(file).length / 1e6)} MB`);
  tenths.forEach((megabytes, at) => {
    console.log(`after ${String((at + 1) * 10).padStart(3)} %: ${megabytes} MB`);
  });
  console.log(`at most:     ${most} MB`);
});

function residentMegabytes(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(found?.[1] ?? 0) / 1000);
}
