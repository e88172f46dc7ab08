import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of a written policy. */
export function policy(path: string): string {
  return fileURLToPath(new URL(`../policies/${path}`, import.meta.url));
}

export const BANK = policy('bank/policy.txt');

/** Files of the case's own, gone after it. */
export async function withFolder(run: (write: (name: string, text: string | Uint8Array) => string) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'policy-loupe-given-'));
  try {
    await run((name, text) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
