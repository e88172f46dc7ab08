import type { Audit } from '../engine/model/audit.ts';
import type { Auditor } from './auditor.ts';
import { type Line, linesOf } from './lines-of.ts';
import { type Request, readRequest, requestOf } from './request.ts';

/** One line of the answer. */
type Answer =
  | { id: Request['id'] | null; audit: Audit }
  | { id: Request['id'] | null; error: { code: string; message: string } };

/** Longest line that is read, in bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Audits JSON lines: one object a line in, one a line out, in the same order, each written before the next is read, so
 * memory does not grow with their number. A line that can not be audited gives an error line, and the stream goes on.
 * @returns the exit status: 0, or 1 where some line could not be audited.
 */
export async function auditLines(
  input: AsyncIterable<Uint8Array>,
  write: (text: string) => Promise<void>,
  auditor: Pick<Auditor, 'audit'>,
  lang?: string,
): Promise<0 | 1> {
  let status: 0 | 1 = 0;
  for await (const line of linesOf(input, MOST_BYTES)) {
    const answer = await answerOf(line, auditor, lang);
    if ('error' in answer) status = 1;
    await write(`${JSON.stringify(answer)}\n`);
  }
  return status;
}

async function answerOf(line: Line, auditor: Pick<Auditor, 'audit'>, lang?: string): Promise<Answer> {
  const place = `line ${line.number}`;
  if ('wrong' in line) {
    const message =
      line.wrong === 'length' ? `${place} is longer than 64 MB and was skipped` : `${place} is not valid UTF-8`;
    return failure(null, line.wrong === 'length' ? 'too-long' : 'bad-encoding', message);
  }
  const request = requestOf(line.text, place);
  if ('code' in request) return failure(request.id, request.code, request.message);
  try {
    return { id: request.id, audit: auditor.audit(await readRequest(request, lang)) };
  } catch (error) {
    // A bug of ours must not cost the caller the lines that follow.
    return failure(request.id, 'internal', `${place} could not be audited: ${(error as Error).message}`);
  }
}

function failure(id: Request['id'] | null, code: string, message: string): Answer {
  return { id, error: { code, message } };
}
