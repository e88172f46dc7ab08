import type { Warning } from '../engine/model/document.ts';
import { decodeHtml } from '../page/decode-html.ts';
import { isHtml } from './is-html.ts';

/** A file's bytes as text, or a sentence on why they are none. */
export type Decoded = { text: string; html: boolean; warnings: Warning[] } | { failed: string };

const WRONG_ENCODING: Warning = {
  code: 'encoding',
  message:
    'The file is not UTF-8 and does not say what it is; it was read as windows-1252, so letters beyond English may be wrong.',
};

/**
 * Reads bytes as text: UTF-8 or UTF-16 by byte order mark (which is no part of the text), UTF-8 without one, an HTML
 * page by its own charset, anything else as windows-1252 with a warning. Binary files are refused.
 * @param name the file's name, for its ending; `type` the media type where a server gave one.
 */
export function decodeText(bytes: Uint8Array, name: string, type = ''): Decoded {
  const format = unreadableFormat(bytes);
  if (format) return { failed: format };
  const utf16 = utf16Of(bytes);
  if (utf16) return withText(new TextDecoder(utf16).decode(bytes), name, type, []);
  if (bytes.includes(0)) return { failed: 'it holds NUL bytes, so it is no text. Give a text or HTML file.' };
  const utf8 = asUtf8(bytes);
  const text = utf8 ?? new TextDecoder('windows-1252').decode(bytes);
  if (!isHtml(text, name, type)) return withText(text, name, type, utf8 === undefined ? [WRONG_ENCODING] : []);
  const says = /charset\s*=/i.test(type) || /<meta[^>]+charset\s*=/i.test(text.slice(0, 8192));
  return withText(decodeHtml(bytes, type), name, type, utf8 === undefined && !says ? [WRONG_ENCODING] : []);
}

function withText(text: string, name: string, type: string, warnings: Warning[]): Decoded {
  return { text, html: isHtml(text, name, type), warnings };
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its mark, or without one where every second byte of the beginning is mostly NUL, as Latin text has it. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0)) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 2048);
  const nuls = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  const most = head.length * 0.4;
  if (head.length >= 4 && odd >= most && even === 0) return 'utf-16le';
  if (head.length >= 4 && even >= most && odd === 0) return 'utf-16be';
  return undefined;
}

/** Formats that are known by their first bytes, each with what to do instead. */
function unreadableFormat(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith('PK\u0003\u0004')) {
    return 'it is a packed file (perhaps .docx, .odt or .zip). Save its text as a .txt or .html file and give that.';
  }
  if (head.startsWith('{\\rtf')) return 'it is RTF. Save it as a .txt or .html file and give that.';
  return undefined;
}
