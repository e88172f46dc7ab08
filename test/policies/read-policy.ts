import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { findingWords } from '../../cli/finding-words.ts';
import { readHtml } from '../../cli/read-html.ts';
import { documentOfText } from '../../engine/document-of-text.ts';
import type { PolicyDocument } from '../../engine/model/document.ts';
import { sha256 } from '../../page/sha256.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** What a careful auditor answers, and the words it rests on. */
export interface Expected {
  answer: string;
  quote?: string;
}

/** Names of the written policies: one folder each. */
export const WRITTEN_POLICIES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** A written policy as the command would read it, with the answers expected of its audit. */
export async function readWrittenPolicy(
  name: string,
): Promise<{ document: PolicyDocument; expected: Record<string, Expected> }> {
  const folder = join(FOLDER, name);
  const expected = parse(readFileSync(join(folder, 'expected.yaml'), 'utf8')) as Record<string, Expected>;
  const file = readdirSync(folder).find((entry) => entry.startsWith('policy.')) as string;
  const text = readFileSync(join(folder, file), 'utf8');
  const source = { route: 'file' as const, url: `${name}/${file}` };
  const document = file.endsWith('.html')
    ? await readHtml(text, findingWords(), source)
    : documentOfText(text, { sha256: await sha256(text), source });
  return { document, expected };
}
