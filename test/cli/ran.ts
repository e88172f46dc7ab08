import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

export interface Ran {
  status: number | null;
  out: string;
  err: string;
  bytes: Uint8Array;
}

/** Runs the real command. */
export function audit(args: string[], input: string | Uint8Array = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, NO_COLOR: '1' } });
    const chunks: Buffer[] = [];
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('close', (status) => {
      const bytes = Buffer.concat(chunks);
      resolve({ status, out: bytes.toString('utf8'), err, bytes });
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
