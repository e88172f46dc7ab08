/**
 * A policy's words for a terminal: on one line, without control characters that could move the cursor, colour the
 * screen or turn the direction of what follows. What is taken away leaves a visible mark.
 */
export function forTerminal(text: string): string {
  return (
    text
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/\p{Cc}/gu, '\u2423')
      // Overrides, embeddings and isolates; zero-width joiners stay, for scripts that need them.
      .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/gu, '\u2423')
      .replace(/\p{Cs}/gu, '\uFFFD')
  );
}
