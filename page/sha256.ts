/**
 * SHA-256 in lower-case hex, of bytes or of a text's UTF-8 bytes. Works wherever WebCrypto does: node, extension pages, https
 * pages.
 */
export async function sha256(data: string | Uint8Array): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
