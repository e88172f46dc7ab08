import type { Audit } from '../engine/model/audit.ts';
import type { PolicyDocument } from '../engine/model/document.ts';
import { sha256 } from '../page/sha256.ts';
import { toCsv } from '../report/csv.ts';
import { toHtml } from '../report/html.ts';
import { toJson } from '../report/json.ts';
import { makeReport } from '../report/report.ts';
import { toText } from '../report/text.ts';
import type { Auditor } from './auditor.ts';
import type { Arguments } from './parse-arguments.ts';
import { readPolicyFile } from './read-policy-file.ts';
import type { Terminal } from './terminal.ts';

/** One input's outcome: its audit, or why there is none. */
type Result =
  | { id: string; audit: Audit; document: PolicyDocument }
  | { id: string; error: { code: string; message: string } };

/**
 * Audits files one after the other and writes each as soon as it is done. One file as JSON is the audit itself; several
 * are a list of {"id": FILE, "audit"} or {"id", "error"}, which is also a line each of jsonl.
 * @returns the exit status: 0, or 1 where some input could not be read.
 */
export async function auditFiles(args: Arguments, auditor: Auditor, terminal: Terminal): Promise<0 | 1> {
  const { files } = args;
  let status: 0 | 1 = 0;
  const list = args.format === 'json' && files.length > 1;
  if (list) await terminal.write('[\n');
  for (const [at, file] of files.entries()) {
    const document = await readPolicyFile(file, args.lang);
    const result: Result =
      'failed' in document
        ? { id: file, error: { code: 'unreadable', message: document.failed } }
        : { id: file, audit: auditor.audit(document), document };
    if ('error' in result) {
      status = 1;
      terminal.complain(`${file === '-' ? 'standard input' : file}: ${result.error.message}`);
    }
    const text = list
      ? JSON.stringify(await listed(result), null, 2)
      : await textOf(result, at === 0, args, auditor, terminal);
    await terminal.write(list ? `${text}${at + 1 < files.length ? ',' : ''}\n` : text);
  }
  if (list) await terminal.write(']\n');
  return status;
}

/** What stands for one file in a list: its report, or its error. */
async function listed(result: Result): Promise<unknown> {
  if ('error' in result) return result;
  return { id: result.id, audit: await makeReport(result.audit, result.document, sha256) };
}

async function textOf(
  result: Result,
  first: boolean,
  args: Arguments,
  { questions }: Auditor,
  terminal: Terminal,
): Promise<string> {
  if ('error' in result) return args.format === 'jsonl' ? `${JSON.stringify(result)}\n` : '';
  if (args.format === 'jsonl') return `${JSON.stringify({ id: result.id, audit: result.audit })}\n`;
  switch (args.format) {
    case 'json':
      return toJson(await makeReport(result.audit, result.document, sha256));
    case 'csv':
      // Several files are one table, with one line of names.
      return toCsv(result.audit, questions, { mark: first, header: first });
    case 'html':
      return toHtml(result.audit, questions);
    case 'text': {
      const text = toText(result.audit, questions, { ...terminal, explain: args.explain });
      return first ? text : `\n\n${text}`;
    }
  }
}
