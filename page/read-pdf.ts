import type { PolicyDocument, Source } from '../engine/model/document.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { linesOfPage, type PdfItem, type PdfLine } from './pdf-lines.ts';
import type { ObstacleCode } from './reading.ts';

/** The little of pdfjs-dist that is used here; the caller brings it, in a worker or not. */
export interface PdfLibrary {
  getDocument(given: object): { promise: Promise<PdfFile>; destroy(): Promise<void> };
}

interface PdfFile {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ info: object }>;
}

interface PdfPage {
  view: number[];
  getTextContent(): Promise<{ items: (PdfItem | { type: string })[]; lang: string | null }>;
  cleanup(): unknown;
}

export interface PdfFailure {
  code: ObstacleCode;
  /** Half a sentence that goes on from the file's name. */
  said: string;
}

/**
 * Reads the text of a PDF file; or says why there is none: locked, broken, or pictures of pages only.
 * @param more what the library needs to find in its own place, such as `cMapUrl`.
 */
export async function readPdf(
  bytes: Uint8Array,
  library: PdfLibrary,
  source: Source,
  more: object = {},
): Promise<PolicyDocument | PdfFailure> {
  const task = library.getDocument({ data: bytes, isEvalSupported: false, useWasm: false, verbosity: 0, ...more });
  try {
    return await read(await task.promise, source);
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'PasswordException')
      return { code: 'pdf-locked', said: 'is a PDF file that opens only with a password' };
    if (message === TOO_LONG) return { code: 'too-large', said: `is a PDF file of more than ${MOST_PAGES} pages` };
    return { code: 'pdf-broken', said: 'is a PDF file that is broken' };
  } finally {
    await task.destroy().catch(() => {});
  }
}

async function read(file: PdfFile, source: Source): Promise<PolicyDocument | PdfFailure> {
  if (file.numPages > MOST_PAGES) throw new Error(TOO_LONG);
  const lines: PdfLine[] = [];
  let lang: string | null = null;
  let bare = 0;
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const content = await page.getTextContent();
    const items = content.items.filter((item): item is PdfItem => 'str' in item);
    lang ??= content.lang;
    const found = linesOfPage(items, number - 1, (page.view[3] ?? 0) - (page.view[1] ?? 0));
    if (!found.length) bare++;
    lines.push(...found);
    page.cleanup();
  }
  const { text, blocks } = pdfBlocks(lines);
  if (text.length < FEW * file.numPages)
    return { code: 'pdf-scanned', said: 'is a PDF file of pictures of pages, without text' };
  const { info } = await file.getMetadata().catch(() => ({ info: {} }));
  const title = (info as { Title?: unknown }).Title;
  // A page without text may be a cover, or a scan of half the policy: of that nothing may be called silent.
  const characters = bare ? Math.round((text.length * file.numPages) / (file.numPages - bare)) : text.length;
  const document: PolicyDocument = {
    text,
    sha256: '',
    blocks,
    source: typeof title === 'string' && title.trim() ? { ...source, title: title.trim() } : source,
    coverage: { characters, read: text.length, warnings: bare ? [bareWarning(bare, file.numPages)] : [] },
  };
  if (lang && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(lang)) document.lang = lang;
  return document;
}

function bareWarning(bare: number, pages: number) {
  return {
    code: 'pdf-pages',
    message: `${bare} of the ${pages} pages of this PDF file show no text, only pictures or nothing; they could not be read.`,
  };
}

const MOST_PAGES = 400;
const TOO_LONG = 'too many pages';
/** Code units a page: less is a stamp on a scan. */
const FEW = 40;
