import type { FindingWords } from './finding-words.ts';

/** What a name (of a link, a title, a heading) stands for. */
export interface Named {
  /** policy: it names a privacy policy. near: it may. other: it names something else. */
  kind: 'policy' | 'near' | 'other' | 'none';
  lang?: string;
}

/** Tells a privacy policy from cookie policies, terms and settings by the longest name that is in the text. */
export function nameOfPolicy(text: string, words: FindingWords): Named {
  const name = fold(text);
  if (!name) return { kind: 'none' };
  const hit = namesOf(words).find(({ kind, word }) => (kind === 'near' ? name === word : holds(name, word)));
  if (!hit) return { kind: 'none' };
  return hit.kind === 'other' ? { kind: 'other' } : { kind: hit.kind, lang: hit.lang };
}

interface Name {
  word: string;
  kind: 'policy' | 'near' | 'other';
  lang: string;
}

const ready = new WeakMap<FindingWords, Name[]>();

/** All names of all languages, longest first; of two that are equal the surer one. */
function namesOf(words: FindingWords): Name[] {
  const known = ready.get(words);
  if (known) return known;
  const names = Object.entries(words.languages).flatMap(([lang, { policy, near, not }]) => [
    ...policy.map((word): Name => ({ word: fold(word), kind: 'policy', lang })),
    ...not.map((word): Name => ({ word: fold(word), kind: 'other', lang })),
    ...near.map((word): Name => ({ word: fold(word), kind: 'near', lang })),
  ]);
  names.sort((a, b) => b.word.length - a.word.length || SURENESS[a.kind] - SURENESS[b.kind]);
  ready.set(words, names);
  return names;
}

const SURENESS = { policy: 0, other: 1, near: 2 };

/** The parts of a title: "Privacy | Acme" has two. */
export function titleParts(title: string): string[] {
  return title.split(/\s+[-–—|·•:»›]\s+|\s*[|»›]\s*|:\s+/).filter(Boolean);
}

/** Lower case without what differs by typist: kinds of spaces, apostrophes, Turkish i's with and without dot. */
function fold(text: string): string {
  return text
    .slice(0, 300)
    .toLowerCase()
    .replace(/\u0307/g, '')
    .replace(/ı/g, 'i')
    .replace(/[’‘`´]/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '')
    .replace(/\s+/g, ' ');
}

/** Whether `word` stands in `name` and no letter touches it, where the script puts spaces between words. */
function holds(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    if (!SPACED.test(word)) return true;
    if (!LETTER.test(name.charAt(at - 1)) && !LETTER.test(name.charAt(at + word.length))) return true;
    // "Datenschutzerklärungen", "політикою конфіденційності": an ending is no other word, but a beginning is.
    if (word.length >= 8 && !LETTER.test(name.charAt(at - 1))) return true;
  }
  return false;
}

const LETTER = /[\p{L}\p{N}]/u;
const SPACED = /^[^\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
