import { afterPath, isInAddress } from './address.ts';
import * as characters from './characters.ts';
import * as hashes from './hash-word.ts';
import { afterClosing, endsSentence } from './sentence-end.ts';
import { NUMBER, TOKEN_COMMA, TOKEN_DIVIDER, type Tokens, WORD } from './tokens.ts';

// What is imported is looked up at each use, what belongs to the module is folded into its code: that saves a third of the time.
const { APOSTROPHE, CLASS, CLASS_BITS, COMMA, DIGIT, DIVIDER, IDEOGRAPH, IGNORABLE, LETTER } = characters;
const { NEWLINE, OTHER, POINT, STOP, UNMET, isDigitAt, isLetterAt, pageOf, unitAt } = characters;
const { CHECK, CHECK_FACTOR, HASH, HASH_FACTOR } = hashes;

/** Longest clause, in tokens: a text without sentence ends is cut here, so that work per clause stays bounded. */
const LONGEST_CLAUSE = 160;

const SLASH = 0x2f;
const AT_SIGN = 0x40;
const PLAIN_APOSTROPHE = 0x27;
const PLAIN_QUOTE = 0x22;
const OPENING_QUOTE = 0x201c;
const CLOSING_QUOTE = 0x201d;
const BEFORE_QUOTED = /["“]\p{L}{1,4}["”]?$/u;
const TO_QUOTED = /^["”]? (?:\p{L}{1,3} )?["“]/u;
const FARTHEST_QUOTE = 8;
const SMALL_S = 0x73;
const SMALL_I = 0x69;
const OPENING_BRACKET = 0x28;
const CLOSING_BRACKET = 0x29;
/** The bit in which capital and small letters of Latin differ. */
const SMALL = 0x20;

/**
 * Cuts `text[from, to)` into words, numbers and the marks that matter, and these into clauses (sentences).
 * Words are letters, marks and digits with apostrophes inside; no string is made for them, only their folded hashes.
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
    tokens.push(from, from, TOKEN_COMMA, 0, 0);
    tokens.clauseCount = 0;
  } else {
    tokens.count = 0;
    tokens.mailboxes.length = 0;
    tokens.clauseCount = 0;
    tokens.clauses[0] = 0;
  }
  let at = from;
  // no clause is too long before so many tokens
  let longest = LONGEST_CLAUSE;
  let page = 0;
  let units = pageOf(0);
  while (at < to) {
    const unit = text.charCodeAt(at);
    // most texts change pages hardly ever
    if (unit >> 8 !== page) {
      page = unit >> 8;
      units = pageOf(page);
    }
    let known = units[unit & 255] as number;
    if (known === UNMET) known = unitAt(text, at);
    const kind = known & CLASS;
    if (kind === OTHER) {
      if (unit === AT_SIGN && tokens.count > 0 && tokens.end[tokens.count - 1] === at && isLetterAt(text, at + 1, to))
        tokens.mailboxes.push(tokens.count - 1);
      // the path of an address is no speech: "https://example.org/how-to-submit-a-complaint"
      at = unit === SLASH && isInAddress(text, at, from) ? afterPath(text, at, to) : at + 1;
      continue;
    }
    if (isWordUnit(known)) {
      const start = at;
      let hash = HASH;
      let check = CHECK;
      let end = at;
      let kinds = 0;
      word: for (;;) {
        // nearly all time goes here
        do {
          kinds |= known;
          hash = Math.imul(hash ^ (known >> CLASS_BITS), HASH_FACTOR);
          check = Math.imul(check ^ (known >> CLASS_BITS), CHECK_FACTOR);
          if (++at >= to) break;
          const next = text.charCodeAt(at);
          if (next >> 8 !== page) {
            page = next >> 8;
            units = pageOf(page);
          }
          known = units[next & 255] as number;
        } while (isWordUnit(known));
        end = at;
        // what may stand inside a word
        for (;;) {
          if (at < to && known === UNMET) known = unitAt(text, at);
          const inside = at < to ? known & CLASS : OTHER;
          if (inside === OTHER) break word;
          if (inside === LETTER || inside === DIGIT) break;
          if (inside === APOSTROPHE && isLetterAt(text, at + 1, to)) {
            // "the policy's": the possessive is no part of the word
            if ((text.charCodeAt(at + 1) | SMALL) === SMALL_S && !isLetterAt(text, at + 2, to)) {
              at += 2;
              break word;
            }
            hash = Math.imul(hash ^ PLAIN_APOSTROPHE, HASH_FACTOR);
            check = Math.imul(check ^ PLAIN_APOSTROPHE, CHECK_FACTOR);
          } else if (
            inside !== IGNORABLE &&
            ((kinds & CLASS) !== DIGIT || (inside !== COMMA && inside !== POINT) || !isDigitAt(text, at + 1, to))
          )
            break word;
          at++;
          known = at < to ? unitAt(text, at) : OTHER;
        }
      }
      if (end - start === 1 && isBracketedOne(text, start)) check = ~check;
      tokens.push(start, end, (kinds & CLASS) === DIGIT ? NUMBER : WORD, hash, check);
      if (tokens.count >= longest && !isRow) {
        if (tokens.count - (tokens.clauses[tokens.clauseCount] as number) >= LONGEST_CLAUSE) tokens.endClause(at);
        longest = (tokens.clauses[tokens.clauseCount] as number) + LONGEST_CLAUSE;
      }
      continue;
    }
    if (kind === IDEOGRAPH) {
      const folded = known >> CLASS_BITS;
      tokens.push(at, at + 1, WORD, Math.imul(HASH ^ folded, HASH_FACTOR), Math.imul(CHECK ^ folded, CHECK_FACTOR));
    } else if (kind === COMMA) {
      if (!joinsQuoted(text, at)) tokens.push(at, at + 1, TOKEN_COMMA, 0, 0);
    } else if (kind === DIVIDER) {
      tokens.push(at, at + 1, TOKEN_DIVIDER, 0, 0);
    } else if (
      kind === STOP ||
      kind === NEWLINE ||
      (kind === POINT && endsSentence(tokens, text, at, to, isAbbreviation))
    ) {
      if (isRow) {
        tokens.push(at, at + 1, TOKEN_DIVIDER, 0, 0);
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

/** "You may (i) ask us ...": the number one is nobody who speaks. */
function isBracketedOne(text: string, at: number): boolean {
  return (
    (text.charCodeAt(at) | SMALL) === SMALL_I &&
    text.charCodeAt(at + 1) === CLOSING_BRACKET &&
    text.charCodeAt(at - 1) === OPENING_BRACKET
  );
}

/** “we,” “us,” or “our”: a comma between a quoted small word and the next quotation divides nothing. */
function joinsQuoted(text: string, at: number): boolean {
  if (!isQuote(text.charCodeAt(at - 1)) && !isQuote(text.charCodeAt(at + 1))) return false;
  return (
    BEFORE_QUOTED.test(text.slice(Math.max(0, at - FARTHEST_QUOTE), at)) &&
    TO_QUOTED.test(text.slice(at + 1, at + FARTHEST_QUOTE))
  );
}

function isQuote(unit: number): boolean {
  return unit === PLAIN_QUOTE || unit === OPENING_QUOTE || unit === CLOSING_QUOTE;
}

/** Is what `pageOf` says of a unit that it is a letter or a digit? */
function isWordUnit(known: number): boolean {
  // one comparison for the two: what lies below them is negative, and so a large number
  return ((known & CLASS) - LETTER) >>> 0 <= DIGIT - LETTER;
}
