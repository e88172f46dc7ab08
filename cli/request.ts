import { documentOfText } from '../engine/document-of-text.ts';
import type { PolicyDocument, Source } from '../engine/model/document.ts';
import { sha256 } from '../page/sha256.ts';
import { findingWords } from './finding-words.ts';
import { isTag } from './parse-arguments.ts';
import { readHtml } from './read-html.ts';

/** One line of `--jsonl`: a policy as text or as HTML, with an id that comes back in the answer. */
export interface Request {
  id: string | number;
  text?: string;
  html?: string;
  lang?: string;
  url?: string;
}

/** Why a line is no request; `id` is null where the line has none. */
export interface BadRequest {
  id: string | number | null;
  code: 'not-json' | 'bad-request';
  message: string;
}

/** Reads one line as a request. @param place "line 3", for messages. */
export function requestOf(line: string, place: string): Request | BadRequest {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { id: null, code: 'not-json', message: `${place} is no JSON: ${(error as Error).message}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { id: null, code: 'bad-request', message: `${place} is no JSON object` };
  }
  const request = value as Record<string, unknown>;
  const id = typeof request.id === 'string' || typeof request.id === 'number' ? request.id : null;
  const message = id === null ? 'needs an "id", a string or a number' : wrongIn(request);
  if (message) return { id, code: 'bad-request', message: `${place} ${message}` };
  return request as unknown as Request;
}

/** The document of a request; for `text` it is that text, untouched. @param lang used where the request says none. */
export async function readRequest(request: Request, lang?: string): Promise<PolicyDocument> {
  const source: Source = { route: 'stdin', ...(request.url === undefined ? {} : { url: request.url }) };
  const document =
    request.text === undefined
      ? await readHtml(request.html ?? '', findingWords(), source)
      : documentOfText(request.text, { sha256: await sha256(request.text), source });
  const says = request.lang ?? lang;
  if (says) document.lang = says;
  return document;
}

function wrongIn(request: Record<string, unknown>): string | undefined {
  for (const key of ['text', 'html', 'lang', 'url']) {
    if (request[key] !== undefined && typeof request[key] !== 'string') return `has a "${key}" that is no string`;
  }
  if (request.text === undefined && request.html === undefined) return 'needs either "text" or "html"';
  if (request.text !== undefined && request.html !== undefined) return 'has both "text" and "html"; give one';
  if (typeof request.lang === 'string' && !isTag(request.lang)) {
    return `has "lang": ${JSON.stringify(request.lang)}, which is no language tag such as "en" or "ug"`;
  }
  return undefined;
}
