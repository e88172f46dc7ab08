/** What a UTF-16 code unit is to the tokenizer. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Ends a sentence whatever follows: ! ? ؟ 。 */
export const STOP = 3;
/** Ends a sentence in some places: the full stop. */
export const POINT = 4;
export const COMMA = 5;
/** Divides a sentence: ; and its relatives. */
export const DIVIDER = 6;
export const APOSTROPHE = 7;
/** Invisible inside words: zero-width marks, soft hyphen, tatweel, bidi controls. */
export const IGNORABLE = 8;
export const NEWLINE = 9;
/** Han, kana: each a token of its own. */
export const IDEOGRAPH = 10;

/** Bits of a unit's class in a page; the folded unit stands above them. */
export const CLASS_BITS = 4;
export const CLASS = (1 << CLASS_BITS) - 1;

const PAGES: (Int32Array | undefined)[] = [];

/** What a page says of a unit that no text had yet: a class without a lower-case form. */
export const UNMET = OTHER;

/**
 * For each code unit of a 256-unit page its class and, above `CLASS_BITS`, its lower-case form (one code unit, no locale):
 * one look-up gives both. UNMET where it was never asked for by `known`: a text has few units of most pages, and to tell a
 * rare one takes long.
 */
export function pageOf(page: number): Int32Array {
  return PAGES[page] ?? makePage(page);
}

/** Class and lower-case form of a code unit, as in its page. */
export function known(unit: number): number {
  return (pageOf(unit >> 8)[unit & 255] as number) || meet(unit);
}

/** Class and lower-case form of the unit at `at`. */
export function unitAt(text: string, at: number): number {
  return known(text.charCodeAt(at));
}

/** What a code unit is. */
export function classOf(unit: number): number {
  return known(unit) & CLASS;
}

/** Lower-case form of a code unit, one code unit (no locale). */
function foldOf(unit: number): number {
  return known(unit) >> CLASS_BITS;
}

/** Stands a letter at `at`, before `to`? */
export function isLetterAt(text: string, at: number, to: number): boolean {
  return at < to && (unitAt(text, at) & CLASS) === LETTER;
}

/** Stands a digit at `at`, before `to`? */
export function isDigitAt(text: string, at: number, to: number): boolean {
  return at < to && (unitAt(text, at) & CLASS) === DIGIT;
}

/** Folds a word as the tokenizer does: lower case, typographic apostrophes made plain, invisible characters dropped. */
export function foldWord(word: string): string {
  let folded = '';
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (classOf(unit) !== IGNORABLE) folded += String.fromCharCode(foldOf(unit));
  }
  return folded;
}

function makePage(page: number): Int32Array {
  const made = new Int32Array(256);
  PAGES[page] = made;
  return made;
}

function meet(unit: number): number {
  const character = String.fromCharCode(unit);
  const met = classify(unit, character) | (fold(unit, character) << CLASS_BITS);
  pageOf(unit >> 8)[unit & 255] = met;
  return met;
}

function fold(unit: number, character: string): number {
  // a nought would be UNMET
  if (unit === 0) return 0x20;
  if (unit === 0x2019 || unit === 0x02bc || unit === 0x2018) return 0x27;
  // "İ".toLowerCase() has two code units: keep offsets one to one.
  if (unit === 0x0130) return 0x69;
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

function classify(unit: number, character: string): number {
  // most of what is read; telling it by the patterns below costs a twentieth of a cold start
  if (unit < 0x80) return classOfPlain(unit, character);
  if (unit < 0x100) return classOfLatin1(unit);
  if (unit >> 8 === 0x20) return classOfPunctuation(unit);
  // arrows, signs of mathematics and of machines
  if (unit >= 0x2190 && unit < 0x2460) return OTHER;
  if (unit >= 0xd800 && unit <= 0xdfff) return OTHER;
  if ('!?؟。！？।॥…'.includes(character)) return STOP;
  if (character === '.' || character === '۔' || character === '．') return POINT;
  if (',،、，'.includes(character)) return COMMA;
  if (';؛；'.includes(character)) return DIVIDER;
  if ("'’ʼ‘".includes(character)) return APOSTROPHE;
  if (character === '\n' || character === '\r' || unit === 0x2028 || unit === 0x2029) return NEWLINE;
  if (isIgnorable(unit)) return IGNORABLE;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return IDEOGRAPH;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\p{L}\p{M}\p{N}]/u.test(character)) return LETTER;
  return OTHER;
}

/** The class of an ASCII character. */
function classOfPlain(unit: number, character: string): number {
  const small = unit | 0x20;
  if (small >= 0x61 && small <= 0x7a) return LETTER;
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
  if (unit <= 0x20) return unit === 0x0a || unit === 0x0d ? NEWLINE : OTHER;
  if (character === '.') return POINT;
  if (character === ',') return COMMA;
  if (character === ';') return DIVIDER;
  if (character === "'") return APOSTROPHE;
  return character === '!' || character === '?' ? STOP : OTHER;
}

/** The class of U+0080 to U+00FF. */
function classOfLatin1(unit: number): number {
  if (unit === 0xad) return IGNORABLE;
  if (unit >= 0xc0) return unit === 0xd7 || unit === 0xf7 ? OTHER : LETTER;
  return 'ªµº²³¹¼½¾'.includes(String.fromCharCode(unit)) ? LETTER : OTHER;
}

/** The class of U+2000 to U+20FF: punctuation, raised and lowered figures and letters, currencies, marks around others. */
function classOfPunctuation(unit: number): number {
  if (unit === 0x2018 || unit === 0x2019) return APOSTROPHE;
  if (unit === 0x2026) return STOP;
  if (unit === 0x2028 || unit === 0x2029) return NEWLINE;
  if (isIgnorable(unit)) return IGNORABLE;
  const isRaised = (unit >= 0x2070 && unit <= 0x2071) || (unit >= 0x2074 && unit <= 0x2079) || unit === 0x207f;
  const isLowered = (unit >= 0x2080 && unit <= 0x2089) || (unit >= 0x2090 && unit <= 0x209c);
  return isRaised || isLowered || (unit >= 0x20d0 && unit <= 0x20f0) ? LETTER : OTHER;
}

/** Invisible characters that may stand inside a word and mean nothing to the matcher. */
function isIgnorable(unit: number): boolean {
  return (
    unit === 0x00ad ||
    unit === 0x0640 ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2069) ||
    unit === 0xfeff
  );
}
