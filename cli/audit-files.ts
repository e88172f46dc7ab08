import type { Audit } from '../engine/model/audit.ts';
import type { PolicyDocument } from '../engine/model/document.ts';
import { sha256 } from '../page/sha256.ts';
import { toCsv } from '../report/csv.ts';
import { FILE_FORMATS, fileOf } from '../report/file-of.ts';
import { makeReport } from '../report/report.ts';
import { toText } from '../report/text.ts';
import type { Auditor } from './auditor.ts';
import { OutFolder } from './out-folder.ts';
import type { Arguments } from './parse-arguments.ts';
import { readPolicyFile } from './read-policy-file.ts';
import { reportInput } from './report-input.ts';
import type { Terminal } from './terminal.ts';

/** One input's outcome: its audit, or why there is none. */
export type Result =
  | { id: string; audit: Audit; document: PolicyDocument }
  | { id: string; error: { code: string; message: string } };

/**
 * Audits files one after the other and hands each result on as soon as it is there; what can not be read is complained of.
 * @returns 0, or 1 where some input could not be read.
 */
export async function auditEach(
  { files, lang }: Pick<Arguments, 'files' | 'lang'>,
  auditor: Auditor,
  terminal: Terminal,
  take: (result: Result, at: number) => Promise<void>,
): Promise<0 | 1> {
  let status: 0 | 1 = 0;
  for (const [at, file] of files.entries()) {
    const document = await readPolicyFile(file, lang);
    const result: Result =
      'failed' in document
        ? { id: file, error: { code: 'unreadable', message: document.failed } }
        : { id: file, audit: auditor.audit(document), document };
    if ('error' in result) {
      status = 1;
      terminal.complain(`${file === '-' ? 'standard input' : file}: ${result.error.message}`);
    }
    await take(result, at);
  }
  return status;
}

/**
 * Audits files and writes each as soon as it is done, to standard output or a folder. One file as JSON is the report itself;
 * several are a list of {"id": FILE, "audit"} or {"id", "error"}, which is also a line each of jsonl.
 * @returns the exit status: 0, or 1 where some input could not be read.
 */
export async function auditFiles(args: Arguments, auditor: Auditor, terminal: Terminal): Promise<0 | 1> {
  const { files, format } = args;
  const folder = args.out === undefined ? undefined : new OutFolder(args.out);
  const list = format === 'json' && files.length > 1 && !folder;
  if (list) await terminal.write('[\n');
  const status = await auditEach(args, auditor, terminal, async (result, at) => {
    if (folder) {
      if ('error' in result) return;
      const ending = format in FILE_FORMATS ? FILE_FORMATS[format as keyof typeof FILE_FORMATS].ending : `.${format}`;
      const text = await contentOf(result, true, args, auditor, { ...terminal, color: false });
      terminal.complain(`${result.id}: written to ${await folder.write(result.id, ending, text)}`);
      return;
    }
    const text = list
      ? `${JSON.stringify(await listed(result), null, 2)}${at + 1 < files.length ? ',' : ''}\n`
      : await contentOf(result, at === 0, args, auditor, terminal);
    await terminal.write(text);
  });
  if (list) await terminal.write(']\n');
  return status;
}

/** What stands for one file in a list: its report, or its error. */
async function listed(result: Result): Promise<unknown> {
  if ('error' in result) return result;
  return { id: result.id, audit: await makeReport(result.audit, result.document, sha256) };
}

async function contentOf(
  result: Result,
  first: boolean,
  { format, explain, laws }: Arguments,
  auditor: Auditor,
  terminal: Terminal,
): Promise<string | Uint8Array> {
  if ('error' in result) return format === 'jsonl' ? `${JSON.stringify(result)}\n` : '';
  const { id, audit, document } = result;
  switch (format) {
    case 'jsonl':
      return `${JSON.stringify({ id, audit })}\n`;
    case 'csv':
      // Several files are one table, with one line of names.
      return toCsv(audit, auditor.questions, { mark: first, header: first });
    case 'text': {
      const text = toText(audit, auditor.questions, { ...terminal, explain });
      return first ? text : `\n\n${text}`;
    }
    default: {
      const input = await reportInput({ audit, document, file: id }, auditor, laws, format === 'bundle');
      return (await fileOf(format, input)).content;
    }
  }
}
