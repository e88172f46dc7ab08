/**
 * One element of a phrase: a word (any one of several: alternatives of one word each stay together, so that a phrase with
 * many of them does not multiply), a gap of up to six words, or a concept in angle brackets (rules only).
 */
export type PhrasePart = { words: string[] } | { gap: true } | { concept: string };

/** The most variants one phrase may stand for; more is surely a slip. */
const MOST_VARIANTS = 256;

/**
 * Reads a phrase with its four marks (`<concept>`, `(a|b)`, `?`, `...`) into all the plain sequences it stands for.
 * Marks also work inside a word: `offer(s|ed)?` is offer, offers, offered.
 * Hyphens count as spaces, as in the tokenizer.
 * @throws PhraseError with the column (from 1) of the first wrong mark.
 */
export function expandPhrase(phrase: string): PhrasePart[][] {
  const reader = { text: phrase, at: 0 };
  const variants = readAlternatives(reader, 0);
  if (reader.at < phrase.length) throw new PhraseError(`unexpected "${phrase[reader.at]}"`, phrase, reader.at + 1);
  const seen = new Set<string>();
  const sequences: PhrasePart[][] = [];
  for (const variant of variants) {
    const parts = partsOf(variant);
    const key = JSON.stringify(parts);
    if (parts.length === 0 || seen.has(key)) continue;
    seen.add(key);
    sequences.push(parts);
  }
  if (sequences.length === 0) throw new PhraseError('an empty phrase', phrase, 1);
  return sequences;
}

/** Reads the marks of a suffix: `(ى|ۇ)مىز?` gives every plain string it stands for. @throws PhraseError */
export function expandSuffix(suffix: string): string[] {
  const reader = { text: suffix, at: 0 };
  const variants = readAlternatives(reader, 0).map((variant) => variant.replaceAll(' ', ''));
  if (reader.at < suffix.length) throw new PhraseError(`unexpected "${suffix[reader.at]}"`, suffix, reader.at + 1);
  return [...new Set(variants)];
}

/** A phrase that cannot be read. `column` counts from 1 inside the phrase. */
export class PhraseError extends Error {
  readonly phrase: string;
  readonly column: number;
  constructor(message: string, phrase: string, column: number) {
    super(message);
    this.phrase = phrase;
    this.column = column;
  }
}

interface Reader {
  text: string;
  at: number;
}

function readAlternatives(reader: Reader, depth: number): string[] {
  let all: string[] = [];
  let current = [''];
  while (reader.at < reader.text.length) {
    const mark = reader.text[reader.at] as string;
    if (mark === ')') {
      if (depth === 0) break;
      return all.concat(current);
    }
    if (mark === '|') {
      if (depth === 0) throw new PhraseError('"|" stands only inside ( )', reader.text, reader.at + 1);
      all = all.concat(current);
      current = [''];
      reader.at++;
      continue;
    }
    const isFree = current.every((variant) => variant === '' || /[\s}]$/.test(variant));
    const atom = readAtom(reader, depth, isFree);
    const optional = reader.text[reader.at] === '?';
    if (optional) reader.at++;
    current = product(current, optional ? ['', ...atom] : atom, reader);
  }
  return all.concat(current);
}

function readAtom(reader: Reader, depth: number, isFree: boolean): string[] {
  const { text } = reader;
  const mark = text[reader.at] as string;
  if (mark === '?') throw new PhraseError('"?" must follow a word or a group', text, reader.at + 1);
  if (mark === '(') {
    const from = reader.at++;
    const free = isFree && !isGlued(text, from);
    const inside = readAlternatives(reader, depth + 1);
    if (text[reader.at] !== ')') throw new PhraseError('a "(" without its ")"', text, from + 1);
    reader.at++;
    return free && (endsFree(text, reader.at) || inside.every((alternative) => /\s$/.test(alternative)))
      ? together(inside)
      : inside;
  }
  if (mark === '<') {
    const end = text.indexOf('>', reader.at);
    if (end < 0) throw new PhraseError('a "<" without its ">"', text, reader.at + 1);
    const concept = text.slice(reader.at, end + 1);
    reader.at = end + 1;
    return [` ${concept} `];
  }
  if (text.startsWith('...', reader.at)) {
    reader.at += 3;
    return [' ... '];
  }
  if (/\s/.test(mark)) {
    reader.at++;
    return [' '];
  }
  let end = reader.at + 1;
  while (end < text.length && !/[\s()|?<]/.test(text[end] as string) && !text.startsWith('...', end)) end++;
  const word = text.slice(reader.at, end);
  reader.at = end;
  return [word];
}

/** Does a group that begins at `from` go on with a word, as in `offer(s|ed)`? */
function isGlued(text: string, from: number): boolean {
  return /[\p{L}\p{M}\p{N}'’]/u.test(text[from - 1] ?? ' ');
}

/** Does a word end where the group ends? */
function endsFree(text: string, to: number): boolean {
  return !/[\p{L}\p{M}\p{N}'’(]/u.test(text[text[to] === '?' ? to + 1 : to] ?? ' ');
}

/** Alternatives of one plain word each become one piece that stands for any of them. */
function together(alternatives: string[]): string[] {
  const single: string[] = [];
  const rest: string[] = [];
  for (const alternative of alternatives) {
    const words = /[<…{]|\.\.\./.test(alternative) ? [] : wordsOf(alternative.trim());
    if (words.length === 1) single.push(words[0] as string);
    else if (/^\s*\{[^}]*\}\s*$/.test(alternative)) single.push(...alternative.trim().slice(1, -1).split('|'));
    else rest.push(alternative);
  }
  return single.length < 2 ? alternatives : [...rest, ` {${single.join('|')}} `];
}

function product(left: string[], right: string[], reader: Reader): string[] {
  if (left.length * right.length > MOST_VARIANTS) {
    throw new PhraseError(
      `stands for more than ${MOST_VARIANTS} variants: write it as several`,
      reader.text,
      reader.at,
    );
  }
  return left.flatMap((a) => right.map((b) => a + b));
}

function partsOf(variant: string): PhrasePart[] {
  const parts: PhrasePart[] = [];
  for (const piece of variant.replaceAll('...', ' … ').split(/\s+/)) {
    if (piece === '') continue;
    if (piece === '…') parts.push({ gap: true });
    else if (piece.startsWith('<')) parts.push({ concept: piece.slice(1, -1) });
    else if (piece.startsWith('{')) parts.push({ words: [...new Set(piece.slice(1, -1).split('|'))].sort() });
    else for (const word of wordsOf(piece)) parts.push({ words: [word] });
  }
  while (parts.length > 0 && 'gap' in (parts[0] as PhrasePart)) parts.shift();
  while (parts.length > 0 && 'gap' in (parts.at(-1) as PhrasePart)) parts.pop();
  return parts;
}

/** "third-party" is two words, "don't" one, "policy's" is "policy"; ideographs are words of their own. */
function wordsOf(piece: string): string[] {
  return piece
    .replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' $& ')
    .split(/[^\p{L}\p{M}\p{N}'’\u200b-\u200f]+/u)
    .map((word) => word.replace(/^['’]+|['’]+$/g, ''))
    .map((word) => word.replace(/(?<=..)['’]s$/i, ''))
    .filter((word) => word !== '');
}
