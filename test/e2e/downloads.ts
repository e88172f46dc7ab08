import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until.ts';

/** Waits for a download that ends so, and gives its text. */
export async function downloaded(folder: string, ending: string): Promise<string> {
  const name = await until(`a download *${ending}`, async () =>
    readdirSync(folder).find((file) => file.endsWith(ending)),
  );
  const path = join(folder, name);
  // its name may be there before its last byte
  let before = -1;
  return until(`${name} to be whole`, async () => {
    const text = readFileSync(path, 'utf8');
    const isWhole = text.length > 0 && text.length === before;
    before = text.length;
    return isWhole ? text : null;
  });
}
