/** The words of a text, in small letters, without apostrophes. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’`´]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Overlapping runs of five words. */
export function grams(text: string): string[] {
  const words = wordsOf(text);
  const result: string[] = [];
  for (let at = 0; at + 5 <= words.length; at++) result.push(words.slice(at, at + 5).join(' '));
  return result;
}

/** Which share of the one is among the other; 1 where there is nothing to look for. */
export function share(of: string[], among: Set<string>): number {
  return of.length ? of.filter((gram) => among.has(gram)).length / of.length : 1;
}
