/** Beginning and factor of the hash (FNV-1a over UTF-16 code units), and of the one that makes it sure. */
export const HASH = 0x811c9dc5 | 0;
export const HASH_FACTOR = 0x01000193;
export const CHECK = 0x9747b28c | 0;
export const CHECK_FACTOR = 0x5bd1e995;

const SPACE = 0x20;

/** The hash that the tokenizer makes of a folded word, or of one that begins with the word whose hash is given. */
export function hashWord(word: string, before = HASH): number {
  let hash = before;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), HASH_FACTOR);
  return hash;
}

/** The second hash: two words that agree in both are the same word. */
export function checkWord(word: string, before = CHECK): number {
  let check = before;
  for (let at = 0; at < word.length; at++) check = Math.imul(check ^ word.charCodeAt(at), CHECK_FACTOR);
  return check;
}

/** Hands on both hashes of each of some folded words that stand with a space between them; no string is made for any. */
export function hashWords(words: string, take: (hash: number, check: number) => void): void {
  let hash = HASH;
  let check = CHECK;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    if (unit === SPACE) {
      take(hash, check);
      hash = HASH;
      check = CHECK;
    } else {
      hash = Math.imul(hash ^ unit, HASH_FACTOR);
      check = Math.imul(check ^ unit, CHECK_FACTOR);
    }
  }
  if (words !== '') take(hash, check);
}
