import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { readUrl } from './read-url.ts';

/** Bytes with what is known about where they came from, or a sentence on why there are none. */
export type Bytes = { bytes: Uint8Array; name: string; type?: string; finalUrl?: string } | { failed: string };

/** More than this is no policy: the longest known are half a megabyte. */
export const MOST_BYTES = 64 * 1024 * 1024;
const TOO_LARGE = 'it is larger than 64 MB, far more than any policy.';

/** Reads one input of the command: a file, `-` for standard input, or an address on this machine. */
export async function readBytes(input: string): Promise<Bytes> {
  if (input === '-') return readStandardInput();
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(input)) return readUrl(input);
  return readFile(input);
}

async function readFile(path: string): Promise<Bytes> {
  try {
    const file = await open(path);
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) return { failed: 'it is a folder. Name the files in it: FOLDER/*.html' };
      if (stat.size > MOST_BYTES) return { failed: TOO_LARGE };
      return { bytes: await file.readFile(), name: basename(path) };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { failed: whyNot(error) };
  }
}

async function readStandardInput(): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > MOST_BYTES) return { failed: TOO_LARGE };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks), name: '' };
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file.',
  EACCES: 'it may not be read (permission denied).',
  EPERM: 'it may not be read (permission denied).',
  EISDIR: 'it is a folder. Name the files in it: FOLDER/*.html',
  ENOTDIR: 'a part of its path is no folder.',
  ELOOP: 'its links lead in a circle.',
  ENAMETOOLONG: 'its name is too long.',
};

function whyNot(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
