import { sha256 } from '../../page/sha256.ts';
import type { Capture } from '../../report/capture.ts';
import { readReport } from '../../report/read-report.ts';
import { documentOfReport, makeReport, type Report, selfHash } from '../../report/report.ts';
import { keepCapture, listCaptures, openCapture } from '../captures.ts';
import { openCaptures } from './database.ts';
import { linesOfBlob } from './lines-of-blob.ts';

/** What came of bringing a store's file in. */
export interface Brought {
  taken: number;
  /** Captures that were here already, the same to the last letter. */
  known: number;
  /** A sentence for each line that could not be taken, and for a file that ends too early. */
  faults: string[];
}

const FORMAT = 'policy-loupe-captures';
const VERSION = 1;

/**
 * The whole store as one file of JSON lines: a head, a line for each capture (its JSON report, with id and time), and a last
 * line that counts them, so that a file that was cut short is known for one. Made a capture at a time.
 * @param onCapture is told after each capture how many of how many are done.
 */
export async function exportStore(onCapture: (done: number, all: number) => void = () => {}): Promise<Blob> {
  const list = await listCaptures();
  if (!list.ok) throw new Error(list.why);
  const parts: Blob[] = [new Blob([`${JSON.stringify({ format: FORMAT, version: VERSION })}\n`])];
  let count = 0;
  for (const { id, keptAt } of list.value) {
    const kept = await openCapture(id);
    if (!kept.ok) throw new Error(kept.why);
    if (!kept.value) continue; // deleted meanwhile, in another tab
    const { audit, document, reviews, why } = kept.value;
    const report = await makeReport(audit, document, sha256, reviews);
    parts.push(new Blob([`${JSON.stringify({ id, keptAt, why, report })}\n`]));
    onCapture(++count, list.value.length);
  }
  parts.push(new Blob([`${JSON.stringify({ end: FORMAT, captures: count })}\n`]));
  return new Blob(parts, { type: 'application/jsonl' });
}

/** Brings a store's file in, a line at a time: what is there already stays as it is, what was edited is not taken. */
export async function importStore(file: Blob, onCapture: (done: number) => void = () => {}): Promise<Brought> {
  const brought: Brought = { taken: 0, known: 0, faults: [] };
  let number = 0;
  let ended = false;
  for await (const line of linesOfBlob(file)) {
    number++;
    if (!line.trim()) continue;
    const value = parsed(line);
    if (number === 1) {
      const wrong = whyNoStore(value);
      if (wrong) return { ...brought, faults: [wrong] };
      continue;
    }
    if (value?.end === FORMAT) {
      ended = true;
      continue;
    }
    const fault = await bring(value, brought);
    if (fault) brought.faults.push(`Line ${number}: ${fault}`);
    onCapture(number - 1);
  }
  if (number === 0) return { ...brought, faults: ['The file is empty.'] };
  if (!ended) brought.faults.push('The file ends too early: captures that stood after its last line are missing.');
  return brought;
}

async function bring(value: Json | undefined, brought: Brought): Promise<string | undefined> {
  if (!value) return 'it is no whole JSON; the file was cut or damaged here.';
  const { id, keptAt, why, report: given } = value;
  if (typeof id !== 'string' || typeof keptAt !== 'string' || !given) return 'it holds no capture.';
  const read = readReport(JSON.stringify(given));
  if ('failed' in read) return read.failed;
  const { report } = read;
  if ((await selfHash(report, sha256)) !== report.report.sha256)
    return 'it was changed after it was written, so it was not taken.';
  const capture = captureOfReport(report, typeof why === 'string' ? why : '');
  const there = await (await openCaptures()).get('captures', id);
  if (there && there.document.sha256 === capture.document.sha256 && same(there.reviews, capture.reviews)) {
    brought.known++;
    return undefined;
  }
  const kept = there ? await keepCapture(capture, keptAt) : await keepCapture(capture, keptAt, id);
  if (!kept.ok) return kept.why;
  brought.taken++;
  return undefined;
}

/** A capture of a JSON report, ready to be kept. */
export function captureOfReport(report: Report, why = ''): Capture {
  const { report: part, ...audit } = report;
  return { audit, document: documentOfReport(report), why, reviews: part.reviews };
}

type Json = Record<string, unknown>;

function parsed(line: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

function whyNoStore(head: Json | undefined): string | undefined {
  if (head?.format !== FORMAT) return 'This is no file of kept captures. A single report is opened under “Verify”.';
  if (typeof head.version === 'number' && head.version > VERSION)
    return 'This file was made by a later version of Policy Loupe. Update the extension to bring it in.';
  return undefined;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
