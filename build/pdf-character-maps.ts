import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ResolvedPublicFile, Wxt } from 'wxt';

/** Puts the tables that say what letters East Asian PDF fonts mean into the build: without them such a file reads empty. */
export function addPdfCharacterMaps(_: Wxt, files: ResolvedPublicFile[]): void {
  const folder = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), 'cmaps');
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.bcmap')) files.push({ absoluteSrc: join(folder, name), relativeDest: `pdf-cmaps/${name}` });
  }
}
