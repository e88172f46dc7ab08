/** A quote as it is known again after a change of layout: no marks that are not seen, one blank between words. */
export function keyOfQuote(quote: string): string {
  return quote
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
