/** Beginning and factor of the hash (FNV-1a over UTF-16 code units), and of the one that makes it sure. */
export const HASH = 0x811c9dc5 | 0;
export const HASH_FACTOR = 0x01000193;
export const CHECK = 0x9747b28c | 0;
export const CHECK_FACTOR = 0x5bd1e995;

/** The hash that the tokenizer makes of a folded word. */
export function hashWord(word: string): number {
  let hash = HASH;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), HASH_FACTOR);
  return hash;
}

/** The second hash: two words that agree in both are the same word. */
export function checkWord(word: string): number {
  let check = CHECK;
  for (let at = 0; at < word.length; at++) check = Math.imul(check ^ word.charCodeAt(at), CHECK_FACTOR);
  return check;
}
