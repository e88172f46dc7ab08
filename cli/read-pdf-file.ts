import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PolicyDocument, Source } from '../engine/model/document.ts';
import { type PdfFailure, type PdfLibrary, readPdf } from '../page/read-pdf.ts';

/** Reads a PDF file at a terminal, with the same unit as the extension. */
export function readPdfFile(bytes: Uint8Array, source: Source): Promise<PolicyDocument | PdfFailure> {
  const folder = new URL('../', import.meta.resolve('pdfjs-dist/package.json'));
  const cMapUrl = fileURLToPath(new URL('pdfjs-dist/cmaps/', folder));
  // The library takes the bytes for its own, so it gets a copy.
  return readPdf(new Uint8Array(bytes), { getDocument } as PdfLibrary, source, { cMapUrl, cMapPacked: true });
}
