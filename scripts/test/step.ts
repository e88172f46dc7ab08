import { spawn } from 'node:child_process';

/** What came of one step of the test. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** A command's exit status and all that it wrote, errors among it, in order. */
export interface Ran {
  status: number;
  output: string;
}

// Colours and spinners are for people at a terminal; what is kept here is shown later, or read.
const PLAIN = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };

/** Runs a command line with the tools of node_modules/.bin, as npm itself would. Never throws. */
export function run(command: string): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'], env: PLAIN });
    const parts: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => parts.push(text));
    }
    child.on('error', (error) => resolve({ status: 1, output: error.message }));
    child.on('close', (status) => resolve({ status: status ?? 1, output: parts.join('') }));
  });
}

/** A step that passes or fails as a whole. */
export async function check(command: string): Promise<Counts & { output: string }> {
  const { status, output } = await run(command);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0, output };
}
