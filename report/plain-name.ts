/**
 * A file's or page's name as it may be shown: without control characters and without those that turn the direction of what
 * follows ("cod.exe" for "exe.doc"); white space is one blank.
 */
export function plainName(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
}
