/** A passage of several cells or lines, in one: "Order data · bookkeeping · seven years". Run together, they read as one garbled sentence. */
export function inALine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' · ');
}
