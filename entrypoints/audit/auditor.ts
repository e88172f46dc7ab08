import type { PolicyDocument, Source } from '../../engine/model/document.ts';
import type { Capture, CaptureSummary } from '../../report/capture.ts';
import type { Comparison, Version } from '../../report/compare.ts';
import type { FileFormat } from '../../report/file-of.ts';
import type { Verification } from '../../report/verify.ts';

/** What is to be audited: a document, or a plain text that is still to become one. */
export type Given = PolicyDocument | { text: string; source: Source };
/** What came of it: kept, or a capture that is not, and why not where it was to be. */
export type Audited = { kept: CaptureSummary } | { capture: Capture; notKept?: string };

/** What a file is made of: a kept capture by its id, since megabytes would hold the page up on their way; or one that is not kept. */
export type Matter = { id: string } | { capture: Capture };
/** A report as a file, ready to be saved. */
export interface MadeFile {
  name: string;
  blob: Blob;
}

/** What the worker can be asked. */
export type Ask =
  | { kind: 'audit'; given: Given; keptAt: string | undefined }
  | { kind: 'compare'; before: Version; after: Version }
  | { kind: 'verify'; file: string }
  | { kind: 'file'; of: Matter; format: FileFormat; regimes: string[] };
export type Answer = { id: number; value: unknown } | { id: number; failed: string };

/** The engine in a thread of its own. Asked for several things, it does one after the other. */
export interface Auditor {
  /** With a time (ISO 8601) the capture is kept as well. */
  audit(given: Given, keptAt?: string): Promise<Audited>;
  compare(before: Version, after: Version): Promise<Comparison>;
  verify(file: string): Promise<Verification>;
  /** The report in one format; `regimes` are those that the auditor says apply. */
  file(of: Matter, format: FileFormat, regimes: string[]): Promise<MadeFile>;
  /** Stops whatever it does at once: what was asked fails with Stopped. The next question starts it anew. */
  stop(): void;
}

/** The work was stopped by hand. */
export class Stopped extends Error {}

interface Waiting {
  resolve(value: never): void;
  reject(error: Error): void;
}

/** Makes an auditor; its thread starts with the first question. */
export function makeAuditor(start: () => Worker): Auditor {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let asked = 0;
  const failAll = (error: Error) => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const begin = (): Worker => {
    const made = start();
    made.onmessage = ({ data }: MessageEvent<Answer>) => {
      const asker = waiting.get(data.id);
      waiting.delete(data.id);
      if ('failed' in data) asker?.reject(new Error(data.failed));
      else asker?.resolve(data.value as never);
    };
    made.onerror = (event) => failAll(new Error(event.message || 'The auditing thread could not be started.'));
    return made;
  };
  const askFor = <T>(ask: Ask): Promise<T> =>
    new Promise((resolve, reject) => {
      worker ??= begin();
      const id = ++asked;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ask });
    });
  return {
    audit: (given, keptAt) => askFor({ kind: 'audit', given, keptAt }),
    compare: (before, after) => askFor({ kind: 'compare', before, after }),
    verify: (file) => askFor({ kind: 'verify', file }),
    file: (of, format, regimes) => askFor({ kind: 'file', of, format, regimes }),
    stop: () => failAll(new Stopped('it was stopped.')),
  };
}
