import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { safeName } from '../report/safe-name.ts';

/** A folder that reports are written to, each under a name of its own that no input can lead out of it. */
export class OutFolder {
  private readonly path: string;
  private readonly taken = new Set<string>();

  constructor(path: string) {
    this.path = path;
  }

  /** Writes the report of an input and gives its path. The same names are told apart by number. */
  async write(input: string, ending: string, content: string | Uint8Array): Promise<string> {
    await mkdir(this.path, { recursive: true });
    const stem = safeName(basename(input), 'policy').replace(/\.(?:x?html?|txt|md|pdf)$/i, '') || 'policy';
    let name = `${stem}${ending}`;
    for (let number = 2; this.taken.has(name.toLowerCase()); number++) name = `${stem}-${number}${ending}`;
    this.taken.add(name.toLowerCase());
    const path = join(this.path, name);
    await writeFile(path, content);
    return path;
  }
}
