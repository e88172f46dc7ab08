import { decodeHtml } from './decode-html.ts';

/** A page's HTML, or in half a sentence why there is none ("answered 404"). */
export type Fetched = { html: string; finalUrl: string } | { failed: string };

export interface FetchLimits {
  /** Milliseconds until an answer must be complete. */
  milliseconds: number;
  bytes: number;
}

export const FETCH_LIMITS: FetchLimits = { milliseconds: 10_000, bytes: 8_000_000 };

/** Fetches a page without the reader's cookies. Never throws: what goes wrong is said in `failed`. */
export async function fetchPage(url: string, fetch: typeof globalThis.fetch, limits = FETCH_LIMITS): Promise<Fetched> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort('time'), limits.milliseconds);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      redirect: 'follow',
      signal: stop.signal,
      headers: { accept: 'text/html,application/xhtml+xml' },
    });
    const refused = refusal(response);
    if (refused) {
      stop.abort('refused');
      return { failed: refused };
    }
    const bytes = await readAll(response, limits.bytes);
    if (!bytes) {
      stop.abort('size');
      return { failed: `is larger than ${Math.round(limits.bytes / 1e6)} MB` };
    }
    return { html: decodeHtml(bytes, response.headers.get('content-type') ?? ''), finalUrl: response.url || url };
  } catch {
    return {
      failed: stop.signal.aborted
        ? `did not answer within ${Math.round(limits.milliseconds / 1000)} seconds`
        : 'could not be reached',
    };
  } finally {
    clearTimeout(timer);
  }
}

function refusal(response: Response): string {
  if (response.status === 401 || response.status === 403 || response.status === 429)
    return `refused to be read without a visit (answered ${response.status})`;
  if (!response.ok) return `answered ${response.status}`;
  const type = (response.headers.get('content-type') ?? 'text/html').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/pdf') return 'is a PDF file, not a page';
  return type === 'text/html' || type === 'application/xhtml+xml'
    ? ''
    : `is no web page but ${type || 'of an unknown kind'}`;
}

/** All bytes of the answer, or null if there are more than `most`. */
async function readAll(response: Response, most: number): Promise<Uint8Array | null> {
  if (Number(response.headers.get('content-length')) > most) return null;
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) return null;
    parts.push(part.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
