/**
 * Bytes to text: by byte order mark, by the header's charset, by the page's own <meta>, else UTF-8 if it is that, else
 * windows-1252. Where the header's charset leaves holes and the page's own does not, the page is right.
 */
export function decodeHtml(bytes: Uint8Array, contentType: string): string {
  const mark =
    bytes[0] === 0xef && bytes[1] === 0xbb
      ? 'utf-8'
      : bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : '';
  if (mark) return decode(bytes, mark) ?? '';
  const labels = [/charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1], metaCharset(bytes), 'utf-8', 'windows-1252'];
  let first: string | undefined;
  for (const label of labels) {
    const text = label && decode(bytes, label);
    if (typeof text !== 'string') continue;
    if (!text.includes('\ufffd')) return text;
    first ??= text;
  }
  return first ?? '';
}

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The HTML standard looks at the first 1024 bytes; pages in the wild put it later. */
function metaCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 8192));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
}
