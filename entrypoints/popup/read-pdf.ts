import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/build/pdf.min.mjs';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { PolicyDocument, Source } from '../../engine/model/document.ts';
import { type PdfFailure, type PdfLibrary, readPdf } from '../../page/read-pdf.ts';

/** Reads a PDF file in a worker that comes with the extension; nothing is loaded from elsewhere, no wasm, no eval. */
export async function readPdfInWorker(bytes: Uint8Array, source: Source): Promise<PolicyDocument | PdfFailure> {
  GlobalWorkerOptions.workerSrc = workerUrl;
  const cMapUrl = new URL('/pdf-cmaps/', location.href).href;
  const late = new Promise<PdfFailure>((resolve) =>
    setTimeout(resolve, PATIENCE, { code: 'time', said: 'is a PDF file that took too long to read' }),
  );
  return Promise.race([
    readPdf(bytes, { getDocument } as unknown as PdfLibrary, source, { cMapUrl, cMapPacked: true }),
    late,
  ]);
}

/** Milliseconds. */
const PATIENCE = 30_000;
