import {
  APOSTROPHE,
  COMMA,
  classPage,
  DIGIT,
  DIVIDER,
  foldPage,
  IDEOGRAPH,
  IGNORABLE,
  LETTER,
  NEWLINE,
  OTHER,
  POINT,
  STOP,
} from './characters.ts';

/** What a token is. */
export const WORD = 0;
export const NUMBER = 1;
export const TOKEN_COMMA = 2;
export const TOKEN_DIVIDER = 3;

/** Longest clause, in tokens: a text without sentence ends is cut here, so that work per clause stays bounded. */
const LONGEST_CLAUSE = 160;

const SLASH = 0x2f;
const AT_SIGN = 0x40;
/** Longest host of an address, in code units. */
const LONGEST_HOST = 100;

/** The tokens of one block. Offsets are UTF-16 code units into the document's text. Reused from block to block. */
export class Tokens {
  text = '';
  count = 0;
  start = new Int32Array(512);
  end = new Int32Array(512);
  kind = new Uint8Array(512);
  hash = new Int32Array(512);
  /** What the language of the block makes of each token, see Lexicon.lookUp. */
  entry = new Int32Array(512);
  bits = new Int32Array(512);
  /** Tokens just before an @ sign that a letter follows: the last words of the names in e-mail addresses. */
  mailboxes: number[] = [];
  /** Token index at which each clause begins; `clauses[clauseCount]` is `count`. */
  clauses = new Int32Array(64);
  clauseCount = 0;
  /** One past the last code unit of each clause, its closing mark included. */
  clauseEnd = new Int32Array(64);

  push(start: number, end: number, kind: number, hash: number): void {
    if (this.count === this.start.length) this.grow();
    const at = this.count++;
    this.start[at] = start;
    this.end[at] = end;
    this.kind[at] = kind;
    this.hash[at] = hash;
  }

  /** Ends a clause before `nextToken` at code unit `end`; empty clauses are not kept. */
  endClause(end: number): void {
    if (this.clauses[this.clauseCount] === this.count) return;
    this.clauseEnd[this.clauseCount++] = end;
    if (this.clauseCount + 1 >= this.clauses.length) {
      this.clauses = grown(this.clauses);
      this.clauseEnd = grown(this.clauseEnd);
    }
    this.clauses[this.clauseCount] = this.count;
  }

  /** Value of a number token: "1,000" is 1000, "1.5" is 1.5; digits of any script. */
  numberAt(place: number): number {
    let value = 0;
    let scale = 0;
    const end = this.end[place] as number;
    for (let at = this.start[place] as number; at < end; at++) {
      const digit = digitOf(this.text.charCodeAt(at));
      if (digit >= 0) {
        value = value * 10 + digit;
        scale *= 10;
      } else if (this.text[at] === '.' && end - at !== 4) scale = 1;
    }
    return scale > 1 ? value / scale : value;
  }

  private grow(): void {
    this.start = grown(this.start);
    this.end = grown(this.end);
    this.hash = grown(this.hash);
    this.entry = grown(this.entry);
    this.bits = grown(this.bits);
    const kind = new Uint8Array(this.kind.length * 2);
    kind.set(this.kind);
    this.kind = kind;
  }
}

/**
 * Cuts `text[from, to)` into words, numbers and the marks that matter, and these into clauses (sentences).
 * Words are letters, marks and digits with apostrophes inside; no string is made for them, only their folded hash.
 * The cells of a table row are one clause: `row` says that `text[from, to)` is its first cell or a further one.
 * @param isAbbreviation tells by a word's hash whether a full stop after it ends nothing.
 */
export function tokenize(
  tokens: Tokens,
  text: string,
  from: number,
  to: number,
  isAbbreviation: (hash: number) => boolean,
  row: 'no' | 'first' | 'more' = 'no',
): void {
  tokens.text = text;
  const isRow = row !== 'no';
  if (row === 'more') {
    tokens.push(from, from, TOKEN_COMMA, 0);
    tokens.clauseCount = 0;
  } else {
    tokens.count = 0;
    tokens.mailboxes.length = 0;
    tokens.clauseCount = 0;
    tokens.clauses[0] = 0;
  }
  let at = from;
  let page = 0;
  let classes = classPage(0);
  let folds = foldPage(0);
  while (at < to) {
    const unit = text.charCodeAt(at);
    // most texts change pages hardly ever
    if (unit >> 8 !== page) {
      page = unit >> 8;
      classes = classPage(page);
      folds = foldPage(page);
    }
    const kind = classes[unit & 255] as number;
    if (kind === OTHER) {
      if (unit === AT_SIGN && tokens.count > 0 && tokens.end[tokens.count - 1] === at && isLetterAt(text, at + 1, to))
        tokens.mailboxes.push(tokens.count - 1);
      // the path of an address is no speech: "https://example.org/how-to-submit-a-complaint"
      at = unit === SLASH && isInAddress(text, at, from) ? afterPath(text, at, to) : at + 1;
      continue;
    }
    if (kind === LETTER || kind === DIGIT) {
      const start = at;
      let hash = 0x811c9dc5;
      let digits = kind === DIGIT;
      let end = at;
      let next = unit;
      let nextKind = kind;
      for (;;) {
        if (nextKind === LETTER || nextKind === DIGIT) {
          if (nextKind === LETTER) digits = false;
          hash = Math.imul(hash ^ (folds[next & 255] as number), 0x01000193);
          end = ++at;
        } else if (nextKind === IGNORABLE) {
          at++;
        } else if (nextKind === APOSTROPHE && isLetterAt(text, at + 1, to)) {
          // "the policy's": the possessive is no part of the word
          if ((text.charCodeAt(at + 1) | 32) === 115 && !isLetterAt(text, at + 2, to)) {
            at += 2;
            break;
          }
          hash = Math.imul(hash ^ 0x27, 0x01000193);
          at++;
        } else if (digits && (nextKind === COMMA || nextKind === POINT) && isDigitAt(text, at + 1, to)) {
          at++;
        } else break;
        if (at >= to) break;
        next = text.charCodeAt(at);
        if (next >> 8 !== page) {
          page = next >> 8;
          classes = classPage(page);
          folds = foldPage(page);
        }
        nextKind = classes[next & 255] as number;
      }
      tokens.push(start, end, digits ? NUMBER : WORD, hash);
      if (tokens.count - (tokens.clauses[tokens.clauseCount] as number) >= LONGEST_CLAUSE && !isRow)
        tokens.endClause(at);
      continue;
    }
    if (kind === IDEOGRAPH) {
      tokens.push(at, at + 1, WORD, Math.imul(0x811c9dc5 ^ (folds[unit & 255] as number), 0x01000193));
    } else if (kind === COMMA) {
      tokens.push(at, at + 1, TOKEN_COMMA, 0);
    } else if (kind === DIVIDER) {
      tokens.push(at, at + 1, TOKEN_DIVIDER, 0);
    } else if (
      kind === STOP ||
      kind === NEWLINE ||
      (kind === POINT && endsSentence(tokens, text, at, to, isAbbreviation))
    ) {
      if (isRow) {
        tokens.push(at, at + 1, TOKEN_DIVIDER, 0);
        at++;
        continue;
      }
      at = afterClosing(text, at + 1, to);
      tokens.endClause(kind === NEWLINE ? at - 1 : at);
      continue;
    }
    at++;
  }
  tokens.endClause(to);
}

/** Is the slash at `at` the first one behind the host of "scheme://host"? */
function isInAddress(text: string, at: number, from: number): boolean {
  for (let back = at - 1; back >= from && at - back < LONGEST_HOST; back--) {
    const unit = text.charCodeAt(back);
    if (unit === SLASH)
      return back > from + 1 && back < at - 1 && text.charCodeAt(back - 1) === SLASH && text[back - 2] === ':';
    if (unit <= 32) return false;
  }
  return false;
}

/** Behind the address's path; marks that end the sentence do not belong to it. */
function afterPath(text: string, from: number, to: number): number {
  let end = from + 1;
  while (end < to && text.charCodeAt(end) > 32 && !'()[]<>"“”«»،؛。'.includes(text[end] as string)) end++;
  while (end > from + 1 && '.,;:!?؟'.includes(text[end - 1] as string)) end--;
  return end;
}

/** Longest word that its full stop may shorten before a number, in code units: "No. 5". */
const LONGEST_SHORTENED = 2;

/** Zeros of the decimal digits that policies are written in: Latin, Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

function digitOf(unit: number): number {
  for (const zero of ZEROS) if (unit >= zero && unit < zero + 10) return unit - zero;
  return -1;
}

function isLetterAt(text: string, at: number, to: number): boolean {
  return at < to && classAt(text, at) === LETTER;
}

function isDigitAt(text: string, at: number, to: number): boolean {
  return at < to && classAt(text, at) === DIGIT;
}

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return classPage(unit >> 8)[unit & 255] as number;
}

/** Quotes and brackets that close belong to the sentence they end. */
function afterClosing(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && '.!?؟")”’»]'.includes(text[at] as string)) at++;
  return at;
}

/**
 * A full stop ends a sentence before white space, unless it stands after an abbreviation, a single Latin letter
 * ("U.S. law") or a list number; and without white space between two words of a script without capitals
 * ("قىلىدۇ.ئىشەنچ") or where a capital follows a small letter ("data.We").
 */
function endsSentence(
  tokens: Tokens,
  text: string,
  at: number,
  to: number,
  isAbbreviation: (hash: number) => boolean,
): boolean {
  const closing = afterClosing(text, at + 1, to);
  if (closing >= to) return true;
  const next = text.charCodeAt(closing);
  const last = tokens.count - 1;
  const touches = last >= 0 && tokens.end[last] === at;
  if (/\s/.test(text[closing] as string)) {
    if (!touches) return true;
    if (isAbbreviation(tokens.hash[last] as number)) return false;
    if (tokens.kind[last] === NUMBER) {
      // "1. What we collect": the number opens the clause
      return last > (tokens.clauses[tokens.clauseCount] as number);
    }
    const length = (tokens.end[last] as number) - (tokens.start[last] as number);
    // "No. 5", but "No. We keep it to ourselves."
    if (length <= LONGEST_SHORTENED && isDigitAt(text, closing + 1, to)) return false;
    if (length > 1 || next > 0x2000) return true;
    return !isLatin(text.charCodeAt(tokens.start[last] as number));
  }
  if (!touches || classAt(text, closing) !== LETTER) return false;
  const before = text[at - 1] as string;
  const after = text[closing] as string;
  if (after.toLowerCase() === after.toUpperCase() && before.toLowerCase() === before.toUpperCase()) return true;
  const isSmall = before === before.toLowerCase() && before !== before.toUpperCase();
  const isCapital = after === after.toUpperCase() && after !== after.toLowerCase();
  return isSmall && isCapital && isSmallAt(text, closing + 1);
}

function isSmallAt(text: string, at: number): boolean {
  const character = text[at] ?? '';
  return character === character.toLowerCase() && character !== character.toUpperCase();
}

function isLatin(unit: number): boolean {
  return unit < 0x250;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
