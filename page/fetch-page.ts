import { decodeHtml } from './decode-html.ts';
import type { ObstacleCode } from './reading.ts';

/** A page's HTML, a PDF's bytes, or in half a sentence why there is neither ("answered 404"). */
export type Fetched =
  | { html: string; finalUrl: string }
  | { pdf: Uint8Array; finalUrl: string }
  | { failed: string; code: ObstacleCode };

export interface FetchLimits {
  /** Milliseconds until an answer must be complete. */
  milliseconds: number;
  bytes: number;
}

const FETCH_LIMITS: FetchLimits = { milliseconds: 10_000, bytes: 8_000_000 };

/** Fetches a page without the reader's cookies. Never throws: what goes wrong is said in `failed`. */
export async function fetchPage(url: string, fetch: typeof globalThis.fetch, limits = FETCH_LIMITS): Promise<Fetched> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort('time'), limits.milliseconds);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      redirect: 'follow',
      signal: stop.signal,
      headers: { accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9' },
    });
    const refused = refusal(response);
    if (refused) {
      stop.abort('refused');
      return refused;
    }
    const bytes = await readAll(response, limits.bytes);
    if (!bytes) {
      stop.abort('size');
      return {
        code: 'too-large',
        failed: `is larger than ${Math.round(limits.bytes / 1e6)} MB, far more than a policy`,
      };
    }
    const finalUrl = response.url || url;
    // Some servers give a PDF out as a page or as nothing in particular.
    if (String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-' || kindOf(response) === PDF)
      return { pdf: bytes, finalUrl };
    return { html: decodeHtml(bytes, response.headers.get('content-type') ?? ''), finalUrl };
  } catch {
    if (stop.signal.aborted)
      return { code: 'time', failed: `did not answer within ${Math.round(limits.milliseconds / 1000)} seconds` };
    return (await redirects(url, fetch, limits))
      ? {
          code: 'redirect',
          failed: 'sends its visitors on in a circle, or to another site that may not be read unasked',
        }
      : { code: 'unreachable', failed: 'could not be reached' };
  } finally {
    clearTimeout(timer);
  }
}

const PDF = 'application/pdf';

function refusal(response: Response): { failed: string; code: ObstacleCode } | undefined {
  const { status } = response;
  if (status === 401) return { code: 'log-in', failed: 'asks to log in (answered 401)' };
  if (status === 403 || status === 429)
    return { code: 'refused', failed: `refused to be read without a visit (answered ${status})` };
  if (status === 404 || status === 410) return { code: 'missing', failed: `answered ${status}, there is no such page` };
  if (!response.ok) return { code: 'error', failed: `answered ${status}` };
  const kind = kindOf(response);
  if (['text/html', 'application/xhtml+xml', 'text/plain', 'application/octet-stream', PDF].includes(kind))
    return undefined;
  return { code: 'no-page', failed: `is no web page but ${kind || 'of an unknown kind'}` };
}

function kindOf(response: Response): string {
  return (response.headers.get('content-type') ?? 'text/html').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Browsers tell a redirect without end from no connection only when asked not to follow. */
async function redirects(url: string, fetch: typeof globalThis.fetch, limits: FetchLimits): Promise<boolean> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort('time'), Math.min(limits.milliseconds, 3_000));
  try {
    const { type, status } = await fetch(url, { credentials: 'omit', redirect: 'manual', signal: stop.signal });
    return type === 'opaqueredirect' || (status >= 300 && status < 400);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
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
