import { isDigitAt, isLetterAt } from './characters.ts';
import { NUMBER, type Tokens } from './tokens.ts';

const SPACE = 0x20;
const LINE_FEED = 0x0a;
/** Longest word that its full stop may shorten before a number, in code units: "No. 5". */
const LONGEST_SHORTENED = 2;
/** Longest number of an item with the bracket behind it: "viii)". */
const LONGEST_NUMBER = 5;

/** Quotes and brackets that close belong to the sentence they end. */
export function afterClosing(text: string, from: number, to: number): number {
  let at = from;
  // mostly white space follows
  while (at < to && text.charCodeAt(at) > SPACE && '.!?؟")”’»]'.includes(text[at] as string)) at++;
  return at;
}

/**
 * A full stop ends a sentence before white space, unless it stands after an abbreviation, a single Latin letter
 * ("U.S. law") or a list number; and without white space between two words of a script without capitals
 * ("قىلىدۇ.ئىشەنچ") or where a capital follows a small letter ("data.We").
 */
export function endsSentence(
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
  if (next === SPACE || next === LINE_FEED || /\s/.test(text[closing] as string)) {
    if (!touches) return !opensInBrackets(tokens, text, at);
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
  if (!touches || !isLetterAt(text, closing, to)) return false;
  const before = text[at - 1] as string;
  const after = text[closing] as string;
  if (after.toLowerCase() === after.toUpperCase() && before.toLowerCase() === before.toUpperCase()) return true;
  const isSmall = before === before.toLowerCase() && before !== before.toUpperCase();
  const isCapital = after === after.toUpperCase() && after !== after.toLowerCase();
  return isSmall && isCapital && isSmallAt(text, closing + 1);
}

/** "(i). Your name": the number in brackets opens the clause. */
function opensInBrackets(tokens: Tokens, text: string, at: number): boolean {
  const last = tokens.count - 1;
  if (text[at - 1] !== ')' || last !== tokens.clauses[tokens.clauseCount]) return false;
  const start = tokens.start[last] as number;
  return text[start - 1] === '(' && at - start <= LONGEST_NUMBER;
}

function isSmallAt(text: string, at: number): boolean {
  const character = text[at] ?? '';
  return character === character.toLowerCase() && character !== character.toUpperCase();
}

function isLatin(unit: number): boolean {
  return unit < 0x250;
}
