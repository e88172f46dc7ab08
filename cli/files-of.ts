import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a policy's file ends with: other files of a folder are passed over. */
const POLICY = /\.(?:txt|md|x?html?|pdf)$/i;

/** The files that inputs stand for: a list's lines, and (where asked for) the policies of a folder and the folders in it, sorted. */
export async function filesOf(
  inputs: string[],
  list: string | undefined,
  openFolders: boolean,
): Promise<{ files: string[] } | { failed: string }> {
  const named = [...inputs];
  if (list !== undefined) {
    try {
      const lines = (await readFile(list, 'utf8')).replace(/^\uFEFF/, '').split(/\r?\n/);
      named.push(...lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')));
    } catch (error) {
      return { failed: `The list ${list} could not be read: ${(error as Error).message}` };
    }
  }
  const files: string[] = [];
  for (const input of named) {
    const isFolder = openFolders && (await stat(input).catch(() => undefined))?.isDirectory();
    if (!isFolder) files.push(input);
    else files.push(...(await policiesIn(input)));
  }
  return files.length > 0 ? { files } : { failed: 'There is no policy (.txt, .md, .html, .pdf) in what was given.' };
}

async function policiesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && POLICY.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
