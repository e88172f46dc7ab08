import { documentOfText } from '../engine/document-of-text.ts';
import type { PolicyDocument, Source } from '../engine/model/document.ts';
import { sha256 } from '../page/sha256.ts';
import { decodeText } from './decode-text.ts';
import { findingWords } from './finding-words.ts';
import { readBytes } from './read-bytes.ts';
import { readHtml } from './read-html.ts';

/** Reads one input of the command as a policy, or says in a sentence why it can not. */
export async function readPolicyFile(input: string, lang?: string): Promise<PolicyDocument | { failed: string }> {
  const read = await readBytes(input);
  if ('failed' in read) return read;
  const decoded = decodeText(read.bytes, read.name, read.type);
  if ('failed' in decoded) return decoded;
  const source: Source = { route: input === '-' ? 'stdin' : 'file' };
  if (input !== '-') source.url = input;
  if (read.finalUrl) source.finalUrl = read.finalUrl;
  if (!decoded.html && read.name) source.title = read.name;
  const document = decoded.html
    ? await readHtml(decoded.text, findingWords(), source)
    : documentOfText(decoded.text, { sha256: await sha256(decoded.text), source });
  document.coverage.warnings.push(...decoded.warnings);
  // What the reader says outweighs what the page says.
  if (lang) document.lang = lang;
  return document;
}
