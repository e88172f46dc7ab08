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
  const source: Source = { route: input === '-' ? 'stdin' : 'file' };
  if (input !== '-') source.url = input;
  if (read.finalUrl) source.finalUrl = read.finalUrl;
  if (isPdf(read.bytes)) return readPdfPolicy(read.bytes, source, lang);
  const decoded = decodeText(read.bytes, read.name, read.type);
  if ('failed' in decoded) return decoded;
  if (!decoded.html && read.name) source.title = read.name;
  const document = decoded.html
    ? await readHtml(decoded.text, findingWords(), source)
    : documentOfText(decoded.text, { sha256: await sha256(decoded.text), source });
  document.coverage.warnings.push(...decoded.warnings);
  // What the reader says outweighs what the page says.
  if (lang) document.lang = lang;
  return document;
}

function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
}

async function readPdfPolicy(bytes: Uint8Array, source: Source, lang?: string) {
  // Loaded when needed: it costs a terminal half a second.
  const { readPdfFile } = await import('./read-pdf-file.ts');
  const document = await readPdfFile(bytes, source);
  if ('code' in document) return { failed: `it ${document.said}.` };
  document.sha256 = await sha256(document.text);
  if (lang) document.lang = lang;
  return document;
}
