import { documentOfText } from '../../engine/document-of-text.ts';
import type { PolicyDocument, Source } from '../../engine/model/document.ts';
import { decodeHtml } from '../../page/decode-html.ts';
import { extraction } from '../../page/extract.ts';
import type { FindingWords } from '../../page/finding-words.ts';
import { parsing } from '../../page/html-tree.ts';
import { sha256 } from '../../page/sha256.ts';
import { inSlices, type Pace } from '../../page/slices.ts';
import words from '../../rules/finding.yaml';

const mostBytes = 20_000_000;
const pace: Pace = { now: () => performance.now(), pause: () => new Promise((resolve) => setTimeout(resolve)) };

/** Makes a document of a file that the reader chose; or says in a sentence why that cannot be. */
export async function documentOfFile(file: File, now: Date): Promise<PolicyDocument | { failed: string }> {
  const matter = await matterOfFile(file, now);
  if ('failed' in matter || 'blocks' in matter) return matter;
  return documentOfText(matter.text, { ...matter, sha256: await sha256(matter.text) });
}

/** The same, but a plain text stays one: a thread of its own may make the document. */
export async function matterOfFile(
  file: File,
  now: Date,
): Promise<PolicyDocument | { text: string; source: Source } | { failed: string }> {
  if (file.size > mostBytes) return { failed: 'It is larger than 20 MB, far more than any policy.' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-') return await documentOfPdf(bytes, file.name, now);
  const unreadable = whyUnreadable(bytes);
  if (unreadable) return { failed: unreadable };
  const content = decodeHtml(bytes, file.type);
  const source: Source = { route: 'file', title: file.name, capturedAt: now.toISOString() };
  if (!isHtml(file, content)) return { text: content, source };
  // As what is fetched: without running or showing any of it. In slices, so that the page around stays alive.
  const tree = await inSlices(parsing(content), pace);
  const page = await inSlices(extraction(tree, words as FindingWords), pace);
  if (page.title) source.title = page.title;
  return {
    text: page.text,
    sha256: await sha256(page.text),
    blocks: page.blocks,
    source,
    coverage: { characters: page.text.length, read: page.text.length, warnings: page.warnings },
    ...(page.lang ? { lang: page.lang } : {}),
  };
}

async function documentOfPdf(bytes: Uint8Array, name: string, now: Date): Promise<PolicyDocument | { failed: string }> {
  const { readPdfInWorker } = await import('./read-pdf.ts');
  const read = await readPdfInWorker(bytes, { route: 'file', title: name, capturedAt: now.toISOString() });
  if ('code' in read) return { failed: `It ${read.said}.` };
  return { ...read, sha256: await sha256(read.text) };
}

function whyUnreadable(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  if (head.startsWith('PK'))
    return 'This is a packed file, perhaps a Word document. Open it, copy its text, and paste it here.';
  if (bytes.length === 0) return 'The file is empty.';
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  // A byte of nothing stands in no text but UTF-16.
  if (!isUtf16 && bytes.subarray(0, 8192).includes(0)) return 'This is no text. Choose a .txt, .html or .pdf file.';
  return undefined;
}

function isHtml(file: File, content: string): boolean {
  return /\.x?html?$/i.test(file.name) || file.type === 'text/html' || /^\s*<(!doctype html|html)\b/i.test(content);
}
